package io.github.servicecatalogtestkit.fake.internal.operation;

import static io.github.servicecatalogtestkit.fake.internal.operation.Operation.modelled;

import java.util.List;
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
 * The table of operations: each one once, by the name that AWS gives it. Whatever answers calls (the synchronous client, the
 * asynchronous one, an endpoint) finds the operation in here.
 *
 * <p>A family is a class of its own, which the JVM sets up when one of its operations is first used: a test that calls two operations
 * does not wait for ninety.
 */
public final class Operations {

    /** Portfolios. */
    public static final class Portfolios {
        private Portfolios() {}

        public static final Operation<CreatePortfolioRequest, CreatePortfolioResponse> CREATE_PORTFOLIO = modelled(
                        "CreatePortfolio", PortfolioOperations::createPortfolio)
                .replayedBy(CreatePortfolioRequest::idempotencyToken);

        public static final Operation<DescribePortfolioRequest, DescribePortfolioResponse> DESCRIBE_PORTFOLIO =
                modelled("DescribePortfolio", PortfolioOperations::describePortfolio);

        public static final Operation<ListPortfoliosRequest, ListPortfoliosResponse> LIST_PORTFOLIOS =
                modelled("ListPortfolios", PortfolioOperations::listPortfolios);

        public static final Operation<UpdatePortfolioRequest, UpdatePortfolioResponse> UPDATE_PORTFOLIO =
                modelled("UpdatePortfolio", PortfolioOperations::updatePortfolio);

        public static final Operation<DeletePortfolioRequest, DeletePortfolioResponse> DELETE_PORTFOLIO =
                modelled("DeletePortfolio", PortfolioOperations::deletePortfolio);
    }

    /** Products. */
    public static final class Products {
        private Products() {}

        public static final Operation<CreateProductRequest, CreateProductResponse> CREATE_PRODUCT = modelled(
                        "CreateProduct", ProductOperations::createProduct)
                .replayedBy(CreateProductRequest::idempotencyToken);

        public static final Operation<DescribeProductAsAdminRequest, DescribeProductAsAdminResponse>
                DESCRIBE_PRODUCT_AS_ADMIN =
                        modelled("DescribeProductAsAdmin", ProductOperations::describeProductAsAdmin);

        public static final Operation<UpdateProductRequest, UpdateProductResponse> UPDATE_PRODUCT =
                modelled("UpdateProduct", ProductOperations::updateProduct);

        public static final Operation<DeleteProductRequest, DeleteProductResponse> DELETE_PRODUCT =
                modelled("DeleteProduct", ProductOperations::deleteProduct);

        public static final Operation<SearchProductsAsAdminRequest, SearchProductsAsAdminResponse>
                SEARCH_PRODUCTS_AS_ADMIN = modelled("SearchProductsAsAdmin", ProductSearch::searchProductsAsAdmin);

        public static final Operation<CopyProductRequest, CopyProductResponse> COPY_PRODUCT =
                modelled("CopyProduct", CopyOperations::copyProduct).replayedBy(CopyProductRequest::idempotencyToken);

        public static final Operation<DescribeCopyProductStatusRequest, DescribeCopyProductStatusResponse>
                DESCRIBE_COPY_PRODUCT_STATUS =
                        modelled("DescribeCopyProductStatus", CopyOperations::describeCopyProductStatus);
    }

    /** Provisioning artifacts. */
    public static final class ProvisioningArtifacts {
        private ProvisioningArtifacts() {}

        public static final Operation<CreateProvisioningArtifactRequest, CreateProvisioningArtifactResponse>
                CREATE_PROVISIONING_ARTIFACT = modelled(
                                "CreateProvisioningArtifact",
                                ProvisioningArtifactOperations::createProvisioningArtifact)
                        .replayedBy(CreateProvisioningArtifactRequest::idempotencyToken);

        public static final Operation<DescribeProvisioningArtifactRequest, DescribeProvisioningArtifactResponse>
                DESCRIBE_PROVISIONING_ARTIFACT = modelled(
                        "DescribeProvisioningArtifact", ProvisioningArtifactOperations::describeProvisioningArtifact);

        public static final Operation<ListProvisioningArtifactsRequest, ListProvisioningArtifactsResponse>
                LIST_PROVISIONING_ARTIFACTS = modelled(
                        "ListProvisioningArtifacts", ProvisioningArtifactOperations::listProvisioningArtifacts);

        public static final Operation<UpdateProvisioningArtifactRequest, UpdateProvisioningArtifactResponse>
                UPDATE_PROVISIONING_ARTIFACT = modelled(
                        "UpdateProvisioningArtifact", ProvisioningArtifactOperations::updateProvisioningArtifact);

        public static final Operation<DeleteProvisioningArtifactRequest, DeleteProvisioningArtifactResponse>
                DELETE_PROVISIONING_ARTIFACT = modelled(
                        "DeleteProvisioningArtifact", ProvisioningArtifactOperations::deleteProvisioningArtifact);
    }

    /** Products in portfolios. */
    public static final class Associations {
        private Associations() {}

        public static final Operation<AssociateProductWithPortfolioRequest, AssociateProductWithPortfolioResponse>
                ASSOCIATE_PRODUCT_WITH_PORTFOLIO =
                        modelled("AssociateProductWithPortfolio", AssociationOperations::associateProductWithPortfolio);

        public static final Operation<DisassociateProductFromPortfolioRequest, DisassociateProductFromPortfolioResponse>
                DISASSOCIATE_PRODUCT_FROM_PORTFOLIO = modelled(
                        "DisassociateProductFromPortfolio", AssociationOperations::disassociateProductFromPortfolio);

        public static final Operation<ListPortfoliosForProductRequest, ListPortfoliosForProductResponse>
                LIST_PORTFOLIOS_FOR_PRODUCT =
                        modelled("ListPortfoliosForProduct", AssociationOperations::listPortfoliosForProduct);
    }

    /** Constraints. */
    public static final class Constraints {
        private Constraints() {}

        public static final Operation<CreateConstraintRequest, CreateConstraintResponse> CREATE_CONSTRAINT = modelled(
                        "CreateConstraint", ConstraintOperations::createConstraint)
                .replayedBy(CreateConstraintRequest::idempotencyToken);

        public static final Operation<DescribeConstraintRequest, DescribeConstraintResponse> DESCRIBE_CONSTRAINT =
                modelled("DescribeConstraint", ConstraintOperations::describeConstraint);

        public static final Operation<UpdateConstraintRequest, UpdateConstraintResponse> UPDATE_CONSTRAINT =
                modelled("UpdateConstraint", ConstraintOperations::updateConstraint);

        public static final Operation<DeleteConstraintRequest, DeleteConstraintResponse> DELETE_CONSTRAINT =
                modelled("DeleteConstraint", ConstraintOperations::deleteConstraint);

        public static final Operation<ListConstraintsForPortfolioRequest, ListConstraintsForPortfolioResponse>
                LIST_CONSTRAINTS_FOR_PORTFOLIO =
                        modelled("ListConstraintsForPortfolio", ConstraintOperations::listConstraintsForPortfolio);
    }

    /** Principals. */
    public static final class Principals {
        private Principals() {}

        public static final Operation<AssociatePrincipalWithPortfolioRequest, AssociatePrincipalWithPortfolioResponse>
                ASSOCIATE_PRINCIPAL_WITH_PORTFOLIO = modelled(
                        "AssociatePrincipalWithPortfolio", PrincipalOperations::associatePrincipalWithPortfolio);

        public static final Operation<
                        DisassociatePrincipalFromPortfolioRequest, DisassociatePrincipalFromPortfolioResponse>
                DISASSOCIATE_PRINCIPAL_FROM_PORTFOLIO = modelled(
                        "DisassociatePrincipalFromPortfolio", PrincipalOperations::disassociatePrincipalFromPortfolio);

        public static final Operation<ListPrincipalsForPortfolioRequest, ListPrincipalsForPortfolioResponse>
                LIST_PRINCIPALS_FOR_PORTFOLIO =
                        modelled("ListPrincipalsForPortfolio", PrincipalOperations::listPrincipalsForPortfolio);
    }

    /** Shares. */
    public static final class Shares {
        private Shares() {}

        public static final Operation<CreatePortfolioShareRequest, CreatePortfolioShareResponse>
                CREATE_PORTFOLIO_SHARE = modelled("CreatePortfolioShare", ShareOperations::createPortfolioShare);

        public static final Operation<UpdatePortfolioShareRequest, UpdatePortfolioShareResponse>
                UPDATE_PORTFOLIO_SHARE = modelled("UpdatePortfolioShare", ShareOperations::updatePortfolioShare);

        public static final Operation<DeletePortfolioShareRequest, DeletePortfolioShareResponse>
                DELETE_PORTFOLIO_SHARE = modelled("DeletePortfolioShare", ShareOperations::deletePortfolioShare);

        public static final Operation<DescribePortfolioSharesRequest, DescribePortfolioSharesResponse>
                DESCRIBE_PORTFOLIO_SHARES =
                        modelled("DescribePortfolioShares", ShareViewOperations::describePortfolioShares);

        public static final Operation<DescribePortfolioShareStatusRequest, DescribePortfolioShareStatusResponse>
                DESCRIBE_PORTFOLIO_SHARE_STATUS =
                        modelled("DescribePortfolioShareStatus", ShareViewOperations::describePortfolioShareStatus);

        public static final Operation<AcceptPortfolioShareRequest, AcceptPortfolioShareResponse>
                ACCEPT_PORTFOLIO_SHARE = modelled("AcceptPortfolioShare", ImportOperations::acceptPortfolioShare);

        public static final Operation<RejectPortfolioShareRequest, RejectPortfolioShareResponse>
                REJECT_PORTFOLIO_SHARE = modelled("RejectPortfolioShare", ImportOperations::rejectPortfolioShare);

        public static final Operation<ListAcceptedPortfolioSharesRequest, ListAcceptedPortfolioSharesResponse>
                LIST_ACCEPTED_PORTFOLIO_SHARES =
                        modelled("ListAcceptedPortfolioShares", ImportOperations::listAcceptedPortfolioShares);

        public static final Operation<ListPortfolioAccessRequest, ListPortfolioAccessResponse> LIST_PORTFOLIO_ACCESS =
                modelled("ListPortfolioAccess", ShareViewOperations::listPortfolioAccess);

        public static final Operation<ListOrganizationPortfolioAccessRequest, ListOrganizationPortfolioAccessResponse>
                LIST_ORGANIZATION_PORTFOLIO_ACCESS = modelled(
                        "ListOrganizationPortfolioAccess", ShareViewOperations::listOrganizationPortfolioAccess);
    }

    /** AWS Organizations access. */
    public static final class OrganizationsAccess {
        private OrganizationsAccess() {}

        public static final Operation<EnableAwsOrganizationsAccessRequest, EnableAwsOrganizationsAccessResponse>
                ENABLE_AWS_ORGANIZATIONS_ACCESS = modelled(
                        "EnableAWSOrganizationsAccess", OrganizationAccessOperations::enableAWSOrganizationsAccess);

        public static final Operation<DisableAwsOrganizationsAccessRequest, DisableAwsOrganizationsAccessResponse>
                DISABLE_AWS_ORGANIZATIONS_ACCESS = modelled(
                        "DisableAWSOrganizationsAccess", OrganizationAccessOperations::disableAWSOrganizationsAccess);

        public static final Operation<GetAwsOrganizationsAccessStatusRequest, GetAwsOrganizationsAccessStatusResponse>
                GET_AWS_ORGANIZATIONS_ACCESS_STATUS = modelled(
                        "GetAWSOrganizationsAccessStatus",
                        OrganizationAccessOperations::getAWSOrganizationsAccessStatus);
    }

    /** Tag options. */
    public static final class TagOptions {
        private TagOptions() {}

        public static final Operation<CreateTagOptionRequest, CreateTagOptionResponse> CREATE_TAG_OPTION =
                modelled("CreateTagOption", TagOptionOperations::createTagOption);

        public static final Operation<DescribeTagOptionRequest, DescribeTagOptionResponse> DESCRIBE_TAG_OPTION =
                modelled("DescribeTagOption", TagOptionOperations::describeTagOption);

        public static final Operation<ListTagOptionsRequest, ListTagOptionsResponse> LIST_TAG_OPTIONS =
                modelled("ListTagOptions", TagOptionOperations::listTagOptions);

        public static final Operation<UpdateTagOptionRequest, UpdateTagOptionResponse> UPDATE_TAG_OPTION =
                modelled("UpdateTagOption", TagOptionOperations::updateTagOption);

        public static final Operation<DeleteTagOptionRequest, DeleteTagOptionResponse> DELETE_TAG_OPTION =
                modelled("DeleteTagOption", TagOptionOperations::deleteTagOption);

        public static final Operation<AssociateTagOptionWithResourceRequest, AssociateTagOptionWithResourceResponse>
                ASSOCIATE_TAG_OPTION_WITH_RESOURCE = modelled(
                        "AssociateTagOptionWithResource",
                        TagOptionAssociationOperations::associateTagOptionWithResource);

        public static final Operation<
                        DisassociateTagOptionFromResourceRequest, DisassociateTagOptionFromResourceResponse>
                DISASSOCIATE_TAG_OPTION_FROM_RESOURCE = modelled(
                        "DisassociateTagOptionFromResource",
                        TagOptionAssociationOperations::disassociateTagOptionFromResource);

        public static final Operation<ListResourcesForTagOptionRequest, ListResourcesForTagOptionResponse>
                LIST_RESOURCES_FOR_TAG_OPTION = modelled(
                        "ListResourcesForTagOption", TagOptionAssociationOperations::listResourcesForTagOption);
    }

    /** Budgets. */
    public static final class Budgets {
        private Budgets() {}

        public static final Operation<AssociateBudgetWithResourceRequest, AssociateBudgetWithResourceResponse>
                ASSOCIATE_BUDGET_WITH_RESOURCE =
                        modelled("AssociateBudgetWithResource", BudgetOperations::associateBudgetWithResource);

        public static final Operation<DisassociateBudgetFromResourceRequest, DisassociateBudgetFromResourceResponse>
                DISASSOCIATE_BUDGET_FROM_RESOURCE =
                        modelled("DisassociateBudgetFromResource", BudgetOperations::disassociateBudgetFromResource);

        public static final Operation<ListBudgetsForResourceRequest, ListBudgetsForResourceResponse>
                LIST_BUDGETS_FOR_RESOURCE =
                        modelled("ListBudgetsForResource", BudgetOperations::listBudgetsForResource);
    }

    /** Service actions. */
    public static final class ServiceActions {
        private ServiceActions() {}

        public static final Operation<CreateServiceActionRequest, CreateServiceActionResponse> CREATE_SERVICE_ACTION =
                modelled("CreateServiceAction", ServiceActionOperations::createServiceAction)
                        .replayedBy(CreateServiceActionRequest::idempotencyToken);

        public static final Operation<DescribeServiceActionRequest, DescribeServiceActionResponse>
                DESCRIBE_SERVICE_ACTION =
                        modelled("DescribeServiceAction", ServiceActionOperations::describeServiceAction);

        public static final Operation<ListServiceActionsRequest, ListServiceActionsResponse> LIST_SERVICE_ACTIONS =
                modelled("ListServiceActions", ServiceActionOperations::listServiceActions);

        public static final Operation<UpdateServiceActionRequest, UpdateServiceActionResponse> UPDATE_SERVICE_ACTION =
                modelled("UpdateServiceAction", ServiceActionOperations::updateServiceAction);

        public static final Operation<DeleteServiceActionRequest, DeleteServiceActionResponse> DELETE_SERVICE_ACTION =
                modelled("DeleteServiceAction", ServiceActionOperations::deleteServiceAction)
                        .replayedBy(DeleteServiceActionRequest::idempotencyToken);

        public static final Operation<
                        AssociateServiceActionWithProvisioningArtifactRequest,
                        AssociateServiceActionWithProvisioningArtifactResponse>
                ASSOCIATE_SERVICE_ACTION_WITH_PROVISIONING_ARTIFACT = modelled(
                                "AssociateServiceActionWithProvisioningArtifact",
                                ServiceActionAssociationOperations::associateServiceActionWithProvisioningArtifact)
                        .replayedBy(AssociateServiceActionWithProvisioningArtifactRequest::idempotencyToken);

        public static final Operation<
                        DisassociateServiceActionFromProvisioningArtifactRequest,
                        DisassociateServiceActionFromProvisioningArtifactResponse>
                DISASSOCIATE_SERVICE_ACTION_FROM_PROVISIONING_ARTIFACT = modelled(
                                "DisassociateServiceActionFromProvisioningArtifact",
                                ServiceActionAssociationOperations::disassociateServiceActionFromProvisioningArtifact)
                        .replayedBy(DisassociateServiceActionFromProvisioningArtifactRequest::idempotencyToken);

        public static final Operation<
                        BatchAssociateServiceActionWithProvisioningArtifactRequest,
                        BatchAssociateServiceActionWithProvisioningArtifactResponse>
                BATCH_ASSOCIATE_SERVICE_ACTION_WITH_PROVISIONING_ARTIFACT = modelled(
                        "BatchAssociateServiceActionWithProvisioningArtifact",
                        ServiceActionAssociationOperations::batchAssociateServiceActionWithProvisioningArtifact);

        public static final Operation<
                        BatchDisassociateServiceActionFromProvisioningArtifactRequest,
                        BatchDisassociateServiceActionFromProvisioningArtifactResponse>
                BATCH_DISASSOCIATE_SERVICE_ACTION_FROM_PROVISIONING_ARTIFACT = modelled(
                        "BatchDisassociateServiceActionFromProvisioningArtifact",
                        ServiceActionAssociationOperations::batchDisassociateServiceActionFromProvisioningArtifact);

        public static final Operation<
                        ListServiceActionsForProvisioningArtifactRequest,
                        ListServiceActionsForProvisioningArtifactResponse>
                LIST_SERVICE_ACTIONS_FOR_PROVISIONING_ARTIFACT = modelled(
                        "ListServiceActionsForProvisioningArtifact",
                        ServiceActionAssociationOperations::listServiceActionsForProvisioningArtifact);

        public static final Operation<
                        ListProvisioningArtifactsForServiceActionRequest,
                        ListProvisioningArtifactsForServiceActionResponse>
                LIST_PROVISIONING_ARTIFACTS_FOR_SERVICE_ACTION = modelled(
                        "ListProvisioningArtifactsForServiceAction",
                        ServiceActionAssociationOperations::listProvisioningArtifactsForServiceAction);

        public static final Operation<
                        DescribeServiceActionExecutionParametersRequest,
                        DescribeServiceActionExecutionParametersResponse>
                DESCRIBE_SERVICE_ACTION_EXECUTION_PARAMETERS = modelled(
                        "DescribeServiceActionExecutionParameters",
                        ServiceActionExecutionOperations::describeServiceActionExecutionParameters);

        public static final Operation<
                        ExecuteProvisionedProductServiceActionRequest, ExecuteProvisionedProductServiceActionResponse>
                EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION = modelled(
                                "ExecuteProvisionedProductServiceAction",
                                ServiceActionExecutionOperations::executeProvisionedProductServiceAction)
                        .replayedBy(ExecuteProvisionedProductServiceActionRequest::executeToken);
    }

    /** Products as end users see them. */
    public static final class EndUsers {
        private EndUsers() {}

        public static final Operation<SearchProductsRequest, SearchProductsResponse> SEARCH_PRODUCTS =
                modelled("SearchProducts", ProductViewOperations::searchProducts);

        public static final Operation<DescribeProductRequest, DescribeProductResponse> DESCRIBE_PRODUCT =
                modelled("DescribeProduct", ProductViewOperations::describeProduct);

        public static final Operation<DescribeProductViewRequest, DescribeProductViewResponse> DESCRIBE_PRODUCT_VIEW =
                modelled("DescribeProductView", ProductViewOperations::describeProductView);

        public static final Operation<ListLaunchPathsRequest, ListLaunchPathsResponse> LIST_LAUNCH_PATHS =
                modelled("ListLaunchPaths", LaunchPathOperations::listLaunchPaths);

        public static final Operation<DescribeProvisioningParametersRequest, DescribeProvisioningParametersResponse>
                DESCRIBE_PROVISIONING_PARAMETERS = modelled(
                        "DescribeProvisioningParameters", LaunchPathOperations::describeProvisioningParameters);
    }

    /** Provisioned products. */
    public static final class ProvisionedProducts {
        private ProvisionedProducts() {}

        public static final Operation<ProvisionProductRequest, ProvisionProductResponse> PROVISION_PRODUCT = modelled(
                        "ProvisionProduct", ProvisioningOperations::provisionProduct)
                .replayedBy(ProvisionProductRequest::provisionToken);

        public static final Operation<UpdateProvisionedProductRequest, UpdateProvisionedProductResponse>
                UPDATE_PROVISIONED_PRODUCT = modelled(
                                "UpdateProvisionedProduct", ProvisioningOperations::updateProvisionedProduct)
                        .replayedBy(UpdateProvisionedProductRequest::updateToken);

        public static final Operation<TerminateProvisionedProductRequest, TerminateProvisionedProductResponse>
                TERMINATE_PROVISIONED_PRODUCT = modelled(
                                "TerminateProvisionedProduct", ProvisioningOperations::terminateProvisionedProduct)
                        .replayedBy(
                                TerminateProvisionedProductRequest::terminateToken,
                                ProvisioningOperations::isTerminating);

        public static final Operation<ImportAsProvisionedProductRequest, ImportAsProvisionedProductResponse>
                IMPORT_AS_PROVISIONED_PRODUCT = modelled(
                                "ImportAsProvisionedProduct", StackImportOperations::importAsProvisionedProduct)
                        .replayedBy(ImportAsProvisionedProductRequest::idempotencyToken);

        public static final Operation<
                        UpdateProvisionedProductPropertiesRequest, UpdateProvisionedProductPropertiesResponse>
                UPDATE_PROVISIONED_PRODUCT_PROPERTIES = modelled(
                                "UpdateProvisionedProductProperties",
                                ProvisionedPropertyOperations::updateProvisionedProductProperties)
                        .replayedBy(UpdateProvisionedProductPropertiesRequest::idempotencyToken);

        public static final Operation<DescribeProvisionedProductRequest, DescribeProvisionedProductResponse>
                DESCRIBE_PROVISIONED_PRODUCT = modelled(
                        "DescribeProvisionedProduct", ProvisionedProductOperations::describeProvisionedProduct);

        public static final Operation<ScanProvisionedProductsRequest, ScanProvisionedProductsResponse>
                SCAN_PROVISIONED_PRODUCTS =
                        modelled("ScanProvisionedProducts", ProvisionedProductOperations::scanProvisionedProducts);

        public static final Operation<SearchProvisionedProductsRequest, SearchProvisionedProductsResponse>
                SEARCH_PROVISIONED_PRODUCTS =
                        modelled("SearchProvisionedProducts", ProvisionedProductOperations::searchProvisionedProducts);

        public static final Operation<GetProvisionedProductOutputsRequest, GetProvisionedProductOutputsResponse>
                GET_PROVISIONED_PRODUCT_OUTPUTS = modelled(
                        "GetProvisionedProductOutputs", ProvisionedProductOperations::getProvisionedProductOutputs);

        public static final Operation<
                        ListStackInstancesForProvisionedProductRequest, ListStackInstancesForProvisionedProductResponse>
                LIST_STACK_INSTANCES_FOR_PROVISIONED_PRODUCT = modelled(
                        "ListStackInstancesForProvisionedProduct",
                        ProvisionedProductOperations::listStackInstancesForProvisionedProduct);
    }

    /** Records. */
    public static final class Records {
        private Records() {}

        public static final Operation<DescribeRecordRequest, DescribeRecordResponse> DESCRIBE_RECORD =
                modelled("DescribeRecord", RecordOperations::describeRecord);

        public static final Operation<ListRecordHistoryRequest, ListRecordHistoryResponse> LIST_RECORD_HISTORY =
                modelled("ListRecordHistory", RecordOperations::listRecordHistory);
    }

    /** Provisioned product plans. */
    public static final class Plans {
        private Plans() {}

        public static final Operation<CreateProvisionedProductPlanRequest, CreateProvisionedProductPlanResponse>
                CREATE_PROVISIONED_PRODUCT_PLAN = modelled(
                                "CreateProvisionedProductPlan", PlanOperations::createProvisionedProductPlan)
                        .replayedBy(CreateProvisionedProductPlanRequest::idempotencyToken);

        public static final Operation<DescribeProvisionedProductPlanRequest, DescribeProvisionedProductPlanResponse>
                DESCRIBE_PROVISIONED_PRODUCT_PLAN =
                        modelled("DescribeProvisionedProductPlan", PlanOperations::describeProvisionedProductPlan);

        public static final Operation<ListProvisionedProductPlansRequest, ListProvisionedProductPlansResponse>
                LIST_PROVISIONED_PRODUCT_PLANS =
                        modelled("ListProvisionedProductPlans", PlanOperations::listProvisionedProductPlans);

        public static final Operation<ExecuteProvisionedProductPlanRequest, ExecuteProvisionedProductPlanResponse>
                EXECUTE_PROVISIONED_PRODUCT_PLAN = modelled(
                                "ExecuteProvisionedProductPlan", PlanOperations::executeProvisionedProductPlan)
                        .replayedBy(ExecuteProvisionedProductPlanRequest::idempotencyToken);

        public static final Operation<DeleteProvisionedProductPlanRequest, DeleteProvisionedProductPlanResponse>
                DELETE_PROVISIONED_PRODUCT_PLAN =
                        modelled("DeleteProvisionedProductPlan", PlanOperations::deleteProvisionedProductPlan);
    }

    /** Results of external engines. */
    public static final class Engines {
        private Engines() {}

        public static final Operation<
                        NotifyProvisionProductEngineWorkflowResultRequest,
                        NotifyProvisionProductEngineWorkflowResultResponse>
                NOTIFY_PROVISION_PRODUCT_ENGINE_WORKFLOW_RESULT = modelled(
                                "NotifyProvisionProductEngineWorkflowResult",
                                EngineOperations::notifyProvisionProductEngineWorkflowResult)
                        .replayedBy(NotifyProvisionProductEngineWorkflowResultRequest::idempotencyToken);

        public static final Operation<
                        NotifyUpdateProvisionedProductEngineWorkflowResultRequest,
                        NotifyUpdateProvisionedProductEngineWorkflowResultResponse>
                NOTIFY_UPDATE_PROVISIONED_PRODUCT_ENGINE_WORKFLOW_RESULT = modelled(
                                "NotifyUpdateProvisionedProductEngineWorkflowResult",
                                EngineOperations::notifyUpdateProvisionedProductEngineWorkflowResult)
                        .replayedBy(NotifyUpdateProvisionedProductEngineWorkflowResultRequest::idempotencyToken);

        public static final Operation<
                        NotifyTerminateProvisionedProductEngineWorkflowResultRequest,
                        NotifyTerminateProvisionedProductEngineWorkflowResultResponse>
                NOTIFY_TERMINATE_PROVISIONED_PRODUCT_ENGINE_WORKFLOW_RESULT = modelled(
                                "NotifyTerminateProvisionedProductEngineWorkflowResult",
                                EngineOperations::notifyTerminateProvisionedProductEngineWorkflowResult)
                        .replayedBy(NotifyTerminateProvisionedProductEngineWorkflowResultRequest::idempotencyToken);
    }

    /** All operations of the API. */
    public static final List<Operation<?, ?>> ALL = List.of(
            Portfolios.CREATE_PORTFOLIO,
            Portfolios.DESCRIBE_PORTFOLIO,
            Portfolios.LIST_PORTFOLIOS,
            Portfolios.UPDATE_PORTFOLIO,
            Portfolios.DELETE_PORTFOLIO,
            Products.CREATE_PRODUCT,
            Products.DESCRIBE_PRODUCT_AS_ADMIN,
            Products.UPDATE_PRODUCT,
            Products.DELETE_PRODUCT,
            Products.SEARCH_PRODUCTS_AS_ADMIN,
            Products.COPY_PRODUCT,
            Products.DESCRIBE_COPY_PRODUCT_STATUS,
            ProvisioningArtifacts.CREATE_PROVISIONING_ARTIFACT,
            ProvisioningArtifacts.DESCRIBE_PROVISIONING_ARTIFACT,
            ProvisioningArtifacts.LIST_PROVISIONING_ARTIFACTS,
            ProvisioningArtifacts.UPDATE_PROVISIONING_ARTIFACT,
            ProvisioningArtifacts.DELETE_PROVISIONING_ARTIFACT,
            Associations.ASSOCIATE_PRODUCT_WITH_PORTFOLIO,
            Associations.DISASSOCIATE_PRODUCT_FROM_PORTFOLIO,
            Associations.LIST_PORTFOLIOS_FOR_PRODUCT,
            Constraints.CREATE_CONSTRAINT,
            Constraints.DESCRIBE_CONSTRAINT,
            Constraints.UPDATE_CONSTRAINT,
            Constraints.DELETE_CONSTRAINT,
            Constraints.LIST_CONSTRAINTS_FOR_PORTFOLIO,
            Principals.ASSOCIATE_PRINCIPAL_WITH_PORTFOLIO,
            Principals.DISASSOCIATE_PRINCIPAL_FROM_PORTFOLIO,
            Principals.LIST_PRINCIPALS_FOR_PORTFOLIO,
            Shares.CREATE_PORTFOLIO_SHARE,
            Shares.UPDATE_PORTFOLIO_SHARE,
            Shares.DELETE_PORTFOLIO_SHARE,
            Shares.DESCRIBE_PORTFOLIO_SHARES,
            Shares.DESCRIBE_PORTFOLIO_SHARE_STATUS,
            Shares.ACCEPT_PORTFOLIO_SHARE,
            Shares.REJECT_PORTFOLIO_SHARE,
            Shares.LIST_ACCEPTED_PORTFOLIO_SHARES,
            Shares.LIST_PORTFOLIO_ACCESS,
            Shares.LIST_ORGANIZATION_PORTFOLIO_ACCESS,
            OrganizationsAccess.ENABLE_AWS_ORGANIZATIONS_ACCESS,
            OrganizationsAccess.DISABLE_AWS_ORGANIZATIONS_ACCESS,
            OrganizationsAccess.GET_AWS_ORGANIZATIONS_ACCESS_STATUS,
            TagOptions.CREATE_TAG_OPTION,
            TagOptions.DESCRIBE_TAG_OPTION,
            TagOptions.LIST_TAG_OPTIONS,
            TagOptions.UPDATE_TAG_OPTION,
            TagOptions.DELETE_TAG_OPTION,
            TagOptions.ASSOCIATE_TAG_OPTION_WITH_RESOURCE,
            TagOptions.DISASSOCIATE_TAG_OPTION_FROM_RESOURCE,
            TagOptions.LIST_RESOURCES_FOR_TAG_OPTION,
            Budgets.ASSOCIATE_BUDGET_WITH_RESOURCE,
            Budgets.DISASSOCIATE_BUDGET_FROM_RESOURCE,
            Budgets.LIST_BUDGETS_FOR_RESOURCE,
            ServiceActions.CREATE_SERVICE_ACTION,
            ServiceActions.DESCRIBE_SERVICE_ACTION,
            ServiceActions.LIST_SERVICE_ACTIONS,
            ServiceActions.UPDATE_SERVICE_ACTION,
            ServiceActions.DELETE_SERVICE_ACTION,
            ServiceActions.ASSOCIATE_SERVICE_ACTION_WITH_PROVISIONING_ARTIFACT,
            ServiceActions.DISASSOCIATE_SERVICE_ACTION_FROM_PROVISIONING_ARTIFACT,
            ServiceActions.BATCH_ASSOCIATE_SERVICE_ACTION_WITH_PROVISIONING_ARTIFACT,
            ServiceActions.BATCH_DISASSOCIATE_SERVICE_ACTION_FROM_PROVISIONING_ARTIFACT,
            ServiceActions.LIST_SERVICE_ACTIONS_FOR_PROVISIONING_ARTIFACT,
            ServiceActions.LIST_PROVISIONING_ARTIFACTS_FOR_SERVICE_ACTION,
            ServiceActions.DESCRIBE_SERVICE_ACTION_EXECUTION_PARAMETERS,
            ServiceActions.EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION,
            EndUsers.SEARCH_PRODUCTS,
            EndUsers.DESCRIBE_PRODUCT,
            EndUsers.DESCRIBE_PRODUCT_VIEW,
            EndUsers.LIST_LAUNCH_PATHS,
            EndUsers.DESCRIBE_PROVISIONING_PARAMETERS,
            ProvisionedProducts.PROVISION_PRODUCT,
            ProvisionedProducts.UPDATE_PROVISIONED_PRODUCT,
            ProvisionedProducts.TERMINATE_PROVISIONED_PRODUCT,
            ProvisionedProducts.IMPORT_AS_PROVISIONED_PRODUCT,
            ProvisionedProducts.UPDATE_PROVISIONED_PRODUCT_PROPERTIES,
            ProvisionedProducts.DESCRIBE_PROVISIONED_PRODUCT,
            ProvisionedProducts.SCAN_PROVISIONED_PRODUCTS,
            ProvisionedProducts.SEARCH_PROVISIONED_PRODUCTS,
            ProvisionedProducts.GET_PROVISIONED_PRODUCT_OUTPUTS,
            ProvisionedProducts.LIST_STACK_INSTANCES_FOR_PROVISIONED_PRODUCT,
            Records.DESCRIBE_RECORD,
            Records.LIST_RECORD_HISTORY,
            Plans.CREATE_PROVISIONED_PRODUCT_PLAN,
            Plans.DESCRIBE_PROVISIONED_PRODUCT_PLAN,
            Plans.LIST_PROVISIONED_PRODUCT_PLANS,
            Plans.EXECUTE_PROVISIONED_PRODUCT_PLAN,
            Plans.DELETE_PROVISIONED_PRODUCT_PLAN,
            Engines.NOTIFY_PROVISION_PRODUCT_ENGINE_WORKFLOW_RESULT,
            Engines.NOTIFY_UPDATE_PROVISIONED_PRODUCT_ENGINE_WORKFLOW_RESULT,
            Engines.NOTIFY_TERMINATE_PROVISIONED_PRODUCT_ENGINE_WORKFLOW_RESULT);

    private Operations() {}
}
