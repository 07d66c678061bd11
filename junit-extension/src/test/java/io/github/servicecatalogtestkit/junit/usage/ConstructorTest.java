package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Injection into constructors. */
class ConstructorTest {

    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class ParametersTestCases {

        private final ServiceCatalogClient hub;
        private final FakeServiceCatalog catalog;

        @InAccount("hub")
        ServiceCatalogClient field;

        ParametersTestCases(@InAccount("hub") ServiceCatalogClient hub, FakeServiceCatalog catalog) {
            this.hub = hub;
            this.catalog = catalog;
            Portfolios.create(hub, "Constructed");
        }

        @RepeatedTest(3)
        void belong_to_the_test(FakeServiceCatalog same) {
            assertThat(catalog).isSameAs(same);
            Portfolios.create(hub, "Tested");
            assertThat(Portfolios.names(field)).containsExactly("Linux", "Constructed", "Tested");
        }

        @Nested
        class Inner {

            private final ServiceCatalogClient inner;

            Inner(@InAccount("hub") ServiceCatalogClient inner) {
                this.inner = inner;
            }

            @RepeatedTest(2)
            void too(FakeServiceCatalog same) {
                assertThat(catalog).isSameAs(same);
                assertThat(Portfolios.names(inner)).containsExactly("Linux", "Constructed");
            }
        }
    }

    @Test
    void constructor_parameters_use_the_catalog_of_the_test() {
        Run.of(ParametersTestCases.class).passes(5);
    }

    @WithServiceCatalog
    record RecordTestCases(@InAccount("hub") ServiceCatalogClient hub) {

        @RepeatedTest(2)
        void works() {
            Portfolios.create(hub, "Recorded");
            assertThat(Portfolios.names(hub)).containsExactly("Recorded");
        }
    }

    @Test
    void a_test_class_may_be_a_record() {
        Run.of(RecordTestCases.class).passes(2);
    }

    static class OfTheMethodTestCases {

        private final ServiceCatalogClient hub;

        OfTheMethodTestCases(@InAccount("hub") ServiceCatalogClient hub) {
            this.hub = hub;
        }

        @Test
        @WithServiceCatalog(fixture = HubWithLinux.class)
        void linux() {
            assertThat(Portfolios.names(hub)).containsExactly("Linux");
        }

        @Test
        @WithServiceCatalog
        void nothing() {
            assertThat(Portfolios.names(hub)).isEmpty();
        }
    }

    @Test
    void the_constructor_uses_the_catalog_of_the_method() {
        Run.of(OfTheMethodTestCases.class).passes(2);
    }
}
