package io.github.servicecatalogtestkit.samples.springboot;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

class RefusalsTest extends OnAFakeCatalog {

    @Test
    void a_throttled_call_is_to_be_tried_again_later(
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
    void a_call_that_is_denied_is_no_fault_of_the_caller(FakeServiceCatalog aws) {
        aws.faults().on("ListAcceptedPortfolioShares").inAccount("spoke").denies();

        assertThat(mvc.get().uri("/imports")).hasStatus(HttpStatus.BAD_GATEWAY);
    }
}
