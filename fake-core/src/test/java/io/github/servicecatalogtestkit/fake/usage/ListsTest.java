package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosForProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPrincipalsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsRequest;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;

/** Every way to request a list (request, consumer, no argument, paginator) returns the same list. */
class ListsTest {

    private static final int MANY = 15; // more than a page of 10 items, fewer than the default page of 20
    private static final int PAGE = 10;

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));
    String portfolio;
    String product;

    @BeforeEach
    void create_more_items_than_one_page_holds() {
        portfolio = hub.createsPortfolio("Data");
        product = hub.createsProductIn(portfolio, "Linux");
        hub.sharesAccepted(portfolio, spoke);
        for (int i = 1; i < MANY; i++) {
            String other = hub.createsPortfolio("Data " + i);
            hub.adds(product, other);
            hub.sharesAccepted(other, spoke);
            hub.shares(portfolio, new Actor(catalog.account("account " + i)));
            hub.createsProductIn(portfolio, "Product " + i);
            hub.constrains(
                    portfolio,
                    product,
                    "NOTIFICATION",
                    "{\"NotificationArns\":[\"arn:aws:sns:us-east-1:" + hub.id + ":topic" + i + "\"]}");
            hub.admits(portfolio, "role/Role" + i);
        }
    }

    @Test
    void portfolios() {
        var request = ListPortfoliosRequest.builder().build();
        var paged = hub.client.listPortfoliosPaginator(l -> l.pageSize(PAGE)).stream()
                .flatMap(page -> page.portfolioDetails().stream());
        agree(
                PortfolioDetail::id,
                MANY,
                hub.client.listPortfolios(request).portfolioDetails(),
                hub.client.listPortfolios().portfolioDetails(),
                hub.client.listPortfolios(l -> {}).portfolioDetails(),
                hub.client.listPortfoliosPaginator().stream()
                        .flatMap(page -> page.portfolioDetails().stream())
                        .toList(),
                paged.toList());
    }

    @Test
    void accepted_portfolio_shares() {
        var request = ListAcceptedPortfolioSharesRequest.builder().build();
        agree(
                PortfolioDetail::id,
                MANY,
                spoke.client.listAcceptedPortfolioShares(request).portfolioDetails(),
                spoke.client.listAcceptedPortfolioShares().portfolioDetails(),
                spoke.client.listAcceptedPortfolioShares(l -> {}).portfolioDetails(),
                spoke.client.listAcceptedPortfolioSharesPaginator(l -> l.pageSize(PAGE)).stream()
                        .flatMap(page -> page.portfolioDetails().stream())
                        .toList());
    }

    @Test
    void portfolio_shares() {
        var request = DescribePortfolioSharesRequest.builder()
                .portfolioId(portfolio)
                .type(DescribePortfolioShareType.ACCOUNT)
                .build();
        agree(
                PortfolioShareDetail::principalId,
                MANY,
                hub.client.describePortfolioShares(request).portfolioShareDetails(),
                hub.shares(portfolio, DescribePortfolioShareType.ACCOUNT),
                hub
                        .client
                        .describePortfolioSharesPaginator(
                                request.toBuilder().pageSize(PAGE).build())
                        .stream()
                        .flatMap(page -> page.portfolioShareDetails().stream())
                        .toList());
    }

    @Test
    void portfolio_access() {
        var request =
                ListPortfolioAccessRequest.builder().portfolioId(portfolio).build();
        agree(
                id -> id,
                MANY,
                hub.client.listPortfolioAccess(request).accountIds(),
                hub.client.listPortfolioAccess(l -> l.portfolioId(portfolio)).accountIds(),
                hub
                        .client
                        .listPortfolioAccessPaginator(
                                request.toBuilder().pageSize(PAGE).build())
                        .stream()
                        .flatMap(page -> page.accountIds().stream())
                        .toList());
    }

    @Test
    void products_as_admin() {
        var request =
                SearchProductsAsAdminRequest.builder().portfolioId(portfolio).build();
        agree(
                ProductViewDetail::productARN,
                MANY,
                hub.client.searchProductsAsAdmin(request).productViewDetails(),
                hub.client.searchProductsAsAdmin().productViewDetails(),
                hub.client.searchProductsAsAdmin(s -> s.portfolioId(portfolio)).productViewDetails(),
                hub
                        .client
                        .searchProductsAsAdminPaginator(
                                request.toBuilder().pageSize(PAGE).build())
                        .stream()
                        .flatMap(page -> page.productViewDetails().stream())
                        .toList());
    }

    @Test
    void portfolios_for_a_product() {
        var request =
                ListPortfoliosForProductRequest.builder().productId(product).build();
        agree(
                PortfolioDetail::id,
                MANY,
                hub.client.listPortfoliosForProduct(request).portfolioDetails(),
                hub.client.listPortfoliosForProduct(l -> l.productId(product)).portfolioDetails(),
                hub
                        .client
                        .listPortfoliosForProductPaginator(
                                request.toBuilder().pageSize(PAGE).build())
                        .stream()
                        .flatMap(page -> page.portfolioDetails().stream())
                        .toList());
    }

    @Test
    void constraints_for_a_portfolio() {
        var request = ListConstraintsForPortfolioRequest.builder()
                .portfolioId(portfolio)
                .build();
        agree(
                ConstraintDetail::constraintId,
                MANY - 1,
                hub.client.listConstraintsForPortfolio(request).constraintDetails(),
                hub.constraints(portfolio),
                hub
                        .client
                        .listConstraintsForPortfolioPaginator(
                                request.toBuilder().pageSize(PAGE).build())
                        .stream()
                        .flatMap(page -> page.constraintDetails().stream())
                        .toList());
    }

    @Test
    void principals_for_a_portfolio() {
        var request = ListPrincipalsForPortfolioRequest.builder()
                .portfolioId(portfolio)
                .build();
        agree(
                Principal::principalARN,
                MANY - 1,
                hub.client.listPrincipalsForPortfolio(request).principals(),
                hub.client
                        .listPrincipalsForPortfolio(l -> l.portfolioId(portfolio))
                        .principals(),
                hub
                        .client
                        .listPrincipalsForPortfolioPaginator(
                                request.toBuilder().pageSize(PAGE).build())
                        .stream()
                        .flatMap(page -> page.principals().stream())
                        .toList());
    }

    @Test
    void provisioning_artifacts() {
        var request =
                ListProvisioningArtifactsRequest.builder().productId(product).build();
        agree(
                artifact -> artifact.id(),
                1,
                hub.client.listProvisioningArtifacts(request).provisioningArtifactDetails(),
                hub.client.listProvisioningArtifacts(l -> l.productId(product)).provisioningArtifactDetails());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> void agree(Function<T, String> id, int size, List<T>... lists) {
        assertThat(lists[0].stream().map(id)).doesNotHaveDuplicates().hasSize(size);
        assertThat(Stream.of(lists)).allSatisfy(list -> assertThat(list).isEqualTo(lists[0]));
    }
}
