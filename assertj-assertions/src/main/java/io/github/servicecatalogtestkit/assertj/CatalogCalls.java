package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
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
import software.amazon.awssdk.services.servicecatalog.model.GetAwsOrganizationsAccessStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioResponse;
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
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminResponse;

/**
 * The calls that assertions about portfolios, shares, products and constraints make. Most of them need the permissions
 * of an administrator. A resource that AWS does not find is empty; every other error of AWS is thrown as it is.
 */
final class CatalogCalls {

    private final ServiceCatalogClient client;
    private final CallSender sender;

    CatalogCalls(ServiceCatalogClient client, AssertionMark mark) {
        this.client = client;
        this.sender = new CallSender(mark);
    }

    Optional<DescribePortfolioResponse> portfolio(String id) {
        return sender.find(
                client::describePortfolio,
                DescribePortfolioRequest.builder().id(id).build());
    }

    /** Returns the portfolios that the account owns. */
    List<PortfolioDetail> ownPortfolios() {
        return sender.list(
                token -> ListPortfoliosRequest.builder().pageToken(token).build(),
                client::listPortfolios,
                ListPortfoliosResponse::portfolioDetails,
                ListPortfoliosResponse::nextPageToken);
    }

    /** Returns the portfolios of other accounts that the account imported in the given way. */
    List<PortfolioDetail> imports(PortfolioShareType type) {
        return sender.list(
                token -> ListAcceptedPortfolioSharesRequest.builder()
                        .portfolioShareType(type)
                        .pageToken(token)
                        .build(),
                client::listAcceptedPortfolioShares,
                ListAcceptedPortfolioSharesResponse::portfolioDetails,
                ListAcceptedPortfolioSharesResponse::nextPageToken);
    }

    List<PortfolioShareDetail> shares(String portfolio, DescribePortfolioShareType type) {
        return sender.list(
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
        return sender.list(
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
        return sender.list(
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
        return sender.list(
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
        return sender.find(
                client::describeProductAsAdmin,
                DescribeProductAsAdminRequest.builder()
                        .id(id)
                        .sourcePortfolioId(sourcePortfolio)
                        .build());
    }

    /** Returns the versions of a product. This list operation has no pages. */
    List<ProvisioningArtifactDetail> versions(String product) {
        return sender.send(
                        client::listProvisioningArtifacts,
                        ListProvisioningArtifactsRequest.builder()
                                .productId(product)
                                .build())
                .provisioningArtifactDetails();
    }

    List<PortfolioDetail> portfoliosWith(String product) {
        return sender.list(
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
        return sender.list(
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
        return sender.find(
                client::describeConstraint,
                DescribeConstraintRequest.builder().id(id).build());
    }

    /**
     * Returns whether Service Catalog has access to the organization: {@code ENABLED}, {@code UNDER_CHANGE} or
     * {@code DISABLED}.
     */
    Optional<String> organizationsAccess() {
        return Optional.ofNullable(sender.send(
                        client::getAWSOrganizationsAccessStatus,
                        GetAwsOrganizationsAccessStatusRequest.builder().build())
                .accessStatusAsString());
    }

    Optional<DescribePortfolioShareStatusResponse> shareAction(String token) {
        return sender.find(
                client::describePortfolioShareStatus,
                DescribePortfolioShareStatusRequest.builder()
                        .portfolioShareToken(token)
                        .build());
    }
}
