package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** One instance for all tests of a class. */
class PerClassTest {

    @TestInstance(PER_CLASS)
    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class FieldsTestCases {

        private final String hubId;

        @InAccount("hub")
        ServiceCatalogClient hub;

        FieldsTestCases(@InAccount("hub") FakeAccount account) {
            hubId = account.id();
        }

        @BeforeAll
        void before_all() {
            Portfolios.create(hub, "All");
        }

        @BeforeEach
        void before_each() {
            Portfolios.create(hub, "Each");
        }

        @RepeatedTest(3)
        void test(FakeServiceCatalog catalog) {
            assertThat(catalog.account("hub").id()).isEqualTo(hubId);
            assertThat(Portfolios.namesInHub(catalog)).containsExactly("Linux", "All", "Each");
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "All", "Each");
            Portfolios.create(hub, "Test");
        }

        @AfterEach
        void after_each() {
            assertThat(Portfolios.names(hub)).startsWith("Linux", "All", "Each").hasSize(4);
        }

        @AfterAll
        void after_all() {
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "All");
        }

        @Nested
        class PerMethodInside {

            @InAccount("hub")
            ServiceCatalogClient inner;

            @RepeatedTest(2)
            void nested() {
                Portfolios.create(inner, "Nested");
                assertThat(Portfolios.names(hub)).containsExactly("Linux", "All", "Each", "Nested");
            }
        }
    }

    @Test
    void fields_hold_clients_of_the_fork_of_each_test() {
        Run.of(FieldsTestCases.class).passes(5);
    }

    @WithServiceCatalog
    static class PerClassInsideTestCases {

        @InAccount("hub")
        ServiceCatalogClient outer;

        @RepeatedTest(2)
        void per_method() {
            Portfolios.create(outer, "Outer");
            assertThat(Portfolios.names(outer)).containsExactly("Outer");
        }

        @Nested
        @TestInstance(PER_CLASS)
        class Inner {

            @InAccount("hub")
            ServiceCatalogClient inner;

            @BeforeAll
            void before_all() {
                Portfolios.create(outer, "All");
                assertThat(Portfolios.names(inner)).containsExactly("All");
            }

            @RepeatedTest(2)
            void per_class() {
                Portfolios.create(outer, "Test");
                assertThat(Portfolios.names(inner)).containsExactly("All", "Test");
            }
        }
    }

    @Test
    void fields_of_the_enclosing_instance_belong_to_the_nested_per_class_instance() {
        Run.of(PerClassInsideTestCases.class).passes(4);
    }

    @TestInstance(PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    @WithServiceCatalog
    static class ConcurrentFieldsTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void first() {}

        @Test
        void second() {}
    }

    @Test
    void fields_are_refused_if_tests_run_concurrently() {
        Run run = Run.inParallel(ConcurrentFieldsTestCases.class);
        assertThat(run.failedTests()).isEqualTo(2);
        assertThat(run.failures())
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessage("@InAccount(\"hub\") on field ConcurrentFieldsTestCases.hub: tests of "
                                + "ConcurrentFieldsTestCases run concurrently on one instance, because the class is "
                                + "PER_CLASS, so they would overwrite each other's field. Inject a parameter of the "
                                + "test method instead, or put @Execution(ExecutionMode.SAME_THREAD) on the class."));
    }

    @Test
    void fields_are_accepted_if_parallel_execution_is_disabled() {
        Run.of(ConcurrentFieldsTestCases.class).passes(2);
    }

    @Test
    void fields_are_accepted_if_only_classes_run_in_parallel() {
        Run.inParallel(FieldsTestCases.class).passes(5);
    }

    @TestInstance(PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class ConcurrentParametersTestCases {

        @RepeatedTest(50)
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "Mine");
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "Mine");
        }
    }

    @Test
    void parameters_are_accepted_if_tests_run_concurrently() {
        Run.inParallel(ConcurrentParametersTestCases.class).passes(50);
    }
}
