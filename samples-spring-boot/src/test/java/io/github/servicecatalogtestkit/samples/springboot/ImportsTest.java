package io.github.servicecatalogtestkit.samples.springboot;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.junit.InAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

class ImportsTest extends SpokeApplicationTestBase {

    @InAccount("hub")
    private ServiceCatalogClient hub;

    private String portfolio;

    @BeforeEach
    void offer() {
        portfolio = hub.createPortfolio(p -> p.displayName("Web servers").providerName("Platform team"))
                .portfolioDetail()
                .id();
        hub.createPortfolioShare(s -> s.portfolioId(portfolio).accountId(SPOKE));
    }

    @Test
    void a_portfolio_that_a_hub_offers_is_imported(@InAccount("spoke") ServiceCatalogClient spoke) {
        assertThat(mvc.put().uri("/imports/{id}", portfolio))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Web servers");

        assertThat(hub).portfolio(portfolio).isAcceptedBy(SPOKE);
        assertThat(spoke).portfolio(portfolio).isImportedFrom(HUB);
    }

    @RepeatedTest(2)
    void every_test_starts_without_imports() {
        assertThat(mvc.get().uri("/imports")).bodyJson().isStrictlyEqualTo("[]");

        assertThat(mvc.put().uri("/imports/{id}", portfolio)).hasStatusOk();

        assertThat(mvc.get().uri("/imports")).bodyJson().isStrictlyEqualTo("""
                [{"id": "%s", "name": "Web servers", "provider": "Platform team"}]
                """.formatted(portfolio));
    }

    @Test
    void a_portfolio_that_is_not_shared_is_not_found() {
        assertThat(mvc.put().uri("/imports/{id}", "port-abcdefghijklm"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("port-abcdefghijklm");
    }
}
