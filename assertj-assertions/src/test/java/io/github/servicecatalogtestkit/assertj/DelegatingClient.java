package io.github.servicecatalogtestkit.assertj;

import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningParametersRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningParametersResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordResponse;
import software.amazon.awssdk.services.servicecatalog.model.GetAwsOrganizationsAccessStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.GetAwsOrganizationsAccessStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.GetProvisionedProductOutputsRequest;
import software.amazon.awssdk.services.servicecatalog.model.GetProvisionedProductOutputsResponse;
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
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.TerminateProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.TerminateProvisionedProductResponse;

/** A client that hands each question of an assertion on to another client, unless a test overrides it. */
class DelegatingClient implements ServiceCatalogClient {

    private final ServiceCatalogClient delegate;

    DelegatingClient(ServiceCatalogClient delegate) {
        this.delegate = delegate;
    }

    @Override
    public DescribePortfolioResponse describePortfolio(DescribePortfolioRequest request) {
        return delegate.describePortfolio(request);
    }

    @Override
    public DescribeProductAsAdminResponse describeProductAsAdmin(DescribeProductAsAdminRequest request) {
        return delegate.describeProductAsAdmin(request);
    }

    @Override
    public DescribeConstraintResponse describeConstraint(DescribeConstraintRequest request) {
        return delegate.describeConstraint(request);
    }

    @Override
    public ListPortfoliosResponse listPortfolios(ListPortfoliosRequest request) {
        return delegate.listPortfolios(request);
    }

    @Override
    public ListAcceptedPortfolioSharesResponse listAcceptedPortfolioShares(ListAcceptedPortfolioSharesRequest request) {
        return delegate.listAcceptedPortfolioShares(request);
    }

    @Override
    public DescribePortfolioSharesResponse describePortfolioShares(DescribePortfolioSharesRequest request) {
        return delegate.describePortfolioShares(request);
    }

    @Override
    public ListPortfolioAccessResponse listPortfolioAccess(ListPortfolioAccessRequest request) {
        return delegate.listPortfolioAccess(request);
    }

    @Override
    public ListPrincipalsForPortfolioResponse listPrincipalsForPortfolio(ListPrincipalsForPortfolioRequest request) {
        return delegate.listPrincipalsForPortfolio(request);
    }

    @Override
    public SearchProductsAsAdminResponse searchProductsAsAdmin(SearchProductsAsAdminRequest request) {
        return delegate.searchProductsAsAdmin(request);
    }

    @Override
    public ListProvisioningArtifactsResponse listProvisioningArtifacts(ListProvisioningArtifactsRequest request) {
        return delegate.listProvisioningArtifacts(request);
    }

    @Override
    public ListPortfoliosForProductResponse listPortfoliosForProduct(ListPortfoliosForProductRequest request) {
        return delegate.listPortfoliosForProduct(request);
    }

    @Override
    public ListConstraintsForPortfolioResponse listConstraintsForPortfolio(ListConstraintsForPortfolioRequest request) {
        return delegate.listConstraintsForPortfolio(request);
    }

    @Override
    public DescribeProductResponse describeProduct(DescribeProductRequest request) {
        return delegate.describeProduct(request);
    }

    @Override
    public GetAwsOrganizationsAccessStatusResponse getAWSOrganizationsAccessStatus(
            GetAwsOrganizationsAccessStatusRequest request) {
        return delegate.getAWSOrganizationsAccessStatus(request);
    }

    @Override
    public ListLaunchPathsResponse listLaunchPaths(ListLaunchPathsRequest request) {
        return delegate.listLaunchPaths(request);
    }

    @Override
    public DescribeProvisionedProductResponse describeProvisionedProduct(DescribeProvisionedProductRequest request) {
        return delegate.describeProvisionedProduct(request);
    }

    @Override
    public GetProvisionedProductOutputsResponse getProvisionedProductOutputs(
            GetProvisionedProductOutputsRequest request) {
        return delegate.getProvisionedProductOutputs(request);
    }

    @Override
    public DescribeRecordResponse describeRecord(DescribeRecordRequest request) {
        return delegate.describeRecord(request);
    }

    @Override
    public ProvisionProductResponse provisionProduct(ProvisionProductRequest request) {
        return delegate.provisionProduct(request);
    }

    @Override
    public TerminateProvisionedProductResponse terminateProvisionedProduct(TerminateProvisionedProductRequest request) {
        return delegate.terminateProvisionedProduct(request);
    }

    @Override
    public DescribeProvisioningParametersResponse describeProvisioningParameters(
            DescribeProvisioningParametersRequest request) {
        return delegate.describeProvisioningParameters(request);
    }

    @Override
    public DescribePortfolioShareStatusResponse describePortfolioShareStatus(
            DescribePortfolioShareStatusRequest request) {
        return delegate.describePortfolioShareStatus(request);
    }

    @Override
    public String serviceName() {
        return delegate.serviceName();
    }

    @Override
    public void close() {}
}
