package io.github.servicecatalogtestkit.fake.usage;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.usage.PagedList.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import software.amazon.awssdk.services.servicecatalog.model.BudgetDetail;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListBudgetsForResourceResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListLaunchPathsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListOrganizationPortfolioAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosForProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPrincipalsForPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsForServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListResourcesForTagOptionResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListServiceActionsForProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListServiceActionsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListTagOptionsResponse;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNode;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSortBy;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductAttribute;
import software.amazon.awssdk.services.servicecatalog.model.ResourceDetail;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.SearchProvisionedProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionSummary;
import software.amazon.awssdk.services.servicecatalog.model.SortOrder;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** All paged list operations, each with its own catalog. */
final class PagedLists {

    private static final int HUNDRED = 100;
    private static final int TWENTY = 20;

    private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub").account("spoke").trustedAccess(true))
            .settings(s -> s.quota(Quota.PORTFOLIOS_PER_REGION, 1_000)
                    .quota(Quota.SERVICE_ACTIONS_PER_PROVISIONING_ARTIFACT, 1_000)
                    .quota(Quota.BUDGETS_PER_RESOURCE, 1_000))
            .build();
    private final Actor hub = new Actor(catalog.account("hub"));
    private final Actor developer = new Actor(catalog.account("hub").as("role/Developer"));
    private final Actor spoke = new Actor(catalog.account("spoke"));

    private PagedLists() {}

    /** Returns all list operations, each with an empty list. */
    static Stream<PagedList> all() {
        return Stream.<Function<PagedLists, PagedList>>of(
                        PagedLists::portfolios,
                        PagedLists::portfoliosForProduct,
                        PagedLists::productsAsAdmin,
                        PagedLists::productsByTitleDescending,
                        PagedLists::constraints,
                        PagedLists::principals,
                        PagedLists::portfolioShares,
                        PagedLists::portfolioAccess,
                        PagedLists::organizationAccess,
                        PagedLists::acceptedShares,
                        PagedLists::serviceActions,
                        PagedLists::serviceActionsForVersion,
                        PagedLists::versionsForServiceAction,
                        PagedLists::tagOptions,
                        PagedLists::resourcesForTagOption,
                        PagedLists::budgets,
                        PagedLists::productsOfEndUsers,
                        PagedLists::launchPaths,
                        PagedLists::provisionedProducts)
                .map(list -> list.apply(new PagedLists()));
    }

    private PagedList portfolios() {
        Function<ListPortfoliosResponse, List<String>> names = response -> ids(response.portfolioDetails());
        return new PagedList(
                "ListPortfolios",
                HUNDRED,
                number -> hub.createsPortfolio("Portfolio " + number),
                id -> hub.client.deletePortfolio(d -> d.id(id)),
                size -> PagedList.names(hub.client.listPortfoliosPaginator(l -> l.pageSize(size)), names),
                request -> {
                    ListPortfoliosResponse answer = hub.client.listPortfolios(
                            l -> l.pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private static List<String> ids(List<PortfolioDetail> details) {
        return details.stream().map(PortfolioDetail::id).toList();
    }

    private PagedList portfoliosForProduct() {
        String product = hub.createsProduct("Linux");
        Function<ListPortfoliosForProductResponse, List<String>> names = response -> ids(response.portfolioDetails());
        return new PagedList(
                "ListPortfoliosForProduct",
                HUNDRED,
                number -> {
                    String portfolio = hub.createsPortfolio("Portfolio " + number);
                    hub.adds(product, portfolio);
                    return portfolio;
                },
                portfolio -> hub.removes(product, portfolio),
                size -> PagedList.names(
                        hub.client.listPortfoliosForProductPaginator(
                                l -> l.productId(product).pageSize(size)),
                        names),
                request -> {
                    ListPortfoliosForProductResponse answer = hub.client.listPortfoliosForProduct(
                            l -> l.productId(product).pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList productsAsAdmin() {
        return products(request -> {}, number -> "Product" + number);
    }

    private PagedList productsByTitleDescending() {
        return products(
                request -> request.sortBy(ProductViewSortBy.TITLE).sortOrder(SortOrder.DESCENDING),
                number -> "Product" + (999 - number));
    }

    private PagedList products(Consumer<SearchProductsAsAdminRequest.Builder> order, IntFunction<String> name) {
        Function<SearchProductsAsAdminResponse, List<String>> names = response -> response.productViewDetails().stream()
                .map(detail -> detail.productViewSummary().productId())
                .toList();
        return new PagedList(
                "SearchProductsAsAdmin",
                TWENTY,
                number -> hub.createsProduct(name.apply(number)),
                id -> hub.client.deleteProduct(d -> d.id(id)),
                size -> PagedList.names(
                        hub.client.searchProductsAsAdminPaginator(s -> order.accept(s.pageSize(size))), names),
                request -> {
                    SearchProductsAsAdminResponse answer = hub.client.searchProductsAsAdmin(
                            s -> order.accept(s.pageSize(request.size()).pageToken(request.token())));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList constraints() {
        String portfolio = hub.createsPortfolio("Data");
        String product = hub.createsProductIn(portfolio, "Linux");
        Function<ListConstraintsForPortfolioResponse, List<String>> names =
                response -> response.constraintDetails().stream()
                        .map(ConstraintDetail::constraintId)
                        .toList();
        return new PagedList(
                "ListConstraintsForPortfolio",
                TWENTY,
                number -> hub.constrains(
                        portfolio,
                        product,
                        "NOTIFICATION",
                        "{\"NotificationArns\":[\"arn:aws:sns:us-east-1:" + hub.id + ":topic" + number + "\"]}"),
                id -> hub.client.deleteConstraint(d -> d.id(id)),
                size -> PagedList.names(
                        hub.client.listConstraintsForPortfolioPaginator(
                                l -> l.portfolioId(portfolio).pageSize(size)),
                        names),
                request -> {
                    ListConstraintsForPortfolioResponse answer = hub.client.listConstraintsForPortfolio(l ->
                            l.portfolioId(portfolio).pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList principals() {
        String portfolio = hub.createsPortfolio("Data");
        Function<ListPrincipalsForPortfolioResponse, List<String>> names = response ->
                response.principals().stream().map(Principal::principalARN).toList();
        return new PagedList(
                "ListPrincipalsForPortfolio",
                TWENTY,
                number -> {
                    hub.admits(portfolio, "role/Role" + number);
                    return "arn:aws:iam::" + hub.id + ":role/Role" + number;
                },
                arn -> hub.client.disassociatePrincipalFromPortfolio(
                        d -> d.portfolioId(portfolio).principalARN(arn).principalType(PrincipalType.IAM)),
                size -> PagedList.names(
                        hub.client.listPrincipalsForPortfolioPaginator(
                                l -> l.portfolioId(portfolio).pageSize(size)),
                        names),
                request -> {
                    ListPrincipalsForPortfolioResponse answer = hub.client.listPrincipalsForPortfolio(l ->
                            l.portfolioId(portfolio).pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList portfolioShares() {
        String portfolio = hub.createsPortfolio("Data");
        Function<DescribePortfolioSharesResponse, List<String>> names =
                response -> response.portfolioShareDetails().stream()
                        .map(PortfolioShareDetail::principalId)
                        .toList();
        return new PagedList(
                "DescribePortfolioShares",
                HUNDRED,
                number -> sharesWithAnother(portfolio, number),
                account -> hub.client.deletePortfolioShare(
                        d -> d.portfolioId(portfolio).accountId(account)),
                size -> PagedList.names(
                        hub.client.describePortfolioSharesPaginator(d -> d.portfolioId(portfolio)
                                .type(DescribePortfolioShareType.ACCOUNT)
                                .pageSize(size)),
                        names),
                request -> {
                    DescribePortfolioSharesResponse answer =
                            hub.client.describePortfolioShares(d -> d.portfolioId(portfolio)
                                    .type(DescribePortfolioShareType.ACCOUNT)
                                    .pageSize(request.size())
                                    .pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private String sharesWithAnother(String portfolio, int number) {
        Actor another = new Actor(catalog.account("account " + number));
        hub.shares(portfolio, another);
        return another.id;
    }

    private PagedList portfolioAccess() {
        String portfolio = hub.createsPortfolio("Data");
        Function<ListPortfolioAccessResponse, List<String>> names = ListPortfolioAccessResponse::accountIds;
        return new PagedList(
                "ListPortfolioAccess",
                HUNDRED,
                number -> sharesWithAnother(portfolio, number),
                account -> hub.client.deletePortfolioShare(
                        d -> d.portfolioId(portfolio).accountId(account)),
                size -> PagedList.names(
                        hub.client.listPortfolioAccessPaginator(
                                l -> l.portfolioId(portfolio).pageSize(size)),
                        names),
                request -> {
                    ListPortfolioAccessResponse answer = hub.client.listPortfolioAccess(l ->
                            l.portfolioId(portfolio).pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList organizationAccess() {
        String portfolio = hub.createsPortfolio("Data");
        Function<ListOrganizationPortfolioAccessResponse, List<String>> names =
                response -> response.organizationNodes().stream()
                        .map(OrganizationNode::value)
                        .toList();
        return new PagedList(
                "ListOrganizationPortfolioAccess",
                TWENTY,
                number -> {
                    String unit =
                            catalog.organization().createUnit("unit" + number).id();
                    hub.shares(portfolio, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit);
                    return unit;
                },
                unit -> hub.unshares(portfolio, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit),
                size -> PagedList.names(
                        hub.client.listOrganizationPortfolioAccessPaginator(l -> l.portfolioId(portfolio)
                                .organizationNodeType(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                .pageSize(size)),
                        names),
                request -> {
                    ListOrganizationPortfolioAccessResponse answer =
                            hub.client.listOrganizationPortfolioAccess(l -> l.portfolioId(portfolio)
                                    .organizationNodeType(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                    .pageSize(request.size())
                                    .pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList acceptedShares() {
        Function<ListAcceptedPortfolioSharesResponse, List<String>> names =
                response -> ids(response.portfolioDetails());
        return new PagedList(
                "ListAcceptedPortfolioShares",
                HUNDRED,
                number -> {
                    String portfolio = hub.createsPortfolio("Portfolio " + number);
                    hub.sharesAccepted(portfolio, spoke);
                    return portfolio;
                },
                spoke::rejects,
                size -> PagedList.names(
                        spoke.client.listAcceptedPortfolioSharesPaginator(l -> l.pageSize(size)), names),
                request -> {
                    ListAcceptedPortfolioSharesResponse answer = spoke.client.listAcceptedPortfolioShares(
                            l -> l.pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList serviceActions() {
        Function<ListServiceActionsResponse, List<String>> names =
                response -> actions(response.serviceActionSummaries());
        return new PagedList(
                "ListServiceActions",
                TWENTY,
                number -> hub.createsAction("action" + number),
                id -> hub.client.deleteServiceAction(d -> d.id(id)),
                size -> PagedList.names(hub.client.listServiceActionsPaginator(l -> l.pageSize(size)), names),
                request -> {
                    ListServiceActionsResponse answer = hub.client.listServiceActions(
                            l -> l.pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private static List<String> actions(List<ServiceActionSummary> summaries) {
        return summaries.stream().map(ServiceActionSummary::id).toList();
    }

    private PagedList serviceActionsForVersion() {
        String product = hub.createsProduct("Linux");
        String version = hub.firstVersion(product);
        Function<ListServiceActionsForProvisioningArtifactResponse, List<String>> names =
                response -> actions(response.serviceActionSummaries());
        return new PagedList(
                "ListServiceActionsForProvisioningArtifact",
                TWENTY,
                number -> {
                    String action = hub.createsAction("action" + number);
                    hub.associatesAction(action, product);
                    return action;
                },
                action -> hub.disassociatesAction(action, product),
                size -> PagedList.names(
                        hub.client.listServiceActionsForProvisioningArtifactPaginator(l -> l.productId(product)
                                .provisioningArtifactId(version)
                                .pageSize(size)),
                        names),
                request -> {
                    ListServiceActionsForProvisioningArtifactResponse answer =
                            hub.client.listServiceActionsForProvisioningArtifact(l -> l.productId(product)
                                    .provisioningArtifactId(version)
                                    .pageSize(request.size())
                                    .pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList versionsForServiceAction() {
        String action = hub.createsAction("restart");
        Map<String, String> productOf = new HashMap<>();
        Function<ListProvisioningArtifactsForServiceActionResponse, List<String>> names =
                response -> response.provisioningArtifactViews().stream()
                        .map(view -> view.provisioningArtifact().id())
                        .toList();
        return new PagedList(
                "ListProvisioningArtifactsForServiceAction",
                TWENTY,
                number -> {
                    String product = hub.createsProduct("Product" + number);
                    hub.associatesAction(action, product);
                    String version = hub.firstVersion(product);
                    productOf.put(version, product);
                    return version;
                },
                version -> hub.disassociatesAction(action, productOf.get(version)),
                size -> PagedList.names(
                        hub.client.listProvisioningArtifactsForServiceActionPaginator(
                                l -> l.serviceActionId(action).pageSize(size)),
                        names),
                request -> {
                    ListProvisioningArtifactsForServiceActionResponse answer =
                            hub.client.listProvisioningArtifactsForServiceAction(l -> l.serviceActionId(action)
                                    .pageSize(request.size())
                                    .pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList tagOptions() {
        Function<ListTagOptionsResponse, List<String>> names = response ->
                response.tagOptionDetails().stream().map(TagOptionDetail::id).toList();
        return new PagedList(
                "ListTagOptions",
                TWENTY,
                number -> hub.createsTagOption("key" + number, "value"),
                id -> hub.client.deleteTagOption(d -> d.id(id)),
                size -> PagedList.names(hub.client.listTagOptionsPaginator(l -> l.pageSize(size)), names),
                request -> {
                    ListTagOptionsResponse answer = hub.client.listTagOptions(
                            l -> l.pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.pageToken());
                });
    }

    private PagedList resourcesForTagOption() {
        String tagOption = hub.createsTagOption("Team", "data");
        Function<ListResourcesForTagOptionResponse, List<String>> names = response ->
                response.resourceDetails().stream().map(ResourceDetail::id).toList();
        return new PagedList(
                "ListResourcesForTagOption",
                TWENTY,
                number -> {
                    String portfolio = hub.createsPortfolio("Portfolio " + number);
                    hub.associatesTagOption(tagOption, portfolio);
                    return portfolio;
                },
                portfolio -> hub.client.disassociateTagOptionFromResource(
                        d -> d.tagOptionId(tagOption).resourceId(portfolio)),
                size -> PagedList.names(
                        hub.client.listResourcesForTagOptionPaginator(
                                l -> l.tagOptionId(tagOption).pageSize(size)),
                        names),
                request -> {
                    ListResourcesForTagOptionResponse answer = hub.client.listResourcesForTagOption(l ->
                            l.tagOptionId(tagOption).pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.pageToken());
                });
    }

    private PagedList budgets() {
        String portfolio = hub.createsPortfolio("Data");
        Function<ListBudgetsForResourceResponse, List<String>> names = response ->
                response.budgets().stream().map(BudgetDetail::budgetName).toList();
        return new PagedList(
                "ListBudgetsForResource",
                TWENTY,
                number -> {
                    hub.budgets(portfolio, "budget" + number);
                    return "budget" + number;
                },
                name -> hub.client.disassociateBudgetFromResource(
                        d -> d.resourceId(portfolio).budgetName(name)),
                size -> PagedList.names(
                        hub.client.listBudgetsForResourcePaginator(
                                l -> l.resourceId(portfolio).pageSize(size)),
                        names),
                request -> {
                    ListBudgetsForResourceResponse answer = hub.client.listBudgetsForResource(l ->
                            l.resourceId(portfolio).pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList productsOfEndUsers() {
        String portfolio = hub.createsPortfolio("Data");
        hub.admits(portfolio, "role/Developer");
        Function<SearchProductsResponse, List<String>> names = response -> response.productViewSummaries().stream()
                .map(ProductViewSummary::productId)
                .toList();
        return new PagedList(
                "SearchProducts",
                HUNDRED,
                number -> hub.createsProductIn(portfolio, "Product" + number),
                product -> hub.removes(product, portfolio),
                size -> PagedList.names(developer.client.searchProductsPaginator(s -> s.pageSize(size)), names),
                request -> {
                    SearchProductsResponse answer = developer.client.searchProducts(
                            s -> s.pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList launchPaths() {
        String home = hub.createsPortfolio("Home");
        String product = hub.createsProductIn(home, "Linux");
        Function<ListLaunchPathsResponse, List<String>> names = response -> response.launchPathSummaries().stream()
                .map(path -> path.id().replace("lpv3-", "port-"))
                .toList();
        return new PagedList(
                "ListLaunchPaths",
                TWENTY,
                number -> {
                    String portfolio = hub.createsPortfolio("Portfolio " + number);
                    hub.adds(product, portfolio);
                    hub.admits(portfolio, "role/Developer");
                    return portfolio;
                },
                portfolio -> hub.removes(product, portfolio),
                size -> PagedList.names(
                        developer.client.listLaunchPathsPaginator(
                                l -> l.productId(product).pageSize(size)),
                        names),
                request -> {
                    ListLaunchPathsResponse answer = developer.client.listLaunchPaths(
                            l -> l.productId(product).pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }

    private PagedList provisionedProducts() {
        String portfolio = hub.createsPortfolio("Data");
        String product = hub.createsProductIn(portfolio, "Linux");
        hub.admits(portfolio, "role/Developer");
        Function<SearchProvisionedProductsResponse, List<String>> names =
                response -> response.provisionedProducts().stream()
                        .map(ProvisionedProductAttribute::id)
                        .toList();
        return new PagedList(
                "SearchProvisionedProducts",
                HUNDRED,
                number -> developer
                        .client
                        .provisionProduct(p -> p.productId(product)
                                .provisioningArtifactName("v1")
                                .provisionedProductName("server" + number))
                        .recordDetail()
                        .provisionedProductId(),
                id -> developer.client.terminateProvisionedProduct(t -> t.provisionedProductId(id)),
                size -> PagedList.names(
                        developer.client.searchProvisionedProductsPaginator(s -> s.pageSize(size)), names),
                request -> {
                    SearchProvisionedProductsResponse answer = developer.client.searchProvisionedProducts(
                            s -> s.pageSize(request.size()).pageToken(request.token()));
                    return new Page(names.apply(answer), answer.nextPageToken());
                });
    }
}
