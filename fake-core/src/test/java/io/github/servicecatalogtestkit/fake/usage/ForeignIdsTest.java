package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.EngineWorkflowStatus;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** Every ID and token belongs to an account and a Region: other accounts and other Regions do not find it. */
class ForeignIdsTest {

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(
                    o -> o.management("hub").account("dev").trustedAccess(true).delegatedAdministrator("dev"))
            .build();
    final Actor hub = new Actor(catalog.account("hub"));
    final Map<String, Function<ServiceCatalogClient, ?>> lookups = new LinkedHashMap<>();

    ForeignIdsTest() {
        String portfolio = hub.createsPortfolio("Data");
        String product = hub.createsProductIn(portfolio, "Linux");
        String artifact = hub.firstVersion(product);
        aboutPortfolio(portfolio, product);
        aboutProduct(product, artifact, portfolio);
        hub.admits(portfolio, "role/Administrator");
        aboutLaunches(product);
        aboutAttachments(portfolio, product);
        String share = hub.shares(
                portfolio,
                OrganizationNodeType.ORGANIZATION,
                catalog.organization().id());
        lookups.put(
                "DescribePortfolioShareStatus", c -> c.describePortfolioShareStatus(d -> d.portfolioShareToken(share)));
    }

    private void aboutPortfolio(String portfolio, String product) {
        lookups.put("DescribePortfolio", c -> c.describePortfolio(d -> d.id(portfolio)));
        lookups.put(
                "UpdatePortfolio", c -> c.updatePortfolio(u -> u.id(portfolio).displayName("x")));
        lookups.put("DeletePortfolio", c -> c.deletePortfolio(d -> d.id(portfolio)));
        lookups.put("SearchProductsAsAdmin", c -> c.searchProductsAsAdmin(s -> s.portfolioId(portfolio)));
        lookups.put("ListConstraintsForPortfolio", c -> c.listConstraintsForPortfolio(l -> l.portfolioId(portfolio)));
        lookups.put("ListPrincipalsForPortfolio", c -> c.listPrincipalsForPortfolio(l -> l.portfolioId(portfolio)));
        lookups.put("ListPortfolioAccess", c -> c.listPortfolioAccess(l -> l.portfolioId(portfolio)));
        lookups.put(
                "ListOrganizationPortfolioAccess",
                c -> c.listOrganizationPortfolioAccess(
                        l -> l.portfolioId(portfolio).organizationNodeType(OrganizationNodeType.ACCOUNT)));
        lookups.put(
                "DescribePortfolioShares",
                c -> c.describePortfolioShares(d -> d.portfolioId(portfolio).type("ACCOUNT")));
        lookups.put(
                "CreatePortfolioShare",
                c -> c.createPortfolioShare(s -> s.portfolioId(portfolio).accountId("111122223333")));
        lookups.put(
                "UpdatePortfolioShare",
                c -> c.updatePortfolioShare(s -> s.portfolioId(portfolio).accountId("111122223333")));
        lookups.put(
                "DeletePortfolioShare",
                c -> c.deletePortfolioShare(s -> s.portfolioId(portfolio).accountId("111122223333")));
        lookups.put("AcceptPortfolioShare", c -> c.acceptPortfolioShare(a -> a.portfolioId(portfolio)));
        lookups.put("RejectPortfolioShare", c -> c.rejectPortfolioShare(a -> a.portfolioId(portfolio)));
        lookups.put(
                "AssociatePrincipalWithPortfolio",
                c -> c.associatePrincipalWithPortfolio(a -> a.portfolioId(portfolio)
                        .principalARN("arn:aws:iam:::role/x")
                        .principalType(PrincipalType.IAM_PATTERN)));
        lookups.put(
                "AssociateProductWithPortfolio",
                c -> c.associateProductWithPortfolio(a -> a.productId(product).portfolioId(portfolio)));
        lookups.put(
                "DisassociateProductFromPortfolio",
                c -> c.disassociateProductFromPortfolio(
                        a -> a.productId(product).portfolioId(portfolio)));
    }

    private void aboutProduct(String product, String artifact, String portfolio) {
        lookups.put("DescribeProductAsAdmin", c -> c.describeProductAsAdmin(d -> d.id(product)));
        lookups.put("DescribeProduct", c -> c.describeProduct(d -> d.id(product)));
        lookups.put(
                "DescribeProductView",
                c -> c.describeProductView(d -> d.id("prodview-" + product.substring("prod-".length()))));
        lookups.put("UpdateProduct", c -> c.updateProduct(u -> u.id(product).name("x")));
        lookups.put("DeleteProduct", c -> c.deleteProduct(d -> d.id(product)));
        lookups.put("ListPortfoliosForProduct", c -> c.listPortfoliosForProduct(l -> l.productId(product)));
        lookups.put("ListProvisioningArtifacts", c -> c.listProvisioningArtifacts(l -> l.productId(product)));
        lookups.put(
                "DescribeProvisioningArtifact",
                c -> c.describeProvisioningArtifact(
                        d -> d.provisioningArtifactId(artifact).productId(product)));
        lookups.put(
                "UpdateProvisioningArtifact",
                c -> c.updateProvisioningArtifact(u -> u.productId(product).provisioningArtifactId(artifact)));
        lookups.put(
                "DeleteProvisioningArtifact",
                c -> c.deleteProvisioningArtifact(u -> u.productId(product).provisioningArtifactId(artifact)));
        lookups.put(
                "CreateProvisioningArtifact",
                c -> c.createProvisioningArtifact(u -> u.productId(product)
                        .parameters(p -> p.info(Map.of("LoadTemplateFromURL", "https://b.s3.amazonaws.com/x.json")))));
        lookups.put("ListLaunchPaths", c -> c.listLaunchPaths(l -> l.productId(product)));
        lookups.put(
                "DescribeProvisioningParameters",
                c -> c.describeProvisioningParameters(d -> d.productId(product).provisioningArtifactId(artifact)));
        lookups.put(
                "ProvisionProduct",
                c -> c.provisionProduct(p ->
                        p.productId(product).provisioningArtifactId(artifact).provisionedProductName("x")));
        lookups.put(
                "CreateConstraint",
                c -> c.createConstraint(k -> k.portfolioId(portfolio)
                        .productId(product)
                        .type("LAUNCH")
                        .parameters("{\"LocalRoleName\":\"x\"}")));
        String copy = hub.client
                .copyProduct(k -> k.sourceProductArn("arn:aws:catalog:us-east-1:" + hub.id + ":product/" + product))
                .copyProductToken();
        lookups.put("DescribeCopyProductStatus", c -> c.describeCopyProductStatus(d -> d.copyProductToken(copy)));
    }

    private void aboutLaunches(String product) {
        var launched = hub.client
                .provisionProduct(
                        p -> p.productId(product).provisioningArtifactName("v1").provisionedProductName("server"))
                .recordDetail();
        String id = launched.provisionedProductId();
        String arn = hub.client
                .describeProvisionedProduct(d -> d.id(id))
                .provisionedProductDetail()
                .arn();
        lookups.put("DescribeProvisionedProduct by name", c -> c.describeProvisionedProduct(d -> d.name("server")));
        lookups.put(
                "TerminateProvisionedProduct by ARN",
                c -> c.terminateProvisionedProduct(t -> t.provisionedProductName(arn)));
        lookups.put("DescribeProvisionedProduct", c -> c.describeProvisionedProduct(d -> d.id(id)));
        lookups.put(
                "GetProvisionedProductOutputs", c -> c.getProvisionedProductOutputs(g -> g.provisionedProductId(id)));
        lookups.put("UpdateProvisionedProduct", c -> c.updateProvisionedProduct(u -> u.provisionedProductId(id)));
        lookups.put("TerminateProvisionedProduct", c -> c.terminateProvisionedProduct(t -> t.provisionedProductId(id)));
        lookups.put(
                "UpdateProvisionedProductProperties",
                c -> c.updateProvisionedProductProperties(
                        u -> u.provisionedProductId(id).provisionedProductPropertiesWithStrings(Map.of("OWNER", "x"))));
        lookups.put(
                "ListStackInstancesForProvisionedProduct",
                c -> c.listStackInstancesForProvisionedProduct(l -> l.provisionedProductId(id)));
        lookups.put("DescribeRecord", c -> c.describeRecord(d -> d.id(launched.recordId())));
        lookups.put(
                "NotifyProvisionProductEngineWorkflowResult",
                c -> c.notifyProvisionProductEngineWorkflowResult(n ->
                        n.recordId(launched.recordId()).workflowToken("token").status(EngineWorkflowStatus.SUCCEEDED)));
        String plan = hub.client
                .createProvisionedProductPlan(p -> p.planName("plan")
                        .planType(ProvisionedProductPlanType.CLOUDFORMATION)
                        .productId(product)
                        .provisionedProductName("planned")
                        .provisioningArtifactId(hub.firstVersion(product)))
                .planId();
        lookups.put("DescribeProvisionedProductPlan", c -> c.describeProvisionedProductPlan(d -> d.planId(plan)));
        lookups.put("ExecuteProvisionedProductPlan", c -> c.executeProvisionedProductPlan(d -> d.planId(plan)));
        lookups.put("DeleteProvisionedProductPlan", c -> c.deleteProvisionedProductPlan(d -> d.planId(plan)));
        String action = hub.createsAction("restart");
        hub.associatesAction(action, product);
        lookups.put("DescribeServiceAction", c -> c.describeServiceAction(d -> d.id(action)));
        lookups.put(
                "UpdateServiceAction",
                c -> c.updateServiceAction(u -> u.id(action).name("x")));
        lookups.put("DeleteServiceAction", c -> c.deleteServiceAction(d -> d.id(action)));
        lookups.put(
                "ListProvisioningArtifactsForServiceAction",
                c -> c.listProvisioningArtifactsForServiceAction(l -> l.serviceActionId(action)));
        lookups.put(
                "ListServiceActionsForProvisioningArtifact",
                c -> c.listServiceActionsForProvisioningArtifact(
                        l -> l.productId(product).provisioningArtifactId(hub.firstVersion(product))));
        lookups.put(
                "ExecuteProvisionedProductServiceAction",
                c -> c.executeProvisionedProductServiceAction(
                        e -> e.provisionedProductId(id).serviceActionId(action)));
        lookups.put(
                "DescribeServiceActionExecutionParameters",
                c -> c.describeServiceActionExecutionParameters(
                        e -> e.provisionedProductId(id).serviceActionId(action)));
    }

    private void aboutAttachments(String portfolio, String product) {
        String constraint = hub.setsLaunchRole(portfolio, product, "Launch");
        lookups.put("DescribeConstraint", c -> c.describeConstraint(d -> d.id(constraint)));
        lookups.put(
                "UpdateConstraint",
                c -> c.updateConstraint(u -> u.id(constraint).description("x")));
        lookups.put("DeleteConstraint", c -> c.deleteConstraint(d -> d.id(constraint)));
        String option = hub.tags(portfolio, "team", "data");
        lookups.put("DescribeTagOption", c -> c.describeTagOption(d -> d.id(option)));
        lookups.put("UpdateTagOption", c -> c.updateTagOption(u -> u.id(option).active(false)));
        lookups.put("DeleteTagOption", c -> c.deleteTagOption(d -> d.id(option)));
        lookups.put("ListResourcesForTagOption", c -> c.listResourcesForTagOption(l -> l.tagOptionId(option)));
        lookups.put(
                "DisassociateTagOptionFromResource",
                c -> c.disassociateTagOptionFromResource(
                        d -> d.tagOptionId(option).resourceId(portfolio)));
        lookups.put(
                "AssociateTagOptionWithResource",
                c -> c.associateTagOptionWithResource(d -> d.tagOptionId(option).resourceId(portfolio)));
        hub.budgets(portfolio, "monthly");
        lookups.put("ListBudgetsForResource", c -> c.listBudgetsForResource(l -> l.resourceId(portfolio)));
        lookups.put(
                "AssociateBudgetWithResource",
                c -> c.associateBudgetWithResource(a -> a.resourceId(portfolio).budgetName("x")));
        lookups.put(
                "DisassociateBudgetFromResource",
                c -> c.disassociateBudgetFromResource(
                        a -> a.resourceId(portfolio).budgetName("monthly")));
    }

    @Assumed("The resources of AWS Service Catalog belong to an account and a Region.")
    @TestFactory
    Stream<DynamicTest> an_id_is_not_found_in_another_region() {
        return notFoundBy(catalog.account("hub").in(Region.EU_WEST_1).serviceCatalog());
    }

    @Assumed("The resources of AWS Service Catalog belong to an account and a Region.")
    @TestFactory
    Stream<DynamicTest> an_id_is_not_found_by_a_delegated_administrator_in_another_region() {
        return notFoundBy(catalog.account("dev").in(Region.EU_WEST_1).serviceCatalog());
    }

    private Stream<DynamicTest> notFoundBy(ServiceCatalogClient stranger) {
        return lookups.entrySet().stream()
                .map(lookup -> dynamicTest(lookup.getKey(), () -> {
                    ServiceCatalogException refusal = catchThrowableOfType(
                            ServiceCatalogException.class,
                            () -> lookup.getValue().apply(stranger));
                    if (lookup.getKey().equals("ExecuteProvisionedProductServiceAction")) {
                        assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo("Provisioned product not found");
                    } else {
                        assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
                    }
                }));
    }
}
