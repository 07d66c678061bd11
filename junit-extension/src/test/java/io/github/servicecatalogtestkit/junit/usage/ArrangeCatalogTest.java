package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** {@code @ArrangeCatalog} methods. Each creates a portfolio with its own name. */
class ArrangeCatalogTest {

    static final AtomicInteger ARRANGED = new AtomicInteger();

    @WithServiceCatalog(accounts = "hub", fixture = HubWithLinux.class)
    static class StaticTestCases {

        @InAccount("hub")
        static ServiceCatalogClient field;

        @InAccount("hub")
        ServiceCatalogClient hub;

        @ArrangeCatalog
        private static void arranged(FakeServiceCatalog catalog, @InAccount("hub") ServiceCatalogClient hub)
                throws IOException {
            ARRANGED.incrementAndGet();
            assertThat(Portfolios.namesInHub(catalog)).containsExactly("Linux");
            Portfolios.create(hub, "arranged");
        }

        @ArrangeCatalog
        static void by_a_field(@InAccount("hub") FakeAccount account) {
            Portfolios.create(field, "by_a_field of " + account.name());
        }

        @BeforeAll
        static void before_all() {
            assertThat(Portfolios.names(field)).containsExactly("Linux", "arranged", "by_a_field of hub");
            Portfolios.create(field, "All");
        }

        @RepeatedTest(2)
        void repeated(FakeServiceCatalog catalog) {
            assertThat(catalog.journal().calls()).isEmpty();
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "arranged", "by_a_field of hub", "All");
            Portfolios.create(hub, "Mine");
        }

        @ParameterizedTest
        @ValueSource(ints = {5, 5})
        void parameterized(int expected) {
            Portfolios.create(hub, "Mine");
            assertThat(Portfolios.names(hub)).hasSize(expected);
        }

        @Test
        @WithServiceCatalog(fixture = HubWithLinux.class)
        void one_with_its_own_catalog_starts_from_its_fixtures_alone() {
            assertThat(Portfolios.names(hub)).containsExactly("Linux");
        }
    }

    @Test
    void the_methods_run_once_after_the_fixtures_and_before_BeforeAll() {
        ARRANGED.set(0);
        Run.of(StaticTestCases.class).passes(5);
        assertThat(ARRANGED).hasValue(1);
    }

    @Test
    void the_methods_run_once_for_parallel_tests() {
        ARRANGED.set(0);
        Run.inParallel(StaticTestCases.class).passes(5);
        assertThat(ARRANGED).hasValue(1);
    }

    interface HubContract {

        @ArrangeCatalog
        static void of_an_interface(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "of_an_interface");
        }
    }

    abstract static class Base {

        @ArrangeCatalog
        private static void z_of_the_superclass(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "z_of_the_superclass");
        }
    }

    @WithServiceCatalog
    static class OrderedTestCases extends Base implements HubContract {

        @ArrangeCatalog
        static void b(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "b");
        }

        @ArrangeCatalog
        static void a(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "a");
        }

        @Order(2)
        @ArrangeCatalog
        static void c(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "c");
        }

        @Order(1)
        @ArrangeCatalog
        static void d(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "d");
        }

        @Test
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub))
                    .containsExactly("z_of_the_superclass", "of_an_interface", "d", "c", "a", "b");
        }
    }

    @Test
    void inherited_methods_run_first_then_by_order_then_by_name() {
        Run.of(OrderedTestCases.class).passes(1);
    }

    abstract static class Overridden {

        @ArrangeCatalog
        void arranged(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "not this");
        }
    }

    interface Defaulted {

        @ArrangeCatalog
        default void by_default(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "by_default");
        }
    }

    @TestInstance(PER_CLASS)
    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class PerClassTestCases extends Overridden implements Defaulted {

        private final String name = "of the instance";

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Override
        @ArrangeCatalog
        void arranged(@InAccount("hub") ServiceCatalogClient parameter) {
            ARRANGED.incrementAndGet();
            Portfolios.create(hub, name);
            assertThat(Portfolios.names(parameter)).containsExactly("Linux", "by_default", name);
        }

        @BeforeAll
        void before_all() {
            Portfolios.create(hub, "All");
        }

        @RepeatedTest(2)
        void test() {
            Portfolios.create(hub, "Mine");
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "by_default", name, "All", "Mine");
        }

        @Nested
        class PerMethodInside {

            @ArrangeCatalog
            static void more(@InAccount("hub") ServiceCatalogClient parameter) {
                Portfolios.create(parameter, "more");
            }

            @RepeatedTest(2)
            void test() {
                Portfolios.create(hub, "Mine");
                assertThat(Portfolios.names(hub)).containsExactly("Linux", "by_default", name, "All", "more", "Mine");
            }
        }
    }

    @Test
    void a_per_class_instance_may_have_instance_methods() {
        ARRANGED.set(0);
        Run.of(PerClassTestCases.class).passes(4);
        assertThat(ARRANGED).hasValue(1);
    }

    @TestInstance(PER_CLASS)
    @WithServiceCatalog
    static class AskingConstructorTestCases {

        AskingConstructorTestCases(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("arranged");
        }

        @ArrangeCatalog
        static void arranged(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "arranged");
        }

        @Test
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("arranged");
        }
    }

    @Test
    void a_per_class_constructor_sees_what_static_methods_set_up() {
        Run.of(AskingConstructorTestCases.class).passes(1);
    }

    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class NestedTestCases {

        @InAccount("hub")
        ServiceCatalogClient outer;

        @ArrangeCatalog
        static void arranged(@InAccount("hub") ServiceCatalogClient hub) {
            ARRANGED.incrementAndGet();
            Portfolios.create(hub, "arranged");
        }

        @BeforeAll
        static void before_all(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "All");
        }

        @RepeatedTest(2)
        void test() {
            assertThat(Portfolios.names(outer)).containsExactly("Linux", "arranged", "All");
        }

        @Nested
        class Without {

            @Test
            void test() {
                assertThat(Portfolios.names(outer)).containsExactly("Linux", "arranged", "All");
            }
        }

        @Nested
        class Adding {

            @ArrangeCatalog
            static void added(FakeServiceCatalog catalog) {
                ARRANGED.incrementAndGet();
                assertThat(catalog.journal().calls()).isEmpty();
                Portfolios.create(catalog.account("hub").serviceCatalog(), "added");
            }

            @RepeatedTest(2)
            void test() {
                assertThat(Portfolios.names(outer)).containsExactly("Linux", "arranged", "All", "added");
            }

            @Nested
            @TestInstance(PER_CLASS)
            class AddingMore {

                @ArrangeCatalog
                void added_more(@InAccount("hub") ServiceCatalogClient hub) {
                    ARRANGED.incrementAndGet();
                    Portfolios.create(hub, "added more");
                }

                @RepeatedTest(2)
                void test(@InAccount("hub") ServiceCatalogClient hub) {
                    assertThat(Portfolios.names(hub))
                            .containsExactly("Linux", "arranged", "All", "added", "added more");
                }
            }
        }

        @Nested
        @WithServiceCatalog
        class WithOwnCatalog {

            @ArrangeCatalog
            static void anew(@InAccount("hub") ServiceCatalogClient hub) {
                ARRANGED.incrementAndGet();
                Portfolios.create(hub, "anew");
            }

            @Test
            void test() {
                assertThat(Portfolios.names(outer)).containsExactly("anew");
            }
        }
    }

    @Test
    void methods_of_nested_classes_add_to_the_catalog_of_the_enclosing_class() {
        ARRANGED.set(0);
        Run.of(NestedTestCases.class).passes(8);
        assertThat(ARRANGED).hasValue(4);
    }

    @Test
    void methods_of_nested_classes_add_to_the_catalog_in_parallel_tests() {
        ARRANGED.set(0);
        Run.inParallel(NestedTestCases.class).passes(8);
        assertThat(ARRANGED).hasValue(4);
    }

    @ParameterizedClass
    @ValueSource(strings = {"Windows", "Mac"})
    @WithServiceCatalog
    static class ParameterizedClassTestCases {

        @Parameter
        String name;

        @ArrangeCatalog
        static void arranged(@InAccount("hub") ServiceCatalogClient hub) {
            ARRANGED.incrementAndGet();
            Portfolios.create(hub, "arranged");
        }

        @RepeatedTest(2)
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, name);
            assertThat(Portfolios.names(hub)).containsExactly("arranged", name);
        }
    }

    @ParameterizedClass
    @ValueSource(strings = {"Windows", "Mac"})
    @TestInstance(PER_CLASS)
    @WithServiceCatalog
    static class ParameterizedPerClassTestCases {

        @Parameter
        String name;

        @InAccount("hub")
        ServiceCatalogClient hub;

        @ArrangeCatalog
        void arranged() {
            ARRANGED.incrementAndGet();
            Portfolios.create(hub, "arranged");
        }

        @RepeatedTest(2)
        void test() {
            Portfolios.create(hub, name);
            assertThat(Portfolios.names(hub)).containsExactly("arranged", name);
        }
    }

    @Test
    @NeedsParameterizedClass
    void the_methods_run_once_for_all_invocations_of_a_parameterized_class() {
        ARRANGED.set(0);
        Run.of(ParameterizedClassTestCases.class).passes(4);
        Run.of(ParameterizedPerClassTestCases.class).passes(4);
        assertThat(ARRANGED).hasValue(2);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @ArrangeCatalog
    @Order(1)
    @interface First {}

    @WithServiceCatalog
    static class ComposedTestCases {

        @ArrangeCatalog
        static void a(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "a");
        }

        @First
        static void b(@MetaAnnotationTest.Hub ServiceCatalogClient hub) {
            Portfolios.create(hub, "b");
        }

        @Test
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("b", "a");
        }
    }

    @Test
    void the_annotation_can_be_in_another_annotation() {
        Run.of(ComposedTestCases.class).passes(1);
    }

    @WithServiceCatalog
    static class FailingTestCases {

        @ArrangeCatalog
        static void hub_shares() throws IOException {
            ARRANGED.incrementAndGet();
            throw new IOException("no such template");
        }

        @BeforeAll
        static void before_all() {
            ARRANGED.incrementAndGet();
        }

        @Test
        void first() {}

        @Test
        void second() {}
    }

    @Test
    void a_method_that_throws_fails_the_class_once_and_is_named() {
        ARRANGED.set(0);
        Run run = Run.of(FailingTestCases.class);
        assertThat(run.failedClasses()).isEqualTo(1);
        assertThat(run.failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "@ArrangeCatalog on method FailingTestCases.hub_shares failed: java.io.IOException: no such "
                                + "template")
                .hasCauseExactlyInstanceOf(IOException.class);
        assertThat(ARRANGED).hasValue(1);
    }

    @WithServiceCatalog
    static class AssumingTestCases {

        @ArrangeCatalog
        static void only_on_sundays() {
            Assumptions.abort("only on Sundays");
        }

        @Test
        void test() {}
    }

    @Test
    void an_assumption_aborts_the_class() {
        Run run = Run.of(AssumingTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.results().containerEvents().aborted().count()).isEqualTo(1);
    }

    @WithServiceCatalog
    static class LateCallTestCases {

        static ServiceCatalogClient kept;

        @ArrangeCatalog
        static void keep(@InAccount("hub") ServiceCatalogClient hub) {
            kept = hub;
            Portfolios.create(hub, "arranged");
        }

        @Test
        void test() {
            Portfolios.create(kept, "Lost");
        }
    }

    @Test
    void a_client_kept_by_a_method_does_not_use_the_test_catalog() {
        assertThat(Run.of(LateCallTestCases.class).failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("While tests were running, a call reached the catalog of their class: ");
    }
}
