package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Fixtures that throw. */
class FixtureFailureTest {

    static final AtomicInteger TRIED = new AtomicInteger();

    static class Failing implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) throws IOException {
            TRIED.incrementAndGet();
            throw new IOException("no such template");
        }
    }

    @WithServiceCatalog(fixture = {HubWithLinux.class, Failing.class})
    static class FailingTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void first() {}

        @Test
        void second(FakeServiceCatalog catalog) {}

        @Nested
        class Inner {

            @Test
            void third() {}
        }
    }

    @Test
    void every_test_fails_with_the_cause_and_the_fixture_runs_once() {
        TRIED.set(0);
        Run run = Run.of(FailingTestCases.class);
        assertThat(run.failedTests()).isEqualTo(3);
        assertThat(run.failedClasses()).isZero();
        assertThat(run.failures())
                .doesNotHaveDuplicates()
                .allSatisfy(failure -> assertThat(failure)
                        .isExactlyInstanceOf(ExtensionConfigurationException.class)
                        .hasMessage("@WithServiceCatalog on class FailingTestCases: the fixture Failing failed: "
                                + "java.io.IOException: no such template")
                        .hasCauseExactlyInstanceOf(IOException.class));
        assertThat(TRIED).hasValue(1);
    }

    @WithServiceCatalog(fixture = Failing.class)
    static class UnusedTestCases {

        @Test
        void needs_nothing_of_it() {}
    }

    @Test
    void a_test_that_does_not_use_the_catalog_fails_too() {
        assertThat(Run.of(UnusedTestCases.class).failedTests()).isEqualTo(1);
    }

    static class RegisteredTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
                .fixture(c -> {
                    throw new IllegalStateException("broken");
                })
                .build();

        @Test
        void first() {}

        @Test
        void second() {}
    }

    @Test
    void tests_with_an_extension_fail_in_the_same_way() {
        List<Throwable> failures = Run.of(RegisteredTestCases.class).failures();
        assertThat(failures)
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessage("ServiceCatalogExtension.builder(): the fixture (a lambda) failed: "
                                + "java.lang.IllegalStateException: broken")
                        .hasCauseExactlyInstanceOf(IllegalStateException.class));
    }

    @WithServiceCatalog(fixture = FailingConstructor.class)
    static class FailingConstructorTestCases {

        @Test
        void test() {}
    }

    static class FailingConstructor extends HubWithLinux {

        FailingConstructor() {
            throw new UnsupportedOperationException("not here");
        }
    }

    @Test
    void a_constructor_that_throws_is_a_failure_of_the_fixture() {
        assertThat(Run.of(FailingConstructorTestCases.class).failure())
                .hasMessageEndingWith(
                        "the fixture FailingConstructor failed: java.lang.UnsupportedOperationException: not here")
                .hasCauseExactlyInstanceOf(UnsupportedOperationException.class);
    }

    @WithServiceCatalog(fixture = Assuming.class)
    static class AssumingTestCases {

        @Test
        void first() {}

        @Test
        void second() {}
    }

    static class Assuming implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            Assumptions.abort("only on Sundays");
        }
    }

    @Test
    void an_assumption_aborts_the_tests() {
        Run run = Run.of(AssumingTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.abortedTests()).isEqualTo(2);
    }
}
