package io.github.servicecatalogtestkit.samples;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;

import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

@WithServiceCatalog(accounts = {"hub=111111111111", "spoke=222222222222"})
class SpokeDeployerTest {

    @Test
    void imports_the_portfolio_that_the_hub_shares(
            @InAccount("hub") ServiceCatalogClient hub, @InAccount("spoke") ServiceCatalogClient spoke) {
        String id = hub.createPortfolio(p -> p.displayName("Web servers").providerName("Platform team"))
                .portfolioDetail()
                .id();
        hub.createPortfolioShare(s -> s.portfolioId(id).accountId("222222222222"));

        spoke.acceptPortfolioShare(a -> a.portfolioId(id)); // your own deployer goes here

        assertThat(hub).portfolio(id).isSharedWithAccount("222222222222").isAcceptedBy("222222222222");
        assertThat(spoke).portfolio(id).isImportedFrom("111111111111");
    }
}
