package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordResponse;
import software.amazon.awssdk.services.servicecatalog.model.GetAwsOrganizationsAccessStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.GetAwsOrganizationsAccessStatusResponse;
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

/**
 * What a client answers to the questions that assertions ask. Each question is the request form of one operation, which every
 * implementation of the interface has, and reads all pages. What the client cannot find is empty; every other error of AWS is
 * passed on as it is.
 */
final class CatalogCalls {

    private final ServiceCatalogClient client;

    CatalogCalls(ServiceCatalogClient client) {
        this.client = client;
    }

    Optional<DescribePortfolioResponse> portfolio(String id) {
        return found(() -> required(
                "DescribePortfolio",
                client.describePortfolio(
                        DescribePortfolioRequest.builder().id(id).build())));
    }

    List<PortfolioDetail> ownPortfolios() {
        return Pages.all(
                "ListPortfolios",
                token -> client.listPortfolios(
                        ListPortfoliosRequest.builder().pageToken(token).build()),
                ListPortfoliosResponse::portfolioDetails,
                ListPortfoliosResponse::nextPageToken);
    }

    List<PortfolioDetail> imports(PortfolioShareType type) {
        return Pages.all(
                "ListAcceptedPortfolioShares",
                token -> client.listAcceptedPortfolioShares(ListAcceptedPortfolioSharesRequest.builder()
                        .portfolioShareType(type)
                        .pageToken(token)
                        .build()),
                ListAcceptedPortfolioSharesResponse::portfolioDetails,
                ListAcceptedPortfolioSharesResponse::nextPageToken);
    }

    List<PortfolioShareDetail> shares(String portfolio, DescribePortfolioShareType type) {
        return Pages.all(
                "DescribePortfolioShares",
                token -> client.describePortfolioShares(DescribePortfolioSharesRequest.builder()
                        .portfolioId(portfolio)
                        .type(type)
                        .pageToken(token)
                        .build()),
                DescribePortfolioSharesResponse::portfolioShareDetails,
                DescribePortfolioSharesResponse::nextPageToken);
    }

    /** Returns the accounts below {@code node} of the organization that a share with it, or above it, reaches. */
    List<String> accountsBelow(String portfolio, String node) {
        return Pages.all(
                "ListPortfolioAccess",
                token -> client.listPortfolioAccess(ListPortfolioAccessRequest.builder()
                        .portfolioId(portfolio)
                        .organizationParentId(node)
                        .pageToken(token)
                        .build()),
                ListPortfolioAccessResponse::accountIds,
                ListPortfolioAccessResponse::nextPageToken);
    }

    List<Principal> principals(String portfolio) {
        return Pages.all(
                "ListPrincipalsForPortfolio",
                token -> client.listPrincipalsForPortfolio(ListPrincipalsForPortfolioRequest.builder()
                        .portfolioId(portfolio)
                        .pageToken(token)
                        .build()),
                ListPrincipalsForPortfolioResponse::principals,
                ListPrincipalsForPortfolioResponse::nextPageToken);
    }

    List<ProductViewDetail> productsIn(String portfolio) {
        return searchProducts(SearchProductsAsAdminRequest.builder().portfolioId(portfolio));
    }

    List<ProductViewDetail> ownProducts() {
        return searchProducts(SearchProductsAsAdminRequest.builder().productSource(ProductSource.ACCOUNT));
    }

    /** Returns all products that the account can look at: its own, and those it imported. */
    List<ProductViewDetail> products() {
        return searchProducts(SearchProductsAsAdminRequest.builder());
    }

    private List<ProductViewDetail> searchProducts(SearchProductsAsAdminRequest.Builder request) {
        return Pages.all(
                "SearchProductsAsAdmin",
                token -> client.searchProductsAsAdmin(request.pageToken(token).build()),
                SearchProductsAsAdminResponse::productViewDetails,
                SearchProductsAsAdminResponse::nextPageToken);
    }

    Optional<DescribeProductAsAdminResponse> product(String id) {
        return product(id, null);
    }

    /** Returns a product with the tag options that it has in {@code sourcePortfolio}, if that one shares them. */
    Optional<DescribeProductAsAdminResponse> product(String id, @Nullable String sourcePortfolio) {
        return found(() -> required(
                "DescribeProductAsAdmin",
                client.describeProductAsAdmin(DescribeProductAsAdminRequest.builder()
                        .id(id)
                        .sourcePortfolioId(sourcePortfolio)
                        .build())));
    }

    /** Returns the versions of a product. This is the one list operation without pages. */
    List<ProvisioningArtifactDetail> versions(String product) {
        return required(
                        "ListProvisioningArtifacts",
                        client.listProvisioningArtifacts(ListProvisioningArtifactsRequest.builder()
                                .productId(product)
                                .build()))
                .provisioningArtifactDetails();
    }

    List<PortfolioDetail> portfoliosWith(String product) {
        return Pages.all(
                "ListPortfoliosForProduct",
                token -> client.listPortfoliosForProduct(ListPortfoliosForProductRequest.builder()
                        .productId(product)
                        .pageToken(token)
                        .build()),
                ListPortfoliosForProductResponse::portfolioDetails,
                ListPortfoliosForProductResponse::nextPageToken);
    }

    List<ConstraintDetail> constraints(String portfolio, String product) {
        return Pages.all(
                "ListConstraintsForPortfolio",
                token -> client.listConstraintsForPortfolio(ListConstraintsForPortfolioRequest.builder()
                        .portfolioId(portfolio)
                        .productId(product)
                        .pageToken(token)
                        .build()),
                ListConstraintsForPortfolioResponse::constraintDetails,
                ListConstraintsForPortfolioResponse::nextPageToken);
    }

    Optional<DescribeConstraintResponse> constraint(String id) {
        return found(() -> required(
                "DescribeConstraint",
                client.describeConstraint(
                        DescribeConstraintRequest.builder().id(id).build())));
    }

    /** Returns whether Service Catalog has access to the organization: {@code ENABLED}, {@code UNDER_CHANGE} or {@code DISABLED}. */
    Optional<String> organizationsAccess() {
        return Optional.ofNullable(client.getAWSOrganizationsAccessStatus(
                        GetAwsOrganizationsAccessStatusRequest.builder().build()))
                .map(GetAwsOrganizationsAccessStatusResponse::accessStatusAsString);
    }

    /** Returns the paths on which the caller may launch {@code product}. AWS refuses the question if there are none. */
    List<LaunchPathSummary> launchPaths(String product) {
        return Pages.all(
                "ListLaunchPaths",
                token -> client.listLaunchPaths(ListLaunchPathsRequest.builder()
                        .productId(product)
                        .pageToken(token)
                        .build()),
                ListLaunchPathsResponse::launchPathSummaries,
                ListLaunchPathsResponse::nextPageToken);
    }

    /** Returns a product as an end user sees it who may launch it. */
    Optional<ProductViewSummary> productOfUser(String id) {
        return found(() -> required(
                        "DescribeProduct",
                        client.describeProduct(
                                DescribeProductRequest.builder().id(id).build())))
                .map(DescribeProductResponse::productViewSummary);
    }

    /** Returns the versions of {@code product} that the caller, who may launch it, is shown. */
    List<ProvisioningArtifact> launchableVersions(String product) {
        return required(
                        "DescribeProduct",
                        client.describeProduct(
                                DescribeProductRequest.builder().id(product).build()))
                .provisioningArtifacts();
    }

    /** Returns a provisioned product by its id, {@code pp-…}, or else by its name. */
    Optional<ProvisionedProductDetail> provisionedProduct(String nameOrId) {
        DescribeProvisionedProductRequest.Builder request = DescribeProvisionedProductRequest.builder();
        return found(() -> required(
                        "DescribeProvisionedProduct",
                        client.describeProvisionedProduct(
                                (nameOrId.startsWith("pp-") ? request.id(nameOrId) : request.name(nameOrId)).build())))
                .map(DescribeProvisionedProductResponse::provisionedProductDetail);
    }

    List<ProvisionedProductAttribute> provisionedProducts() {
        return Pages.all(
                "SearchProvisionedProducts",
                token -> client.searchProvisionedProducts(SearchProvisionedProductsRequest.builder()
                        .pageToken(token)
                        .build()),
                SearchProvisionedProductsResponse::provisionedProducts,
                SearchProvisionedProductsResponse::nextPageToken);
    }

    List<RecordOutput> outputs(String provisionedProduct) {
        return Pages.all(
                "GetProvisionedProductOutputs",
                token -> client.getProvisionedProductOutputs(GetProvisionedProductOutputsRequest.builder()
                        .provisionedProductId(provisionedProduct)
                        .pageToken(token)
                        .build()),
                GetProvisionedProductOutputsResponse::outputs,
                GetProvisionedProductOutputsResponse::nextPageToken);
    }

    /** Returns all pages of a record, none if it is not found. Pages are of its outputs. */
    List<DescribeRecordResponse> record(String id) {
        return found(() -> Pages.all(
                        "DescribeRecord",
                        token -> client.describeRecord(DescribeRecordRequest.builder()
                                .id(id)
                                .pageToken(token)
                                .build()),
                        List::of,
                        DescribeRecordResponse::nextPageToken))
                .orElse(List.of());
    }

    Optional<DescribePortfolioShareStatusResponse> shareAction(String token) {
        return found(() -> required(
                "DescribePortfolioShareStatus",
                client.describePortfolioShareStatus(DescribePortfolioShareStatusRequest.builder()
                        .portfolioShareToken(token)
                        .build())));
    }

    static <R> R required(String operation, @Nullable R answer) {
        if (answer == null) {
            throw new IllegalStateException(
                    operation + " answered null. A client of the SDK never does; a mock does for every"
                            + " call it was not told about.");
        }
        return answer;
    }

    private static <R> Optional<R> found(Supplier<R> question) {
        try {
            return Optional.of(question.get());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }
}
