package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.operation.Operations;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogServiceClientConfiguration;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.AssociateBudgetWithResourceRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateBudgetWithResourceResponse;
import software.amazon.awssdk.services.servicecatalog.model.AssociatePrincipalWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociatePrincipalWithPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.AssociateProductWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateProductWithPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.AssociateServiceActionWithProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateServiceActionWithProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.AssociateTagOptionWithResourceRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateTagOptionWithResourceResponse;
import software.amazon.awssdk.services.servicecatalog.model.BatchAssociateServiceActionWithProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.BatchAssociateServiceActionWithProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.BatchDisassociateServiceActionFromProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.BatchDisassociateServiceActionFromProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisionedProductPlanRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisionedProductPlanResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreateServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreateTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateTagOptionResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProvisionedProductPlanRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProvisionedProductPlanResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteTagOptionResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeCopyProductStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeCopyProductStatusResponse;
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
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductViewRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductViewResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductPlanRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductPlanResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningParametersRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningParametersResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeServiceActionExecutionParametersRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeServiceActionExecutionParametersResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeTagOptionResponse;
import software.amazon.awssdk.services.servicecatalog.model.DisableAwsOrganizationsAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisableAwsOrganizationsAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateBudgetFromResourceRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateBudgetFromResourceResponse;
import software.amazon.awssdk.services.servicecatalog.model.DisassociatePrincipalFromPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociatePrincipalFromPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateProductFromPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateProductFromPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateServiceActionFromProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateServiceActionFromProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateTagOptionFromResourceRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateTagOptionFromResourceResponse;
import software.amazon.awssdk.services.servicecatalog.model.EnableAwsOrganizationsAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.EnableAwsOrganizationsAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.ExecuteProvisionedProductPlanRequest;
import software.amazon.awssdk.services.servicecatalog.model.ExecuteProvisionedProductPlanResponse;
import software.amazon.awssdk.services.servicecatalog.model.ExecuteProvisionedProductServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.ExecuteProvisionedProductServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.GetAwsOrganizationsAccessStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.GetAwsOrganizationsAccessStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.GetProvisionedProductOutputsRequest;
import software.amazon.awssdk.services.servicecatalog.model.GetProvisionedProductOutputsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ImportAsProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ImportAsProvisionedProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListBudgetsForResourceRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListBudgetsForResourceResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListLaunchPathsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListLaunchPathsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListOrganizationPortfolioAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListOrganizationPortfolioAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosForProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosForProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPrincipalsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPrincipalsForPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisionedProductPlansRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisionedProductPlansResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsForServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsForServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListRecordHistoryRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListRecordHistoryResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListResourcesForTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListResourcesForTagOptionResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListServiceActionsForProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListServiceActionsForProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListServiceActionsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListServiceActionsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListStackInstancesForProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListStackInstancesForProvisionedProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListTagOptionsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListTagOptionsResponse;
import software.amazon.awssdk.services.servicecatalog.model.NotifyProvisionProductEngineWorkflowResultRequest;
import software.amazon.awssdk.services.servicecatalog.model.NotifyProvisionProductEngineWorkflowResultResponse;
import software.amazon.awssdk.services.servicecatalog.model.NotifyTerminateProvisionedProductEngineWorkflowResultRequest;
import software.amazon.awssdk.services.servicecatalog.model.NotifyTerminateProvisionedProductEngineWorkflowResultResponse;
import software.amazon.awssdk.services.servicecatalog.model.NotifyUpdateProvisionedProductEngineWorkflowResultRequest;
import software.amazon.awssdk.services.servicecatalog.model.NotifyUpdateProvisionedProductEngineWorkflowResultResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.RejectPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.RejectPortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.ScanProvisionedProductsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ScanProvisionedProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.SearchProvisionedProductsRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProvisionedProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.TerminateProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.TerminateProvisionedProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisionedProductPropertiesRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisionedProductPropertiesResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisionedProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdateServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdateTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateTagOptionResponse;

/**
 * The asynchronous client of one caller. Every method hands its request to the operation in the table; the overloads with
 * consumers and the publishers of the interface call these methods.
 */
public final class FakeServiceCatalogAsyncClient implements ServiceCatalogAsyncClient {

    private final AsyncCallDispatcher desk;

    public FakeServiceCatalogAsyncClient(AsyncCallDispatcher desk) {
        this.desk = desk;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public ServiceCatalogServiceClientConfiguration serviceClientConfiguration() {
        return desk.configuration();
    }

    /** Does nothing: there is no connection, and other clients of the catalog go on. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "FakeServiceCatalogAsyncClient[" + desk + "]";
    }

    @Override
    public CompletableFuture<AcceptPortfolioShareResponse> acceptPortfolioShare(AcceptPortfolioShareRequest request) {
        return desk.answer(Operations.Shares.ACCEPT_PORTFOLIO_SHARE, request);
    }

    @Override
    public CompletableFuture<AssociateBudgetWithResourceResponse> associateBudgetWithResource(
            AssociateBudgetWithResourceRequest request) {
        return desk.answer(Operations.Budgets.ASSOCIATE_BUDGET_WITH_RESOURCE, request);
    }

    @Override
    public CompletableFuture<AssociatePrincipalWithPortfolioResponse> associatePrincipalWithPortfolio(
            AssociatePrincipalWithPortfolioRequest request) {
        return desk.answer(Operations.Principals.ASSOCIATE_PRINCIPAL_WITH_PORTFOLIO, request);
    }

    @Override
    public CompletableFuture<AssociateProductWithPortfolioResponse> associateProductWithPortfolio(
            AssociateProductWithPortfolioRequest request) {
        return desk.answer(Operations.Associations.ASSOCIATE_PRODUCT_WITH_PORTFOLIO, request);
    }

    @Override
    public CompletableFuture<AssociateServiceActionWithProvisioningArtifactResponse>
            associateServiceActionWithProvisioningArtifact(
                    AssociateServiceActionWithProvisioningArtifactRequest request) {
        return desk.answer(Operations.ServiceActions.ASSOCIATE_SERVICE_ACTION_WITH_PROVISIONING_ARTIFACT, request);
    }

    @Override
    public CompletableFuture<AssociateTagOptionWithResourceResponse> associateTagOptionWithResource(
            AssociateTagOptionWithResourceRequest request) {
        return desk.answer(Operations.TagOptions.ASSOCIATE_TAG_OPTION_WITH_RESOURCE, request);
    }

    @Override
    public CompletableFuture<BatchAssociateServiceActionWithProvisioningArtifactResponse>
            batchAssociateServiceActionWithProvisioningArtifact(
                    BatchAssociateServiceActionWithProvisioningArtifactRequest request) {
        return desk.answer(
                Operations.ServiceActions.BATCH_ASSOCIATE_SERVICE_ACTION_WITH_PROVISIONING_ARTIFACT, request);
    }

    @Override
    public CompletableFuture<BatchDisassociateServiceActionFromProvisioningArtifactResponse>
            batchDisassociateServiceActionFromProvisioningArtifact(
                    BatchDisassociateServiceActionFromProvisioningArtifactRequest request) {
        return desk.answer(
                Operations.ServiceActions.BATCH_DISASSOCIATE_SERVICE_ACTION_FROM_PROVISIONING_ARTIFACT, request);
    }

    @Override
    public CompletableFuture<CopyProductResponse> copyProduct(CopyProductRequest request) {
        return desk.answer(Operations.Products.COPY_PRODUCT, request);
    }

    @Override
    public CompletableFuture<CreateConstraintResponse> createConstraint(CreateConstraintRequest request) {
        return desk.answer(Operations.Constraints.CREATE_CONSTRAINT, request);
    }

    @Override
    public CompletableFuture<CreatePortfolioResponse> createPortfolio(CreatePortfolioRequest request) {
        return desk.answer(Operations.Portfolios.CREATE_PORTFOLIO, request);
    }

    @Override
    public CompletableFuture<CreatePortfolioShareResponse> createPortfolioShare(CreatePortfolioShareRequest request) {
        return desk.answer(Operations.Shares.CREATE_PORTFOLIO_SHARE, request);
    }

    @Override
    public CompletableFuture<CreateProductResponse> createProduct(CreateProductRequest request) {
        return desk.answer(Operations.Products.CREATE_PRODUCT, request);
    }

    @Override
    public CompletableFuture<CreateProvisionedProductPlanResponse> createProvisionedProductPlan(
            CreateProvisionedProductPlanRequest request) {
        return desk.answer(Operations.Plans.CREATE_PROVISIONED_PRODUCT_PLAN, request);
    }

    @Override
    public CompletableFuture<CreateProvisioningArtifactResponse> createProvisioningArtifact(
            CreateProvisioningArtifactRequest request) {
        return desk.answer(Operations.ProvisioningArtifacts.CREATE_PROVISIONING_ARTIFACT, request);
    }

    @Override
    public CompletableFuture<CreateServiceActionResponse> createServiceAction(CreateServiceActionRequest request) {
        return desk.answer(Operations.ServiceActions.CREATE_SERVICE_ACTION, request);
    }

    @Override
    public CompletableFuture<CreateTagOptionResponse> createTagOption(CreateTagOptionRequest request) {
        return desk.answer(Operations.TagOptions.CREATE_TAG_OPTION, request);
    }

    @Override
    public CompletableFuture<DeleteConstraintResponse> deleteConstraint(DeleteConstraintRequest request) {
        return desk.answer(Operations.Constraints.DELETE_CONSTRAINT, request);
    }

    @Override
    public CompletableFuture<DeletePortfolioResponse> deletePortfolio(DeletePortfolioRequest request) {
        return desk.answer(Operations.Portfolios.DELETE_PORTFOLIO, request);
    }

    @Override
    public CompletableFuture<DeletePortfolioShareResponse> deletePortfolioShare(DeletePortfolioShareRequest request) {
        return desk.answer(Operations.Shares.DELETE_PORTFOLIO_SHARE, request);
    }

    @Override
    public CompletableFuture<DeleteProductResponse> deleteProduct(DeleteProductRequest request) {
        return desk.answer(Operations.Products.DELETE_PRODUCT, request);
    }

    @Override
    public CompletableFuture<DeleteProvisionedProductPlanResponse> deleteProvisionedProductPlan(
            DeleteProvisionedProductPlanRequest request) {
        return desk.answer(Operations.Plans.DELETE_PROVISIONED_PRODUCT_PLAN, request);
    }

    @Override
    public CompletableFuture<DeleteProvisioningArtifactResponse> deleteProvisioningArtifact(
            DeleteProvisioningArtifactRequest request) {
        return desk.answer(Operations.ProvisioningArtifacts.DELETE_PROVISIONING_ARTIFACT, request);
    }

    @Override
    public CompletableFuture<DeleteServiceActionResponse> deleteServiceAction(DeleteServiceActionRequest request) {
        return desk.answer(Operations.ServiceActions.DELETE_SERVICE_ACTION, request);
    }

    @Override
    public CompletableFuture<DeleteTagOptionResponse> deleteTagOption(DeleteTagOptionRequest request) {
        return desk.answer(Operations.TagOptions.DELETE_TAG_OPTION, request);
    }

    @Override
    public CompletableFuture<DescribeConstraintResponse> describeConstraint(DescribeConstraintRequest request) {
        return desk.answer(Operations.Constraints.DESCRIBE_CONSTRAINT, request);
    }

    @Override
    public CompletableFuture<DescribeCopyProductStatusResponse> describeCopyProductStatus(
            DescribeCopyProductStatusRequest request) {
        return desk.answer(Operations.Products.DESCRIBE_COPY_PRODUCT_STATUS, request);
    }

    @Override
    public CompletableFuture<DescribePortfolioResponse> describePortfolio(DescribePortfolioRequest request) {
        return desk.answer(Operations.Portfolios.DESCRIBE_PORTFOLIO, request);
    }

    @Override
    public CompletableFuture<DescribePortfolioShareStatusResponse> describePortfolioShareStatus(
            DescribePortfolioShareStatusRequest request) {
        return desk.answer(Operations.Shares.DESCRIBE_PORTFOLIO_SHARE_STATUS, request);
    }

    @Override
    public CompletableFuture<DescribePortfolioSharesResponse> describePortfolioShares(
            DescribePortfolioSharesRequest request) {
        return desk.answer(Operations.Shares.DESCRIBE_PORTFOLIO_SHARES, request);
    }

    @Override
    public CompletableFuture<DescribeProductResponse> describeProduct(DescribeProductRequest request) {
        return desk.answer(Operations.EndUsers.DESCRIBE_PRODUCT, request);
    }

    @Override
    public CompletableFuture<DescribeProductAsAdminResponse> describeProductAsAdmin(
            DescribeProductAsAdminRequest request) {
        return desk.answer(Operations.Products.DESCRIBE_PRODUCT_AS_ADMIN, request);
    }

    @Override
    public CompletableFuture<DescribeProductViewResponse> describeProductView(DescribeProductViewRequest request) {
        return desk.answer(Operations.EndUsers.DESCRIBE_PRODUCT_VIEW, request);
    }

    @Override
    public CompletableFuture<DescribeProvisionedProductResponse> describeProvisionedProduct(
            DescribeProvisionedProductRequest request) {
        return desk.answer(Operations.ProvisionedProducts.DESCRIBE_PROVISIONED_PRODUCT, request);
    }

    @Override
    public CompletableFuture<DescribeProvisionedProductPlanResponse> describeProvisionedProductPlan(
            DescribeProvisionedProductPlanRequest request) {
        return desk.answer(Operations.Plans.DESCRIBE_PROVISIONED_PRODUCT_PLAN, request);
    }

    @Override
    public CompletableFuture<DescribeProvisioningArtifactResponse> describeProvisioningArtifact(
            DescribeProvisioningArtifactRequest request) {
        return desk.answer(Operations.ProvisioningArtifacts.DESCRIBE_PROVISIONING_ARTIFACT, request);
    }

    @Override
    public CompletableFuture<DescribeProvisioningParametersResponse> describeProvisioningParameters(
            DescribeProvisioningParametersRequest request) {
        return desk.answer(Operations.EndUsers.DESCRIBE_PROVISIONING_PARAMETERS, request);
    }

    @Override
    public CompletableFuture<DescribeRecordResponse> describeRecord(DescribeRecordRequest request) {
        return desk.answer(Operations.Records.DESCRIBE_RECORD, request);
    }

    @Override
    public CompletableFuture<DescribeServiceActionResponse> describeServiceAction(
            DescribeServiceActionRequest request) {
        return desk.answer(Operations.ServiceActions.DESCRIBE_SERVICE_ACTION, request);
    }

    @Override
    public CompletableFuture<DescribeServiceActionExecutionParametersResponse> describeServiceActionExecutionParameters(
            DescribeServiceActionExecutionParametersRequest request) {
        return desk.answer(Operations.ServiceActions.DESCRIBE_SERVICE_ACTION_EXECUTION_PARAMETERS, request);
    }

    @Override
    public CompletableFuture<DescribeTagOptionResponse> describeTagOption(DescribeTagOptionRequest request) {
        return desk.answer(Operations.TagOptions.DESCRIBE_TAG_OPTION, request);
    }

    @Override
    public CompletableFuture<DisableAwsOrganizationsAccessResponse> disableAWSOrganizationsAccess(
            DisableAwsOrganizationsAccessRequest request) {
        return desk.answer(Operations.OrganizationsAccess.DISABLE_AWS_ORGANIZATIONS_ACCESS, request);
    }

    @Override
    public CompletableFuture<DisassociateBudgetFromResourceResponse> disassociateBudgetFromResource(
            DisassociateBudgetFromResourceRequest request) {
        return desk.answer(Operations.Budgets.DISASSOCIATE_BUDGET_FROM_RESOURCE, request);
    }

    @Override
    public CompletableFuture<DisassociatePrincipalFromPortfolioResponse> disassociatePrincipalFromPortfolio(
            DisassociatePrincipalFromPortfolioRequest request) {
        return desk.answer(Operations.Principals.DISASSOCIATE_PRINCIPAL_FROM_PORTFOLIO, request);
    }

    @Override
    public CompletableFuture<DisassociateProductFromPortfolioResponse> disassociateProductFromPortfolio(
            DisassociateProductFromPortfolioRequest request) {
        return desk.answer(Operations.Associations.DISASSOCIATE_PRODUCT_FROM_PORTFOLIO, request);
    }

    @Override
    public CompletableFuture<DisassociateServiceActionFromProvisioningArtifactResponse>
            disassociateServiceActionFromProvisioningArtifact(
                    DisassociateServiceActionFromProvisioningArtifactRequest request) {
        return desk.answer(Operations.ServiceActions.DISASSOCIATE_SERVICE_ACTION_FROM_PROVISIONING_ARTIFACT, request);
    }

    @Override
    public CompletableFuture<DisassociateTagOptionFromResourceResponse> disassociateTagOptionFromResource(
            DisassociateTagOptionFromResourceRequest request) {
        return desk.answer(Operations.TagOptions.DISASSOCIATE_TAG_OPTION_FROM_RESOURCE, request);
    }

    @Override
    public CompletableFuture<EnableAwsOrganizationsAccessResponse> enableAWSOrganizationsAccess(
            EnableAwsOrganizationsAccessRequest request) {
        return desk.answer(Operations.OrganizationsAccess.ENABLE_AWS_ORGANIZATIONS_ACCESS, request);
    }

    @Override
    public CompletableFuture<ExecuteProvisionedProductPlanResponse> executeProvisionedProductPlan(
            ExecuteProvisionedProductPlanRequest request) {
        return desk.answer(Operations.Plans.EXECUTE_PROVISIONED_PRODUCT_PLAN, request);
    }

    @Override
    public CompletableFuture<ExecuteProvisionedProductServiceActionResponse> executeProvisionedProductServiceAction(
            ExecuteProvisionedProductServiceActionRequest request) {
        return desk.answer(Operations.ServiceActions.EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION, request);
    }

    @Override
    public CompletableFuture<GetAwsOrganizationsAccessStatusResponse> getAWSOrganizationsAccessStatus(
            GetAwsOrganizationsAccessStatusRequest request) {
        return desk.answer(Operations.OrganizationsAccess.GET_AWS_ORGANIZATIONS_ACCESS_STATUS, request);
    }

    @Override
    public CompletableFuture<GetProvisionedProductOutputsResponse> getProvisionedProductOutputs(
            GetProvisionedProductOutputsRequest request) {
        return desk.answer(Operations.ProvisionedProducts.GET_PROVISIONED_PRODUCT_OUTPUTS, request);
    }

    @Override
    public CompletableFuture<ImportAsProvisionedProductResponse> importAsProvisionedProduct(
            ImportAsProvisionedProductRequest request) {
        return desk.answer(Operations.ProvisionedProducts.IMPORT_AS_PROVISIONED_PRODUCT, request);
    }

    @Override
    public CompletableFuture<ListAcceptedPortfolioSharesResponse> listAcceptedPortfolioShares(
            ListAcceptedPortfolioSharesRequest request) {
        return desk.answer(Operations.Shares.LIST_ACCEPTED_PORTFOLIO_SHARES, request);
    }

    @Override
    public CompletableFuture<ListBudgetsForResourceResponse> listBudgetsForResource(
            ListBudgetsForResourceRequest request) {
        return desk.answer(Operations.Budgets.LIST_BUDGETS_FOR_RESOURCE, request);
    }

    @Override
    public CompletableFuture<ListConstraintsForPortfolioResponse> listConstraintsForPortfolio(
            ListConstraintsForPortfolioRequest request) {
        return desk.answer(Operations.Constraints.LIST_CONSTRAINTS_FOR_PORTFOLIO, request);
    }

    @Override
    public CompletableFuture<ListLaunchPathsResponse> listLaunchPaths(ListLaunchPathsRequest request) {
        return desk.answer(Operations.EndUsers.LIST_LAUNCH_PATHS, request);
    }

    @Override
    public CompletableFuture<ListOrganizationPortfolioAccessResponse> listOrganizationPortfolioAccess(
            ListOrganizationPortfolioAccessRequest request) {
        return desk.answer(Operations.Shares.LIST_ORGANIZATION_PORTFOLIO_ACCESS, request);
    }

    @Override
    public CompletableFuture<ListPortfolioAccessResponse> listPortfolioAccess(ListPortfolioAccessRequest request) {
        return desk.answer(Operations.Shares.LIST_PORTFOLIO_ACCESS, request);
    }

    @Override
    public CompletableFuture<ListPortfoliosResponse> listPortfolios(ListPortfoliosRequest request) {
        return desk.answer(Operations.Portfolios.LIST_PORTFOLIOS, request);
    }

    @Override
    public CompletableFuture<ListPortfoliosForProductResponse> listPortfoliosForProduct(
            ListPortfoliosForProductRequest request) {
        return desk.answer(Operations.Associations.LIST_PORTFOLIOS_FOR_PRODUCT, request);
    }

    @Override
    public CompletableFuture<ListPrincipalsForPortfolioResponse> listPrincipalsForPortfolio(
            ListPrincipalsForPortfolioRequest request) {
        return desk.answer(Operations.Principals.LIST_PRINCIPALS_FOR_PORTFOLIO, request);
    }

    @Override
    public CompletableFuture<ListProvisionedProductPlansResponse> listProvisionedProductPlans(
            ListProvisionedProductPlansRequest request) {
        return desk.answer(Operations.Plans.LIST_PROVISIONED_PRODUCT_PLANS, request);
    }

    @Override
    public CompletableFuture<ListProvisioningArtifactsResponse> listProvisioningArtifacts(
            ListProvisioningArtifactsRequest request) {
        return desk.answer(Operations.ProvisioningArtifacts.LIST_PROVISIONING_ARTIFACTS, request);
    }

    @Override
    public CompletableFuture<ListProvisioningArtifactsForServiceActionResponse>
            listProvisioningArtifactsForServiceAction(ListProvisioningArtifactsForServiceActionRequest request) {
        return desk.answer(Operations.ServiceActions.LIST_PROVISIONING_ARTIFACTS_FOR_SERVICE_ACTION, request);
    }

    @Override
    public CompletableFuture<ListRecordHistoryResponse> listRecordHistory(ListRecordHistoryRequest request) {
        return desk.answer(Operations.Records.LIST_RECORD_HISTORY, request);
    }

    @Override
    public CompletableFuture<ListResourcesForTagOptionResponse> listResourcesForTagOption(
            ListResourcesForTagOptionRequest request) {
        return desk.answer(Operations.TagOptions.LIST_RESOURCES_FOR_TAG_OPTION, request);
    }

    @Override
    public CompletableFuture<ListServiceActionsResponse> listServiceActions(ListServiceActionsRequest request) {
        return desk.answer(Operations.ServiceActions.LIST_SERVICE_ACTIONS, request);
    }

    @Override
    public CompletableFuture<ListServiceActionsForProvisioningArtifactResponse>
            listServiceActionsForProvisioningArtifact(ListServiceActionsForProvisioningArtifactRequest request) {
        return desk.answer(Operations.ServiceActions.LIST_SERVICE_ACTIONS_FOR_PROVISIONING_ARTIFACT, request);
    }

    @Override
    public CompletableFuture<ListStackInstancesForProvisionedProductResponse> listStackInstancesForProvisionedProduct(
            ListStackInstancesForProvisionedProductRequest request) {
        return desk.answer(Operations.ProvisionedProducts.LIST_STACK_INSTANCES_FOR_PROVISIONED_PRODUCT, request);
    }

    @Override
    public CompletableFuture<ListTagOptionsResponse> listTagOptions(ListTagOptionsRequest request) {
        return desk.answer(Operations.TagOptions.LIST_TAG_OPTIONS, request);
    }

    @Override
    public CompletableFuture<NotifyProvisionProductEngineWorkflowResultResponse>
            notifyProvisionProductEngineWorkflowResult(NotifyProvisionProductEngineWorkflowResultRequest request) {
        return desk.answer(Operations.Engines.NOTIFY_PROVISION_PRODUCT_ENGINE_WORKFLOW_RESULT, request);
    }

    @Override
    public CompletableFuture<NotifyTerminateProvisionedProductEngineWorkflowResultResponse>
            notifyTerminateProvisionedProductEngineWorkflowResult(
                    NotifyTerminateProvisionedProductEngineWorkflowResultRequest request) {
        return desk.answer(Operations.Engines.NOTIFY_TERMINATE_PROVISIONED_PRODUCT_ENGINE_WORKFLOW_RESULT, request);
    }

    @Override
    public CompletableFuture<NotifyUpdateProvisionedProductEngineWorkflowResultResponse>
            notifyUpdateProvisionedProductEngineWorkflowResult(
                    NotifyUpdateProvisionedProductEngineWorkflowResultRequest request) {
        return desk.answer(Operations.Engines.NOTIFY_UPDATE_PROVISIONED_PRODUCT_ENGINE_WORKFLOW_RESULT, request);
    }

    @Override
    public CompletableFuture<ProvisionProductResponse> provisionProduct(ProvisionProductRequest request) {
        return desk.answer(Operations.ProvisionedProducts.PROVISION_PRODUCT, request);
    }

    @Override
    public CompletableFuture<RejectPortfolioShareResponse> rejectPortfolioShare(RejectPortfolioShareRequest request) {
        return desk.answer(Operations.Shares.REJECT_PORTFOLIO_SHARE, request);
    }

    @Override
    public CompletableFuture<ScanProvisionedProductsResponse> scanProvisionedProducts(
            ScanProvisionedProductsRequest request) {
        return desk.answer(Operations.ProvisionedProducts.SCAN_PROVISIONED_PRODUCTS, request);
    }

    @Override
    public CompletableFuture<SearchProductsResponse> searchProducts(SearchProductsRequest request) {
        return desk.answer(Operations.EndUsers.SEARCH_PRODUCTS, request);
    }

    @Override
    public CompletableFuture<SearchProductsAsAdminResponse> searchProductsAsAdmin(
            SearchProductsAsAdminRequest request) {
        return desk.answer(Operations.Products.SEARCH_PRODUCTS_AS_ADMIN, request);
    }

    @Override
    public CompletableFuture<SearchProvisionedProductsResponse> searchProvisionedProducts(
            SearchProvisionedProductsRequest request) {
        return desk.answer(Operations.ProvisionedProducts.SEARCH_PROVISIONED_PRODUCTS, request);
    }

    @Override
    public CompletableFuture<TerminateProvisionedProductResponse> terminateProvisionedProduct(
            TerminateProvisionedProductRequest request) {
        return desk.answer(Operations.ProvisionedProducts.TERMINATE_PROVISIONED_PRODUCT, request);
    }

    @Override
    public CompletableFuture<UpdateConstraintResponse> updateConstraint(UpdateConstraintRequest request) {
        return desk.answer(Operations.Constraints.UPDATE_CONSTRAINT, request);
    }

    @Override
    public CompletableFuture<UpdatePortfolioResponse> updatePortfolio(UpdatePortfolioRequest request) {
        return desk.answer(Operations.Portfolios.UPDATE_PORTFOLIO, request);
    }

    @Override
    public CompletableFuture<UpdatePortfolioShareResponse> updatePortfolioShare(UpdatePortfolioShareRequest request) {
        return desk.answer(Operations.Shares.UPDATE_PORTFOLIO_SHARE, request);
    }

    @Override
    public CompletableFuture<UpdateProductResponse> updateProduct(UpdateProductRequest request) {
        return desk.answer(Operations.Products.UPDATE_PRODUCT, request);
    }

    @Override
    public CompletableFuture<UpdateProvisionedProductResponse> updateProvisionedProduct(
            UpdateProvisionedProductRequest request) {
        return desk.answer(Operations.ProvisionedProducts.UPDATE_PROVISIONED_PRODUCT, request);
    }

    @Override
    public CompletableFuture<UpdateProvisionedProductPropertiesResponse> updateProvisionedProductProperties(
            UpdateProvisionedProductPropertiesRequest request) {
        return desk.answer(Operations.ProvisionedProducts.UPDATE_PROVISIONED_PRODUCT_PROPERTIES, request);
    }

    @Override
    public CompletableFuture<UpdateProvisioningArtifactResponse> updateProvisioningArtifact(
            UpdateProvisioningArtifactRequest request) {
        return desk.answer(Operations.ProvisioningArtifacts.UPDATE_PROVISIONING_ARTIFACT, request);
    }

    @Override
    public CompletableFuture<UpdateServiceActionResponse> updateServiceAction(UpdateServiceActionRequest request) {
        return desk.answer(Operations.ServiceActions.UPDATE_SERVICE_ACTION, request);
    }

    @Override
    public CompletableFuture<UpdateTagOptionResponse> updateTagOption(UpdateTagOptionRequest request) {
        return desk.answer(Operations.TagOptions.UPDATE_TAG_OPTION, request);
    }
}
