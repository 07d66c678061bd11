package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** {@code @ArrangeCatalog} methods of classes that register an extension. */
class ArrangeCatalogRegisteredTest {

    static final AtomicInteger ARRANGED = new AtomicInteger();

    static class StaticFieldTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().fixture(HubWithLinux.class).build();

        @ArrangeCatalog
        static void arranged(FakeServiceCatalog same) {
            ARRANGED.incrementAndGet();
            assertThat(catalog.catalog()).isSameAs(same);
            Portfolios.create(catalog.account("hub").serviceCatalog(), "arranged");
        }

        @BeforeAll
        static void before_all() {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "All");
        }

        @RepeatedTest(2)
        void test() {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "Mine");
            assertThat(Portfolios.namesInHub(catalog.catalog())).containsExactly("Linux", "arranged", "All", "Mine");
        }

        @Nested
        class Inner {

            @ArrangeCatalog
            static void added() {
                ARRANGED.incrementAndGet();
                Portfolios.create(catalog.account("hub").serviceCatalog(), "added");
            }

            @RepeatedTest(2)
            void nested() {
                assertThat(Portfolios.namesInHub(catalog.catalog()))
                        .containsExactly("Linux", "arranged", "All", "added");
            }
        }
    }

    @Test
    void ArrangeCatalog_methods_set_up_the_catalog_of_the_extension() {
        ARRANGED.set(0);
        Run.of(StaticFieldTestCases.class).passes(4);
        Run.inParallel(StaticFieldTestCases.class).passes(4);
        assertThat(ARRANGED).hasValue(4);
    }

    static class UnusedTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().build();

        @ArrangeCatalog
        static void arranged() {
            ARRANGED.incrementAndGet();
        }

        @BeforeAll
        static void before_all() {
            assertThat(ARRANGED).hasValue(1);
        }

        @Test
        void test() {}
    }

    @Test
    void ArrangeCatalog_methods_run_before_BeforeAll_even_if_nothing_uses_the_catalog() {
        ARRANGED.set(0);
        Run.of(UnusedTestCases.class).passes(1);
    }

    static class BesideStaticFieldsTestCases {

        @InAccount("hub")
        static ServiceCatalogClient field;

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().accounts("hub").build();

        @ArrangeCatalog
        static void arranged() {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "by the extension");
            Portfolios.create(field, "by the field");
        }

        @Test
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("by the extension", "by the field");
        }
    }

    @Test
    void the_extension_uses_the_class_catalog_even_if_a_static_field_needs_it_first() {
        Run.of(BesideStaticFieldsTestCases.class).passes(1);
    }

    @TestInstance(PER_CLASS)
    static class InstanceFieldTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().fixture(HubWithLinux.class).build();

        @ArrangeCatalog
        void arranged() {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "arranged");
        }

        @RepeatedTest(2)
        void test() {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "Mine");
            assertThat(Portfolios.namesInHub(catalog.catalog())).containsExactly("Linux", "arranged", "Mine");
        }
    }

    @Test
    void a_per_class_instance_may_hold_the_extension() {
        Run.of(InstanceFieldTestCases.class).passes(2);
    }

    static class PerTestExtensionTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().build();

        @ArrangeCatalog
        static void arranged() {}

        @Test
        void test() {}
    }

    @Test
    void an_extension_that_is_created_for_each_test_is_refused() {
        assertThat(Run.of(PerTestExtensionTestCases.class).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@ArrangeCatalog on method PerTestExtensionTestCases.arranged: the "
                        + "ServiceCatalogExtension is in an instance field, so each test has a new catalog and the "
                        + "class has none. Make the field of the extension static.");
    }
}
