package io.github.servicecatalogtestkit.samples.springboot;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

class AwsExceptionHandlerTest extends SpokeApplicationTestBase {

    @Test
    void a_throttled_call_can_be_retried_later(
            FakeServiceCatalog aws,
            @InAccount("hub") ServiceCatalogClient hub,
            @InAccount("spoke") ServiceCatalogClient spoke) {
        String portfolio = hub.createPortfolio(p -> p.displayName("Web servers").providerName("Platform team"))
                .portfolioDetail()
                .id();
        hub.createPortfolioShare(s -> s.portfolioId(portfolio).accountId(SPOKE));
        aws.faults().on("AcceptPortfolioShare").inAccount("spoke").throttles();

        assertThat(mvc.put().uri("/imports/{id}", portfolio))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader(HttpHeaders.RETRY_AFTER, "5");
        assertThat(spoke).doesNotSeePortfolio(portfolio);

        assertThat(mvc.put().uri("/imports/{id}", portfolio)).hasStatusOk();
        assertThat(spoke).portfolio(portfolio).isImportedFrom(HUB);
    }

    @Test
    void a_denied_call_is_a_bad_gateway(FakeServiceCatalog aws) {
        aws.faults().on("ListAcceptedPortfolioShares").inAccount("spoke").denies();

        assertThat(mvc.get().uri("/imports")).hasStatus(HttpStatus.BAD_GATEWAY);
    }
}
