package io.github.servicecatalogtestkit.samples.otherlanguages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.endpoint.CatalogEndpoint;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.EndpointUri;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.File;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The code in docs/endpoint.md. */
class EndpointGuideTest {

    @Test
    @WithServiceCatalog(
            accounts = {"hub=111111111111", "spoke=222222222222"},
            endpoint = true)
    void the_script_shares_a_portfolio(
            @InAccount("hub") Map<String, String> environment, // AWS_ENDPOINT_URL, credentials, the Region
            @InAccount("hub") ServiceCatalogClient hub,
            @EndpointUri URI endpoint)
            throws Exception {
        new Tools(environment).requires("Python with boto3", "python3", "-c", "import boto3");
        ProcessBuilder script =
                new ProcessBuilder("python3", "hub_and_spoke.py").directory(new File("other-languages"));
        script.environment().putAll(environment);

        assertThat(script.start().waitFor()).isZero();

        assertThat(hub.listPortfolios().portfolioDetails()).hasSize(1);
        assertThat(environment).containsEntry("AWS_ENDPOINT_URL", endpoint.toString());
    }

    @Test
    void a_catalog_is_served_without_JUnit() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        try (CatalogEndpoint endpoint = CatalogEndpoint.start(catalog)) {
            Map<String, String> environment = endpoint.environment(catalog.account("hub"));
            assertThat(environment)
                    .containsEntry("AWS_ENDPOINT_URL", endpoint.uri().toString());
        }
    }
}
