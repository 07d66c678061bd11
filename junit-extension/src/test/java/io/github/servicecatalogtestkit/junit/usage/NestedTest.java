package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** {@code @Nested} classes with and without a catalog of their own. */
class NestedTest {

    static final AtomicInteger ARRANGED = new AtomicInteger();

    static class Counted extends HubWithLinux implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            ARRANGED.incrementAndGet();
            super.arrange(catalog);
        }
    }

    @WithServiceCatalog(accounts = "hub", fixture = Counted.class)
    static class WithoutOwnTestCases {

        @InAccount("hub")
        ServiceCatalogClient outer;

        @BeforeAll
        static void arrange(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "Arranged");
        }

        @BeforeEach
        void create() {
            Portfolios.create(outer, "Outer");
        }

        @RepeatedTest(2)
        void outer() {
            assertThat(Portfolios.names(outer)).containsExactly("Linux", "Arranged", "Outer");
        }

        @Nested
        class Inner {

            @InAccount("hub")
            ServiceCatalogClient inner;

            @RepeatedTest(2)
            void inner(FakeServiceCatalog catalog) {
                Portfolios.create(inner, "Inner");
                assertThat(Portfolios.names(outer))
                        .isEqualTo(Portfolios.namesInHub(catalog))
                        .containsExactly("Linux", "Arranged", "Outer", "Inner");
            }

            @Nested
            class Innermost {

                @BeforeAll
                static void arrangeMore(@InAccount("hub") ServiceCatalogClient hub) {
                    assertThat(Portfolios.names(hub)).containsExactly("Linux", "Arranged");
                    Portfolios.create(hub, "Arranged more");
                }

                @RepeatedTest(2)
                void innermost() {
                    assertThat(Portfolios.names(inner)).containsExactly("Linux", "Arranged", "Arranged more", "Outer");
                }
            }
        }
    }

    @Test
    void a_nested_class_starts_from_what_the_enclosing_class_set_up() {
        ARRANGED.set(0);
        Run.of(WithoutOwnTestCases.class).passes(6);
        assertThat(ARRANGED).hasValue(1);
    }

    @WithServiceCatalog(accounts = "hub", fixture = HubWithLinux.class)
    static class WithOwnTestCases {

        @InAccount("hub")
        ServiceCatalogClient outer;

        @Test
        void outer() {
            assertThat(Portfolios.names(outer)).containsExactly("Linux");
        }

        @Nested
        @WithServiceCatalog
        class Inner {

            @Test
            void inner(
                    @InAccount("hub") ServiceCatalogClient hub, @InAccount("not listed above") ServiceCatalogClient x) {
                Portfolios.create(hub, "Inner");
                assertThat(Portfolios.names(outer)).containsExactly("Inner");
            }
        }
    }

    @Test
    void a_nested_class_with_its_own_catalog_ignores_the_enclosing_catalog() {
        Run.of(WithOwnTestCases.class).passes(2);
    }

    static class OnlyNestedTestCases {

        @InAccount("hub")
        ServiceCatalogClient outer;

        @Nested
        @WithServiceCatalog(fixture = HubWithLinux.class)
        class Inner {

            @Test
            void inner() {
                assertThat(Portfolios.names(outer)).containsExactly("Linux");
            }
        }
    }

    @Test
    void fields_of_the_enclosing_instance_belong_to_the_catalog_of_the_nested_test() {
        Run.of(OnlyNestedTestCases.class).passes(1);
    }
}
