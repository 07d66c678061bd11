package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_METHOD;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** {@link ServiceCatalogExtension} in a field of the instance. */
class RegisteredInInstanceFieldTest {

    static final AtomicInteger ARRANGED = new AtomicInteger();

    static ServiceCatalogExtension extension() {
        return ServiceCatalogExtension.builder()
                .accounts("hub")
                .fixture(HubWithLinux.class)
                .fixture(c -> ARRANGED.incrementAndGet())
                .build();
    }

    static class PerMethodTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog = extension();

        @InAccount("hub")
        ServiceCatalogClient field;

        @BeforeEach
        void before_each() {
            Portfolios.create(field, "Each");
        }

        @RepeatedTest(3)
        void test(@InAccount("hub") ServiceCatalogClient parameter, FakeServiceCatalog same) {
            assertThat(catalog.catalog()).isSameAs(same);
            assertThat(Portfolios.names(parameter)).containsExactly("Linux", "Each");
            Portfolios.create(catalog.account("hub").serviceCatalog(), "Test");
            assertThat(Portfolios.names(field)).containsExactly("Linux", "Each", "Test");
        }

        @Nested
        class Inner {

            @InAccount("hub")
            ServiceCatalogClient inner;

            @Test
            void nested(FakeServiceCatalog same) {
                assertThat(catalog.catalog()).isSameAs(same);
                assertThat(Portfolios.names(inner)).containsExactly("Linux", "Each");
            }
        }
    }

    @Test
    void the_catalog_is_built_for_each_test() {
        ARRANGED.set(0);
        Run.of(PerMethodTestCases.class).passes(4);
        assertThat(ARRANGED).hasValue(4);
    }

    @Test
    void tests_run_in_parallel() {
        Run.inParallel(PerMethodTestCases.class).passes(4);
    }

    @TestInstance(PER_CLASS)
    static class PerClassTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog = extension();

        @InAccount("hub")
        ServiceCatalogClient field;

        @BeforeAll
        void before_all() {
            Portfolios.create(field, "All");
            assertThat(Portfolios.namesInHub(catalog.catalog())).containsExactly("Linux", "All");
        }

        @RepeatedTest(3)
        void test(FakeServiceCatalog same) {
            assertThat(catalog.catalog()).isSameAs(same);
            Portfolios.create(field, "Test");
            assertThat(Portfolios.namesInHub(same)).containsExactly("Linux", "All", "Test");
        }

        @AfterAll
        void after_all() {
            assertThat(Portfolios.names(field)).containsExactly("Linux", "All");
        }
    }

    @Test
    void per_class_the_catalog_is_built_once_and_forked() {
        ARRANGED.set(0);
        Run.of(PerClassTestCases.class).passes(3);
        assertThat(ARRANGED).hasValue(1);
    }

    @TestInstance(PER_CLASS)
    static class PerClassWithoutFieldsTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog = extension();

        @RepeatedTest(3)
        void test() {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "Test");
            assertThat(Portfolios.namesInHub(catalog.catalog())).containsExactly("Linux", "Test");
        }
    }

    @Test
    void per_class_the_catalog_is_built_once_even_if_only_tests_use_it() {
        ARRANGED.set(0);
        Run.of(PerClassWithoutFieldsTestCases.class).passes(3);
        assertThat(ARRANGED).hasValue(1);
    }

    @TestInstance(PER_CLASS)
    static class InsidePerClassTestCases {

        @Nested
        @TestInstance(PER_METHOD)
        class Inner {

            @RegisterExtension
            final ServiceCatalogExtension catalog = extension();

            @RepeatedTest(3)
            void test() {
                Portfolios.create(catalog.account("hub").serviceCatalog(), "Test");
                assertThat(Portfolios.namesInHub(catalog.catalog())).containsExactly("Linux", "Test");
            }
        }
    }

    @Test
    void a_per_class_enclosing_class_does_not_share_the_catalog_of_nested_per_method_tests() {
        ARRANGED.set(0);
        Run.of(InsidePerClassTestCases.class).passes(3);
        assertThat(ARRANGED).hasValue(3);
    }

    static class PerClassInsideTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog = extension();

        @InAccount("hub")
        ServiceCatalogClient outer;

        @Nested
        @TestInstance(PER_CLASS)
        class Inner {

            @BeforeAll
            void before_all() {
                Portfolios.create(outer, "All");
            }

            @RepeatedTest(2)
            void test() {
                Portfolios.create(outer, "Test");
                assertThat(Portfolios.namesInHub(catalog.catalog())).containsExactly("Linux", "All", "Test");
            }
        }
    }

    @Test
    void the_catalog_lives_as_long_as_the_nested_per_class_instance() {
        ARRANGED.set(0);
        Run.of(PerClassInsideTestCases.class).passes(2);
        assertThat(ARRANGED).hasValue(1);
    }

    static class TooEarlyInConstructorTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog = extension();

        TooEarlyInConstructorTestCases(@InAccount("hub") ServiceCatalogClient hub) {}

        @Test
        void test() {}
    }

    @Test
    void the_catalog_is_not_available_in_the_constructor() {
        assertThat(Run.of(TooEarlyInConstructorTestCases.class).failure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage("@InAccount(\"hub\") on parameter hub of constructor TooEarlyInConstructorTestCases: the "
                        + "ServiceCatalogExtension is in an instance field, so constructors, @BeforeAll methods "
                        + "and static fields have no catalog yet. Make the field of the extension static.");
    }

    static class TooEarlyForStaticFieldTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog = extension();

        @InAccount("hub")
        static ServiceCatalogClient hub;

        @Test
        void test() {}
    }

    @Test
    void the_catalog_is_not_available_to_static_fields() {
        assertThat(Run.of(TooEarlyForStaticFieldTestCases.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith("@InAccount(\"hub\") on field TooEarlyForStaticFieldTestCases.hub: ")
                .hasMessageEndingWith("Make the field of the extension static.");
    }
}
