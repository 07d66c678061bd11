package io.github.servicecatalogtestkit.fake.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateProductWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateProductFromPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;

/**
 * What the catalog consists of after a change that ten thousand accounts see: all that is kept for recipients is the
 * very same object as before, so nothing was done for any of them.
 */
class PropagationCostTest {

    private static final int ACCOUNTS = 10_000;
    private static final Caller HUB = caller(100_000_000_000L);

    private Catalog catalog = Catalog.empty(Settings.DEFAULT.with(Quota.SHARED_ACCOUNTS_PER_PORTFOLIO, ACCOUNTS));

    @Test
    void a_product_that_comes_and_goes_touches_nothing_that_belongs_to_recipients() {
        String portfolio = call(
                        HUB,
                        ServiceCatalogOperations.CREATE_PORTFOLIO,
                        CreatePortfolioRequest.builder()
                                .displayName("Data")
                                .providerName("Platform")
                                .build())
                .portfolioDetail()
                .id();
        for (int i = 1; i <= ACCOUNTS; i++) {
            Caller spoke = caller(100_000_000_000L + i);
            call(
                    HUB,
                    ServiceCatalogOperations.CREATE_PORTFOLIO_SHARE,
                    CreatePortfolioShareRequest.builder()
                            .portfolioId(portfolio)
                            .accountId(spoke.account().digits())
                            .build());
            call(
                    spoke,
                    ServiceCatalogOperations.ACCEPT_PORTFOLIO_SHARE,
                    AcceptPortfolioShareRequest.builder().portfolioId(portfolio).build());
        }
        String product = createsProduct();

        Catalog before = catalog;
        call(
                HUB,
                ServiceCatalogOperations.ASSOCIATE_PRODUCT_WITH_PORTFOLIO,
                AssociateProductWithPortfolioRequest.builder()
                        .portfolioId(portfolio)
                        .productId(product)
                        .build());
        assertOnlyTheAssociationsDiffer(before, catalog);

        before = catalog;
        call(
                HUB,
                ServiceCatalogOperations.DISASSOCIATE_PRODUCT_FROM_PORTFOLIO,
                DisassociateProductFromPortfolioRequest.builder()
                        .portfolioId(portfolio)
                        .productId(product)
                        .build());
        assertOnlyTheAssociationsDiffer(before, catalog);
        assertThat(catalog.associations()
                        .byPortfolio()
                        .of(IdType.PORTFOLIO.parse(portfolio).orElseThrow())
                        .isEmpty())
                .isTrue();
    }

    private static void assertOnlyTheAssociationsDiffer(Catalog before, Catalog after) {
        assertThat(after.associations()).isNotSameAs(before.associations());
        assertThat(after.associations().bySource())
                .isSameAs(before.associations().bySource());
        assertThat(after.shares()).isSameAs(before.shares());
        assertThat(after.portfolios()).isSameAs(before.portfolios());
        assertThat(after.products()).isSameAs(before.products());
        assertThat(after.constraints()).isSameAs(before.constraints());
        assertThat(after.principals()).isSameAs(before.principals());
        assertThat(after.associations().byPortfolio().groups().size()
                        + before.associations().byPortfolio().groups().size())
                .isEqualTo(1);
    }

    private String createsProduct() {
        return call(
                        HUB,
                        ServiceCatalogOperations.CREATE_PRODUCT,
                        CreateProductRequest.builder()
                                .name("Linux")
                                .owner("Platform")
                                .productType(ProductType.CLOUD_FORMATION_TEMPLATE)
                                .provisioningArtifactParameters(a -> a.name("v1")
                                        .type("CLOUD_FORMATION_TEMPLATE")
                                        .info(Map.of(
                                                "LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/linux.json")))
                                .build())
                .productViewDetail()
                .productViewSummary()
                .productId();
    }

    private <Q extends ServiceCatalogRequest, R extends ServiceCatalogResponse> R call(
            Caller caller, Operation<Q, R> operation, Q request) {
        Outcome<R> outcome = operation.answer(catalog, caller, request);
        catalog = outcome.catalog();
        return outcome.response();
    }

    private static Caller caller(long account) {
        AccountId id = new AccountId(Long.toString(account));
        return new Caller(new Scope(id, "us-east-1"), "arn:aws:iam::" + id + ":role/Administrator");
    }
}
