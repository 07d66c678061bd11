package io.github.servicecatalogtestkit.assertj;

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
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminResponse;

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
    public String serviceName() {
        return delegate.serviceName();
    }

    @Override
    public void close() {}
}
