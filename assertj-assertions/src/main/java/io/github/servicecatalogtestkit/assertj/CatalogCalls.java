package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningParametersRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordResponse;
import software.amazon.awssdk.services.servicecatalog.model.GetAwsOrganizationsAccessStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.GetProvisionedProductOutputsRequest;
import software.amazon.awssdk.services.servicecatalog.model.GetProvisionedProductOutputsResponse;
import software.amazon.awssdk.services.servicecatalog.model.LaunchPathSummary;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListLaunchPathsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListLaunchPathsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosForProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosForProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPrincipalsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPrincipalsForPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsRequest;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.ProductSource;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductAttribute;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.SearchProvisionedProductsRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProvisionedProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;
import software.amazon.awssdk.services.servicecatalog.model.TerminateProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.UsageInstruction;

/**
 * The calls that assertions make. Each one sends the request form of an operation, which every implementation of the
 * interface has, and reads all pages. A resource that AWS does not find is empty; every other error of AWS is thrown as
 * it is.
 *
 * <p>All calls go through {@link #send}.
 */
final class CatalogCalls {

    private final ServiceCatalogClient client;
    private final AssertionMark mark;

    CatalogCalls(ServiceCatalogClient client, AssertionMark mark) {
        this.client = client;
        this.mark = mark;
    }

    Optional<DescribePortfolioResponse> portfolio(String id) {
        return find(
                client::describePortfolio,
                DescribePortfolioRequest.builder().id(id).build());
    }

    /** Returns the portfolios that the account owns. */
    List<PortfolioDetail> ownPortfolios() {
        return list(
                token -> ListPortfoliosRequest.builder().pageToken(token).build(),
                client::listPortfolios,
                ListPortfoliosResponse::portfolioDetails,
                ListPortfoliosResponse::nextPageToken);
    }

    /** Returns the portfolios of other accounts that the account imported in the given way. */
    List<PortfolioDetail> imports(PortfolioShareType type) {
        return list(
                token -> ListAcceptedPortfolioSharesRequest.builder()
                        .portfolioShareType(type)
                        .pageToken(token)
                        .build(),
                client::listAcceptedPortfolioShares,
                ListAcceptedPortfolioSharesResponse::portfolioDetails,
                ListAcceptedPortfolioSharesResponse::nextPageToken);
    }

    List<PortfolioShareDetail> shares(String portfolio, DescribePortfolioShareType type) {
        return list(
                token -> DescribePortfolioSharesRequest.builder()
                        .portfolioId(portfolio)
                        .type(type)
                        .pageToken(token)
                        .build(),
                client::describePortfolioShares,
                DescribePortfolioSharesResponse::portfolioShareDetails,
                DescribePortfolioSharesResponse::nextPageToken);
    }

    /**
     * Returns the accounts below {@code node} of the organization that a share with {@code node} or a node above it
     * reaches.
     */
    List<String> accountsBelow(String portfolio, String node) {
        return list(
                token -> ListPortfolioAccessRequest.builder()
                        .portfolioId(portfolio)
                        .organizationParentId(node)
                        .pageToken(token)
                        .build(),
                client::listPortfolioAccess,
                ListPortfolioAccessResponse::accountIds,
                ListPortfolioAccessResponse::nextPageToken);
    }

    List<Principal> principals(String portfolio) {
        return list(
                token -> ListPrincipalsForPortfolioRequest.builder()
                        .portfolioId(portfolio)
                        .pageToken(token)
                        .build(),
                client::listPrincipalsForPortfolio,
                ListPrincipalsForPortfolioResponse::principals,
                ListPrincipalsForPortfolioResponse::nextPageToken);
    }

    /** Returns a product in a portfolio. Reads no further page when it is found. */
    Optional<ProductViewDetail> productIn(String portfolio, String product) {
        Predicate<ProductViewDetail> wanted = other -> Names.idOf(other).equals(Optional.of(product));
        return searchProducts(SearchProductsAsAdminRequest.builder().portfolioId(portfolio), wanted).stream()
                .filter(wanted)
                .findFirst();
    }

    List<ProductViewDetail> productsIn(String portfolio) {
        return searchProducts(SearchProductsAsAdminRequest.builder().portfolioId(portfolio));
    }

    /** Returns the products that the account owns. */
    List<ProductViewDetail> ownProducts() {
        return searchProducts(SearchProductsAsAdminRequest.builder().productSource(ProductSource.ACCOUNT));
    }

    /** Returns all products that the account can see: those that it owns and those in portfolios that it imported. */
    List<ProductViewDetail> products() {
        return searchProducts(SearchProductsAsAdminRequest.builder());
    }

    private List<ProductViewDetail> searchProducts(SearchProductsAsAdminRequest.Builder request) {
        return searchProducts(request, product -> false);
    }

    private List<ProductViewDetail> searchProducts(
            SearchProductsAsAdminRequest.Builder request, Predicate<ProductViewDetail> wanted) {
        return list(
                token -> request.pageToken(token).build(),
                client::searchProductsAsAdmin,
                SearchProductsAsAdminResponse::productViewDetails,
                SearchProductsAsAdminResponse::nextPageToken,
                wanted);
    }

    Optional<DescribeProductAsAdminResponse> product(String id) {
        return product(id, null);
    }

    /** Returns a product with the TagOptions that {@code sourcePortfolio} shares with the account. */
    Optional<DescribeProductAsAdminResponse> product(String id, @Nullable String sourcePortfolio) {
        return find(
                client::describeProductAsAdmin,
                DescribeProductAsAdminRequest.builder()
                        .id(id)
                        .sourcePortfolioId(sourcePortfolio)
                        .build());
    }

    /** Returns the versions of a product. This list operation has no pages. */
    List<ProvisioningArtifactDetail> versions(String product) {
        return send(
                        client::listProvisioningArtifacts,
                        ListProvisioningArtifactsRequest.builder()
                                .productId(product)
                                .build())
                .provisioningArtifactDetails();
    }

    List<PortfolioDetail> portfoliosWith(String product) {
        return list(
                token -> ListPortfoliosForProductRequest.builder()
                        .productId(product)
                        .pageToken(token)
                        .build(),
                client::listPortfoliosForProduct,
                ListPortfoliosForProductResponse::portfolioDetails,
                ListPortfoliosForProductResponse::nextPageToken);
    }

    /** Returns the constraints on a product in a portfolio or, without a product, on all products in it. */
    List<ConstraintDetail> constraints(String portfolio, @Nullable String product) {
        return list(
                token -> ListConstraintsForPortfolioRequest.builder()
                        .portfolioId(portfolio)
                        .productId(product)
                        .pageToken(token)
                        .build(),
                client::listConstraintsForPortfolio,
                ListConstraintsForPortfolioResponse::constraintDetails,
                ListConstraintsForPortfolioResponse::nextPageToken);
    }

    Optional<DescribeConstraintResponse> constraint(String id) {
        return find(
                client::describeConstraint,
                DescribeConstraintRequest.builder().id(id).build());
    }

    /**
     * Returns whether Service Catalog has access to the organization: {@code ENABLED}, {@code UNDER_CHANGE} or
     * {@code DISABLED}.
     */
    Optional<String> organizationsAccess() {
        return Optional.ofNullable(send(
                        client::getAWSOrganizationsAccessStatus,
                        GetAwsOrganizationsAccessStatusRequest.builder().build())
                .accessStatusAsString());
    }

    /** Returns the launch paths of the caller to {@code product}. AWS answers with an error if there are none. */
    List<LaunchPathSummary> launchPaths(String product) {
        return list(
                token -> ListLaunchPathsRequest.builder()
                        .productId(product)
                        .pageToken(token)
                        .build(),
                client::listLaunchPaths,
                ListLaunchPathsResponse::launchPathSummaries,
                ListLaunchPathsResponse::nextPageToken);
    }

    /** Returns a product as an end user who can launch it sees it. */
    Optional<ProductViewSummary> productOfUser(String id) {
        return find(client::describeProduct, describeProduct(id)).map(DescribeProductResponse::productViewSummary);
    }

    /** Returns the versions of {@code product} that an end user who can launch it sees: the active ones. */
    List<ProvisioningArtifact> versionsOfUser(String product) {
        return send(client::describeProduct, describeProduct(product)).provisioningArtifacts();
    }

    private static DescribeProductRequest describeProduct(String id) {
        return DescribeProductRequest.builder().id(id).build();
    }

    /** Returns the provisioned product with this ID, {@code pp-…}, or this name. */
    Optional<ProvisionedProductDetail> provisionedProduct(String nameOrId) {
        DescribeProvisionedProductRequest.Builder request = DescribeProvisionedProductRequest.builder();
        return find(
                        client::describeProvisionedProduct,
                        (IdKind.PROVISIONED_PRODUCT.matches(nameOrId) ? request.id(nameOrId) : request.name(nameOrId))
                                .build())
                .map(DescribeProvisionedProductResponse::provisionedProductDetail);
    }

    List<ProvisionedProductAttribute> provisionedProducts() {
        return list(
                token -> SearchProvisionedProductsRequest.builder()
                        .pageToken(token)
                        .build(),
                client::searchProvisionedProducts,
                SearchProvisionedProductsResponse::provisionedProducts,
                SearchProvisionedProductsResponse::nextPageToken);
    }

    List<RecordOutput> outputs(String provisionedProduct) {
        return list(
                token -> GetProvisionedProductOutputsRequest.builder()
                        .provisionedProductId(provisionedProduct)
                        .pageToken(token)
                        .build(),
                client::getProvisionedProductOutputs,
                GetProvisionedProductOutputsResponse::outputs,
                GetProvisionedProductOutputsResponse::nextPageToken);
    }

    /** Returns all pages of a record, which are pages of its outputs; no page if AWS does not find the record. */
    List<DescribeRecordResponse> record(String id) {
        try {
            return list(
                    token -> DescribeRecordRequest.builder()
                            .id(id)
                            .pageToken(token)
                            .build(),
                    client::describeRecord,
                    List::of,
                    DescribeRecordResponse::nextPageToken);
        } catch (ResourceNotFoundException e) {
            return List.of();
        }
    }

    Optional<DescribePortfolioShareStatusResponse> shareAction(String token) {
        return find(
                client::describePortfolioShareStatus,
                DescribePortfolioShareStatusRequest.builder()
                        .portfolioShareToken(token)
                        .build());
    }

    ProvisionProductResponse provision(ProvisionProductRequest request) {
        return send(client::provisionProduct, request);
    }

    /** Starts the termination of a provisioned product, and ignores errors of its resources. */
    void terminate(String provisionedProductName) {
        send(
                client::terminateProvisionedProduct,
                TerminateProvisionedProductRequest.builder()
                        .provisionedProductName(provisionedProductName)
                        .ignoreErrors(true)
                        .build());
    }

    List<UsageInstruction> usageInstructions(DescribeProvisioningParametersRequest request) {
        return send(client::describeProvisioningParameters, request).usageInstructions();
    }

    private <Q extends ServiceCatalogRequest, R extends ServiceCatalogResponse> Optional<R> find(
            Function<Q, R> operation, Q request) {
        try {
            return Optional.of(send(operation, request));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the items of all pages. This loop does not use the SDK's paginators: a paginator is one more method that
     * a mock has to be told about, and it does not end on a client that answers each page token with the same page.
     *
     * @param request creates the request for the page with a token, for the first page with {@code null}
     */
    private <Q extends ServiceCatalogRequest, R extends ServiceCatalogResponse, T> List<T> list(
            Function<@Nullable String, Q> request,
            Function<Q, R> operation,
            Function<R, List<T>> items,
            Function<R, @Nullable String> nextToken) {
        return list(request, operation, items, nextToken, item -> false);
    }

    /**
     * Returns the items of all pages, up to the first page with a wanted item.
     *
     * @param request creates the request for the page with a token, for the first page with {@code null}
     */
    private <Q extends ServiceCatalogRequest, R extends ServiceCatalogResponse, T> List<T> list(
            Function<@Nullable String, Q> request,
            Function<Q, R> operation,
            Function<R, List<T>> items,
            Function<R, @Nullable String> nextToken,
            Predicate<T> wanted) {
        List<T> all = new ArrayList<>();
        String token = null;
        do {
            Q pageRequest = request.apply(token);
            R page = send(operation, pageRequest);
            all.addAll(items.apply(page));
            if (items.apply(page).stream().anyMatch(wanted)) {
                return all;
            }
            String next = nextToken.apply(page);
            if (next != null && next.equals(token)) {
                throw new IllegalStateException(nameOf(pageRequest) + " answered the page token \"" + next
                        + "\" with the same page token, so its list never ends.");
            }
            token = next;
        } while (token != null && !token.isEmpty());
        return all;
    }

    /** Makes a call, marked as the call of an assertion. Handles what all calls of assertions have in common. */
    private <Q extends ServiceCatalogRequest, R extends ServiceCatalogResponse> R send(
            Function<Q, R> operation, Q request) {
        @Nullable R response = operation.apply(mark.on(request));
        if (response == null) {
            throw new IllegalStateException(nameOf(request) + " returned null. The SDK's clients never do; a mock does"
                    + " for each call that it was not told about.");
        }
        return response;
    }

    private static String nameOf(ServiceCatalogRequest request) {
        return request.getClass().getSimpleName().replaceFirst("Request$", "");
    }
}
