package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Faults that never fire. */
class FaultsTest {

    private static void declareIn(FakeServiceCatalog catalog) {
        catalog.faults().on("ListPortfolios").inAccount("hub").nextCalls(1).denies();
    }

    @WithServiceCatalog
    static class UnfiredTestCases {

        @Test
        void test(FakeServiceCatalog catalog) {
            declareIn(catalog);
        }
    }

    static class UnfiredRegisteredTestCases {

        @RegisterExtension
        final ServiceCatalogExtension extension =
                ServiceCatalogExtension.builder().build();

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void test() {
            declareIn(extension.catalog());
        }
    }

    @Test
    void a_fault_that_never_fires_fails_the_test_once() {
        for (Class<?> testCases : new Class<?>[] {UnfiredTestCases.class, UnfiredRegisteredTestCases.class}) {
            assertThat(Run.of(testCases).failure())
                    .isExactlyInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("Faults were declared that never fired:")
                    .hasMessageContaining("ListPortfolios")
                    .hasNoSuppressedExceptions();
        }
    }

    @WithServiceCatalog
    static class FiredTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void after_the_test(FakeServiceCatalog catalog) {
            declareIn(catalog);
        }

        @AfterEach
        void fires() {
            try {
                hub.listPortfolios();
            } catch (RuntimeException denied) {
                assertThat(denied).hasMessageContaining("not authorized");
            }
        }

        @Test
        void optional(FakeServiceCatalog catalog) {
            catalog.faults().on("DeletePortfolio").everyCall().throttles().optional();
        }
    }

    @Test
    void optional_faults_and_faults_that_fire_late_do_not_fail_the_test() {
        Run.of(FiredTestCases.class).passes(2);
    }

    @WithServiceCatalog
    static class FailingTestCases {

        @Test
        void fails(FakeServiceCatalog catalog) {
            declareIn(catalog);
            throw new IllegalArgumentException("the test's own failure");
        }
    }

    @Test
    void faults_do_not_hide_the_failure_of_the_test() {
        assertThat(Run.of(FailingTestCases.class).failure())
                .hasMessage("the test's own failure")
                .hasNoSuppressedExceptions();
    }

    @WithServiceCatalog
    static class AbortedTestCases {

        @Test
        void is_aborted(FakeServiceCatalog catalog) {
            declareIn(catalog);
            Assumptions.abort("only on Sundays");
        }
    }

    @Test
    void faults_do_not_fail_an_aborted_test() {
        Run run = Run.of(AbortedTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.abortedTests()).isEqualTo(1);
        assertThat(run.published()).isEmpty();
    }
}
