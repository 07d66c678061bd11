package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Both annotations behind annotations of the user's own. */
class MetaAnnotationTest {

    @Retention(RetentionPolicy.RUNTIME)
    @WithServiceCatalog(accounts = "hub", fixture = HubWithLinux.class)
    @interface HubTest {}

    @Retention(RetentionPolicy.RUNTIME)
    @InAccount("hub")
    @interface Hub {}

    @HubTest
    static class OnTheClassTestCases {

        @Hub
        ServiceCatalogClient field;

        @Test
        void injects(@Hub ServiceCatalogClient parameter) {
            Portfolios.create(parameter, "Windows");
            assertThat(Portfolios.names(field)).containsExactly("Linux", "Windows");
        }
    }

    @Test
    void meta_annotations_work_on_classes_fields_and_parameters() {
        Run.of(OnTheClassTestCases.class).passes(1);
    }

    static class OnTheMethodTestCases {

        @Test
        @HubTest
        void injects(@Hub ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Linux");
        }
    }

    @Test
    void meta_annotations_work_on_methods() {
        Run.of(OnTheMethodTestCases.class).passes(1);
    }
}
