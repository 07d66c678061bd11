package io.github.servicecatalogtestkit.fake.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateProductWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateProductFromPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;

/** What users cannot see: which catalog is left, and what it still holds. */
class AssociationOperationsTest {

    private static final Caller HUB = caller("111111111111");
    private static final Caller SPOKE = caller("222222222222");

    Catalog catalog = Catalog.empty(Settings.DEFAULT);
    String shared;
    String local;
    String linux;

    private static Caller caller(String account) {
        return new Caller(
                new Scope(new AccountId(account), "us-east-1"), "arn:aws:iam::" + account + ":role/Administrator");
    }

    private <Q extends ServiceCatalogRequest, R extends ServiceCatalogResponse> R call(
            Caller caller, Operation<Q, R> operation, Q request) {
        Outcome<R> outcome = operation.answer(catalog, caller, request);
        catalog = outcome.catalog();
        return outcome.response();
    }

    private String createsPortfolio(Caller caller) {
        return call(
                        caller,
                        ServiceCatalogOperations.CREATE_PORTFOLIO,
                        CreatePortfolioRequest.builder()
                                .displayName("Data")
                                .providerName("Platform")
                                .build())
                .portfolioDetail()
                .id();
    }

    private void hubAdds() {
        call(
                HUB,
                ServiceCatalogOperations.ASSOCIATE_PRODUCT_WITH_PORTFOLIO,
                AssociateProductWithPortfolioRequest.builder()
                        .productId(linux)
                        .portfolioId(shared)
                        .build());
    }

    private void hubRemoves() {
        call(
                HUB,
                ServiceCatalogOperations.DISASSOCIATE_PRODUCT_FROM_PORTFOLIO,
                DisassociateProductFromPortfolioRequest.builder()
                        .productId(linux)
                        .portfolioId(shared)
                        .build());
    }

    private void spokeTakes() {
        call(
                SPOKE,
                ServiceCatalogOperations.ASSOCIATE_PRODUCT_WITH_PORTFOLIO,
                AssociateProductWithPortfolioRequest.builder()
                        .productId(linux)
                        .portfolioId(local)
                        .sourcePortfolioId(shared)
                        .build());
    }

    @BeforeEach
    void the_spoke_takes_a_product_from_the_portfolio_of_the_hub() {
        shared = createsPortfolio(HUB);
        local = createsPortfolio(SPOKE);
        linux = call(
                        HUB,
                        ServiceCatalogOperations.CREATE_PRODUCT,
                        CreateProductRequest.builder()
                                .name("Linux")
                                .owner("Platform")
                                .productType(ProductType.CLOUD_FORMATION_TEMPLATE)
                                .provisioningArtifactParameters(a -> a.info(
                                        Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/linux.yaml")))
                                .build())
                .productViewDetail()
                .productViewSummary()
                .productId();
        hubAdds();
        call(
                HUB,
                ServiceCatalogOperations.CREATE_PORTFOLIO_SHARE,
                CreatePortfolioShareRequest.builder()
                        .portfolioId(shared)
                        .accountId(SPOKE.account().digits())
                        .build());
        call(
                SPOKE,
                ServiceCatalogOperations.ACCEPT_PORTFOLIO_SHARE,
                AcceptPortfolioShareRequest.builder().portfolioId(shared).build());
        spokeTakes();
    }

    @Test
    void adding_what_is_there_leaves_the_same_catalog() {
        Catalog before = catalog;
        hubAdds();
        spokeTakes();
        assertThat(catalog).isSameAs(before);
    }

    @Test
    void removing_a_product_from_a_shared_portfolio_touches_no_local_portfolio() {
        var before = catalog.associations().bySource();
        hubRemoves();
        assertThat(catalog.associations().bySource()).isSameAs(before);
    }

    @Test
    void taking_a_lost_product_again_clears_what_stood_on_it() {
        call(
                SPOKE,
                ServiceCatalogOperations.CREATE_CONSTRAINT,
                CreateConstraintRequest.builder()
                        .portfolioId(local)
                        .productId(linux)
                        .type("LAUNCH")
                        .parameters("{\"LocalRoleName\":\"Launch\"}")
                        .build());
        hubRemoves();
        hubAdds();
        assertThat(catalog.constraints().byId().size()).isEqualTo(1);
        spokeTakes();
        assertThat(catalog.constraints().byId().isEmpty()).isTrue();
        assertThat(catalog.associations().bySource().groups().values())
                .singleElement()
                .satisfies(taken -> assertThat(taken.size()).isEqualTo(1));
    }
}
