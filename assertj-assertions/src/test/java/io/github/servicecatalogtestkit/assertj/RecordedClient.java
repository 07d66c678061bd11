package io.github.servicecatalogtestkit.assertj;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminResponse;
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
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;

/**
 * A client that knows nothing of any fake: it answers what was recorded for the very request, in the request form only,
 * whatever its override configuration. What was not recorded is an empty list or a resource that is not found.
 */
class RecordedClient implements ServiceCatalogClient {

    private final Map<ServiceCatalogRequest, Supplier<? extends ServiceCatalogResponse>> answers = new HashMap<>();

    RecordedClient answer(ServiceCatalogRequest request, ServiceCatalogResponse response) {
        answers.put(request, () -> response);
        return this;
    }

    RecordedClient refuse(ServiceCatalogRequest request, RuntimeException error) {
        answers.put(request, () -> {
            throw error;
        });
        return this;
    }

    private <R extends ServiceCatalogResponse> R recorded(
            ServiceCatalogRequest request, Class<R> type, Supplier<R> otherwise) {
        Supplier<? extends ServiceCatalogResponse> answer = answers.get(withoutMark(request));
        return answer == null ? otherwise.get() : type.cast(answer.get());
    }

    private static ServiceCatalogRequest withoutMark(ServiceCatalogRequest request) {
        return (ServiceCatalogRequest) request.toBuilder()
                .overrideConfiguration((AwsRequestOverrideConfiguration) null)
                .build();
    }

    private static <R> R notFound() {
        throw ResourceNotFoundException.builder().message("not recorded").build();
    }

    @Override
    public DescribePortfolioResponse describePortfolio(DescribePortfolioRequest request) {
        return recorded(request, DescribePortfolioResponse.class, RecordedClient::notFound);
    }

    @Override
    public DescribeProductAsAdminResponse describeProductAsAdmin(DescribeProductAsAdminRequest request) {
        return recorded(request, DescribeProductAsAdminResponse.class, RecordedClient::notFound);
    }

    @Override
    public DescribeConstraintResponse describeConstraint(DescribeConstraintRequest request) {
        return recorded(request, DescribeConstraintResponse.class, RecordedClient::notFound);
    }

    @Override
    public ListPortfoliosResponse listPortfolios(ListPortfoliosRequest request) {
        return recorded(
                request,
                ListPortfoliosResponse.class,
                () -> ListPortfoliosResponse.builder().build());
    }

    @Override
    public ListAcceptedPortfolioSharesResponse listAcceptedPortfolioShares(ListAcceptedPortfolioSharesRequest request) {
        return recorded(
                request,
                ListAcceptedPortfolioSharesResponse.class,
                () -> ListAcceptedPortfolioSharesResponse.builder().build());
    }

    @Override
    public DescribePortfolioSharesResponse describePortfolioShares(DescribePortfolioSharesRequest request) {
        return recorded(
                request,
                DescribePortfolioSharesResponse.class,
                () -> DescribePortfolioSharesResponse.builder().build());
    }

    @Override
    public ListPortfolioAccessResponse listPortfolioAccess(ListPortfolioAccessRequest request) {
        return recorded(
                request,
                ListPortfolioAccessResponse.class,
                () -> ListPortfolioAccessResponse.builder().build());
    }

    @Override
    public ListPrincipalsForPortfolioResponse listPrincipalsForPortfolio(ListPrincipalsForPortfolioRequest request) {
        return recorded(
                request,
                ListPrincipalsForPortfolioResponse.class,
                () -> ListPrincipalsForPortfolioResponse.builder().build());
    }

    @Override
    public SearchProductsAsAdminResponse searchProductsAsAdmin(SearchProductsAsAdminRequest request) {
        return recorded(
                request,
                SearchProductsAsAdminResponse.class,
                () -> SearchProductsAsAdminResponse.builder().build());
    }

    @Override
    public ListProvisioningArtifactsResponse listProvisioningArtifacts(ListProvisioningArtifactsRequest request) {
        return recorded(
                request,
                ListProvisioningArtifactsResponse.class,
                () -> ListProvisioningArtifactsResponse.builder().build());
    }

    @Override
    public ListPortfoliosForProductResponse listPortfoliosForProduct(ListPortfoliosForProductRequest request) {
        return recorded(
                request,
                ListPortfoliosForProductResponse.class,
                () -> ListPortfoliosForProductResponse.builder().build());
    }

    @Override
    public ListConstraintsForPortfolioResponse listConstraintsForPortfolio(ListConstraintsForPortfolioRequest request) {
        return recorded(
                request,
                ListConstraintsForPortfolioResponse.class,
                () -> ListConstraintsForPortfolioResponse.builder().build());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
