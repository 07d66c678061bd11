package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;

/** JUnit configuration parameters. */
class ConfigurationTest {

    private static final String REGION = "servicecatalog.fake.region";

    @WithServiceCatalog
    static class AnyRegionTestCases {

        @Test
        void is_where_the_run_says(FakeServiceCatalog catalog) {
            assertThat(catalog.region()).isEqualTo(Region.EU_WEST_1);
        }

        @Test
        @WithServiceCatalog(region = "eu-central-1")
        void is_where_the_test_says(FakeServiceCatalog catalog) {
            assertThat(catalog.region()).isEqualTo(Region.EU_CENTRAL_1);
        }
    }

    static class RegisteredTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().build();

        @Test
        void is_where_the_run_says() {
            assertThat(catalog.account("hub").region()).isEqualTo(Region.EU_WEST_1);
        }
    }

    @Test
    void the_configured_region_applies_if_a_test_chooses_none() {
        Run.with(Map.of(REGION, "eu-west-1"), AnyRegionTestCases.class).passes(2);
        Run.with(Map.of(REGION, "eu-west-1"), RegisteredTestCases.class).passes(1);
    }

    @Test
    void an_unknown_region_is_refused() {
        assertThat(Run.with(Map.of(REGION, "eu-wset-1"), RegisteredTestCases.class)
                        .failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith("JUnit configuration parameter servicecatalog.fake.region: the AWS SDK knows no"
                        + " Region \"eu-wset-1\".");
    }
}
