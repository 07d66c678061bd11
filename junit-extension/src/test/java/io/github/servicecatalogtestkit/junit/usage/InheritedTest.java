package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Catalogs and fields of superclasses and interfaces. */
class InheritedTest {

    @WithServiceCatalog(
            accounts = {"hub", "spoke"},
            fixture = HubWithLinux.class)
    abstract static class Base {

        @InAccount("hub")
        private ServiceCatalogClient hub;

        @Test
        void of_the_superclass(FakeServiceCatalog catalog) {
            Portfolios.create(hub, "Windows");
            assertThat(Portfolios.namesInHub(catalog)).containsExactly("Linux", "Windows");
        }

        @Nested
        class NestedInBase {

            @Test
            void of_the_class_that_runs_it() {
                assertThat(Portfolios.names(hub)).isEqualTo(expected());
            }
        }

        abstract List<String> expected();
    }

    static class SubclassTestCases extends Base {

        @InAccount("spoke")
        ServiceCatalogClient spoke;

        @Test
        void of_the_subclass(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Linux");
            assertThat(Portfolios.names(spoke)).isEmpty();
        }

        @Override
        List<String> expected() {
            return List.of("Linux");
        }
    }

    @Test
    void a_subclass_inherits_the_annotation_and_the_injected_fields() {
        Run.of(SubclassTestCases.class).passes(3);
    }

    @WithServiceCatalog
    static class OverridingTestCases extends Base {

        @Override
        @Test
        void of_the_superclass(FakeServiceCatalog catalog) {
            assertThat(Portfolios.namesInHub(catalog)).isEmpty();
        }

        @Override
        List<String> expected() {
            return List.of();
        }
    }

    @Test
    void a_subclass_may_override_the_annotation() {
        Run.of(OverridingTestCases.class).passes(2);
    }

    @WithServiceCatalog(fixture = HubWithLinux.class)
    interface HubContract {

        @Test
        default void has_linux(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Linux");
        }
    }

    static class ImplementingTestCases implements HubContract {}

    @Test
    void a_class_inherits_the_annotation_of_its_interfaces() {
        Run.of(ImplementingTestCases.class).passes(1);
    }
}
