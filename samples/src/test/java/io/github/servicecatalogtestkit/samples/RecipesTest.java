package io.github.servicecatalogtestkit.samples;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.endpoint.CatalogEndpoint;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The recipes of the README, run. {@link GuidesTest} compares the texts. */
class RecipesTest {

    @Test
    void two_accounts_without_junit() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create(); // accounts appear when first named
        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        ServiceCatalogClient spoke = catalog.account("spoke").serviceCatalog();
        String spokeId = catalog.account("spoke").id(); // 12 digits, the same in every run

        String portfolio = hub.createPortfolio(p -> p.displayName("Web servers").providerName("Platform team"))
                .portfolioDetail()
                .id();
        hub.createPortfolioShare(s -> s.portfolioId(portfolio).accountId(spokeId));
        spoke.acceptPortfolioShare(a -> a.portfolioId(portfolio));
        assertThat(spoke).portfolio(portfolio).isImported();
    }

    @Test
    void real_clients_of_the_sdk() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        ServiceCatalogClient real = ServiceCatalogClient.builder()
                .httpClient(catalog.httpClient())
                .region(catalog.region())
                .credentialsProvider(catalog.account("hub").credentialsProvider())
                .build();

        assertThat(real.listPortfolios().portfolioDetails()).isEmpty();
    }

    @Test
    void a_process_uses_the_endpoint() throws IOException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        try (CatalogEndpoint endpoint = CatalogEndpoint.start(catalog)) {
            ProcessBuilder process = new ProcessBuilder("node", "deploy.mjs");
            process.environment().putAll(endpoint.environment(catalog.account("hub")));
            // ...

            assertThat(process.environment())
                    .containsEntry("AWS_ENDPOINT_URL", endpoint.uri().toString());
        }
    }
}
