package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.servicecatalogtestkit.fake.EngineWorkflow;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.EngineWorkflowStatus;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.PropertyKey;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionAssociation;

/**
 * A sequence of calls by a hub, the management account of an organization, and a spoke, a member account. Every
 * modelled operation succeeds at least once, each list operation while its list is not empty. Some calls are refused.
 * Other tests replay the sequence.
 */
final class RecordedRun {

    private final FakeServiceCatalog catalog;
    private final Actor hub;
    private final Actor spoke;
    private final String unit;
    private final String data;
    private final String linux;
    private final String lamp;

    private RecordedRun(FakeServiceCatalog catalog) {
        this.catalog = catalog;
        unit = catalog.organization().unit("workloads").id();
        hub = new Actor(catalog.account("hub"));
        spoke = new Actor(catalog.account("spoke"));
        data = hub.createsPortfolio("Data");
        linux = hub.createsProductIn(data, "Linux");
        lamp = hub.createsProductIn(data, "Lamp");
    }

    /** Returns a catalog that the run can use. */
    static FakeServiceCatalog world() {
        return FakeServiceCatalog.builder()
                .organization(o -> o.management("hub").unit("workloads", u -> u.account("spoke")))
                .build();
    }

    /** Makes all calls of the run; the journal of {@code catalog} then contains them. */
    static void in(FakeServiceCatalog catalog) {
        RecordedRun run = new RecordedRun(catalog);
        run.portfolios();
        run.products();
        run.artifacts();
        run.shares();
        run.constraints();
        run.principals();
        run.launches();
        run.provisionedProducts();
        run.plans();
        run.engines();
        run.tagOptions();
        run.budgets();
        run.serviceActions();
        run.copies();
        run.theOrganization();
        run.theSpokeTakesAProduct();
        run.theHubTakesEverythingBack();
    }

    private void portfolios() {
        hub.createsPortfolio("Other");
        hub.client.updatePortfolio(u -> u.id(data).description("All of it"));
        hub.client.describePortfolio(d -> d.id(data));
        hub.client.listPortfolios();
        hub.client.createPortfolio(
                c -> c.displayName("Once").providerName("Platform").idempotencyToken("once"));
        hub.client.createPortfolio(
                c -> c.displayName("Once").providerName("Platform").idempotencyToken("once"));
        refused(() -> hub.client.createPortfolio(c -> c.displayName("No provider")));
        refused(() -> hub.client.createPortfolio(
                c -> c.displayName("Twice").providerName("Platform").idempotencyToken("once")));
        refused(() -> spoke.client.describePortfolio(d -> d.id(data)));
    }

    private void products() {
        hub.client.updateProduct(u -> u.id(linux).description("A machine"));
        hub.client.describeProductAsAdmin(d -> d.id(linux).sourcePortfolioId(data));
        hub.client.searchProductsAsAdmin();
        hub.client.listPortfoliosForProduct(l -> l.productId(linux));
        refused(() -> hub.client.deleteProduct(d -> d.id(linux)));
    }

    private void artifacts() {
        String second = hub.client
                .createProvisioningArtifact(c -> c.productId(linux)
                        .parameters(p -> p.name("v2")
                                .type("CLOUD_FORMATION_TEMPLATE")
                                .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/v2.json"))))
                .provisioningArtifactDetail()
                .id();
        hub.client.updateProvisioningArtifact(
                u -> u.productId(linux).provisioningArtifactId(second).active(false));
        hub.client.describeProvisioningArtifact(d -> d.productId(linux).provisioningArtifactId(second));
        hub.client.listProvisioningArtifacts(l -> l.productId(linux));
        hub.client.deleteProvisioningArtifact(d -> d.productId(linux).provisioningArtifactId(second));
    }

    private void shares() {
        hub.client.createPortfolioShare(
                s -> s.portfolioId(data).accountId(spoke.id).shareTagOptions(true));
        hub.client.updatePortfolioShare(
                u -> u.portfolioId(data).accountId(spoke.id).shareTagOptions(true));
        hub.shares(data, DescribePortfolioShareType.ACCOUNT);
        hub.client.listPortfolioAccess(l -> l.portfolioId(data));
        spoke.accepts(data);
        spoke.rejects(data);
        spoke.accepts(data);
        spoke.imports();
        refused(() -> spoke.client.createPortfolioShare(s -> s.portfolioId(data).accountId(hub.id)));
    }

    private void constraints() {
        String role = hub.setsLaunchRole(data, linux, "Launch");
        hub.client.describeConstraint(d -> d.id(role));
        hub.client.updateConstraint(u -> u.id(role).description("Least privilege"));
        spoke.constraints(data);
        refused(() -> hub.setsLaunchRole(data, linux, "Another"));
        hub.client.deleteConstraint(d -> d.id(role));
    }

    private void principals() {
        hub.admits(data, "role/Developer");
        hub.principals(data);
        hub.client.disassociatePrincipalFromPortfolio(
                d -> d.portfolioId(data).principalARN("arn:aws:iam::" + hub.id + ":role/Developer"));
    }

    private void launches() {
        refused(() -> hub.client.listLaunchPaths(l -> l.productId(linux)));
        hub.admits(data, "role/Administrator");
        hub.client.listLaunchPaths(l -> l.productId(linux));
        hub.client.searchProducts();
        hub.client.describeProduct(d -> d.id(linux));
        String view =
                hub.client.describeProduct(d -> d.id(lamp)).productViewSummary().id();
        hub.client.describeProductView(d -> d.id(view));
        hub.client.describeProvisioningParameters(d -> d.productId(linux).provisioningArtifactName("v1"));
        hub.client.disassociatePrincipalFromPortfolio(
                d -> d.portfolioId(data).principalARN("arn:aws:iam::" + hub.id + ":role/Administrator"));
    }

    private void provisionedProducts() {
        hub.admits(data, "role/Administrator");
        var launch = hub.client
                .provisionProduct(
                        p -> p.productId(linux).provisioningArtifactName("v1").provisionedProductName("server"))
                .recordDetail();
        String id = launch.provisionedProductId();
        hub.client.describeProvisionedProduct(d -> d.id(id));
        hub.client.describeRecord(d -> d.id(launch.recordId()));
        hub.client.listRecordHistory(l -> {});
        hub.client.scanProvisionedProducts(s -> {});
        hub.client.searchProvisionedProducts(s -> {});
        hub.client.getProvisionedProductOutputs(g -> g.provisionedProductId(id));
        hub.client.updateProvisionedProduct(
                u -> u.provisionedProductId(id).productId(linux).provisioningArtifactName("v1"));
        hub.client.updateProvisionedProductProperties(u -> u.provisionedProductId(id)
                .provisionedProductProperties(
                        Map.of(PropertyKey.OWNER, "arn:aws:iam::" + hub.id + ":role/Administrator")));
        refused(() -> hub.client.listStackInstancesForProvisionedProduct(l -> l.provisionedProductId(id)));
        hub.client.terminateProvisionedProduct(t -> t.provisionedProductId(id));
        hub.client.importAsProvisionedProduct(i -> i.productId(linux)
                .provisioningArtifactId(firstVersion(linux))
                .provisionedProductName("found")
                .physicalId("arn:aws:cloudformation:us-east-1:" + hub.id + ":stack/found/1"));
        runsAnAction();
        launchesInManyAccounts();
    }

    private String firstVersion(String product) {
        return hub.client
                .listProvisioningArtifacts(l -> l.productId(product))
                .provisioningArtifactDetails()
                .get(0)
                .id();
    }

    private void runsAnAction() {
        String action = hub.createsAction("restart-found");
        hub.client.associateServiceActionWithProvisioningArtifact(a ->
                a.productId(linux).provisioningArtifactId(firstVersion(linux)).serviceActionId(action));
        String found = hub.client
                .describeProvisionedProduct(d -> d.name("found"))
                .provisionedProductDetail()
                .id();
        hub.client.describeServiceActionExecutionParameters(
                d -> d.provisionedProductId(found).serviceActionId(action));
        hub.client.executeProvisionedProductServiceAction(
                e -> e.provisionedProductId(found).serviceActionId(action));
        hub.client.disassociateServiceActionFromProvisioningArtifact(d ->
                d.productId(linux).provisioningArtifactId(firstVersion(linux)).serviceActionId(action));
    }

    private void launchesInManyAccounts() {
        String set = hub.constrains(
                data,
                lamp,
                "STACKSET",
                "{\"Version\":\"1.0\",\"Properties\":{\"AccountList\":[\"" + hub.id
                        + "\"],\"RegionList\":[\"us-east-1\"],\"AdminRole\":\"arn:aws:iam::" + hub.id
                        + ":role/Admin\",\"ExecutionRole\":\"Execution\"}}");
        String many = hub.client
                .provisionProduct(
                        p -> p.productId(lamp).provisioningArtifactName("v1").provisionedProductName("many"))
                .recordDetail()
                .provisionedProductId();
        hub.client.listStackInstancesForProvisionedProduct(l -> l.provisionedProductId(many));
        hub.client.deleteConstraint(d -> d.id(set));
    }

    private void plans() {
        String plan = plan("planned");
        hub.client.describeProvisionedProductPlan(d -> d.planId(plan));
        hub.client.listProvisionedProductPlans(l -> {});
        hub.client.executeProvisionedProductPlan(e -> e.planId(plan));
        String dropped = plan("dropped");
        hub.client.deleteProvisionedProductPlan(d -> d.planId(dropped));
    }

    private String plan(String name) {
        return hub.client
                .createProvisionedProductPlan(c -> c.planName("plan of " + name)
                        .planType(ProvisionedProductPlanType.CLOUDFORMATION)
                        .productId(linux)
                        .provisioningArtifactId(firstVersion(linux))
                        .provisionedProductName(name))
                .planId();
    }

    private void engines() {
        String product = hub.client
                .createProduct(p -> p.name("Engine")
                        .owner("Platform")
                        .productType("EXTERNAL")
                        .provisioningArtifactParameters(a -> a.name("v1")
                                .type("EXTERNAL")
                                .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/engine.tar.gz"))))
                .productViewDetail()
                .productViewSummary()
                .productId();
        hub.adds(product, data);
        String role = hub.setsLaunchRole(data, product, "Engine");
        String id = hub.client
                .provisionProduct(
                        p -> p.productId(product).provisioningArtifactName("v1").provisionedProductName("engine"))
                .recordDetail()
                .provisionedProductId();
        EngineWorkflow launch = workflow();
        hub.client.notifyProvisionProductEngineWorkflowResult(n -> n.workflowToken(launch.workflowToken())
                .recordId(launch.recordId())
                .status(EngineWorkflowStatus.SUCCEEDED)
                .resourceIdentifier(r -> r.uniqueTag(t -> t.key("made-for").value("engine"))));
        hub.client.updateProvisionedProduct(
                u -> u.provisionedProductId(id).productId(product).provisioningArtifactName("v1"));
        EngineWorkflow update = workflow();
        hub.client.notifyUpdateProvisionedProductEngineWorkflowResult(n -> n.workflowToken(update.workflowToken())
                .recordId(update.recordId())
                .status(EngineWorkflowStatus.SUCCEEDED));
        hub.client.terminateProvisionedProduct(t -> t.provisionedProductId(id));
        EngineWorkflow end = workflow();
        hub.client.notifyTerminateProvisionedProductEngineWorkflowResult(n ->
                n.workflowToken(end.workflowToken()).recordId(end.recordId()).status(EngineWorkflowStatus.SUCCEEDED));
        hub.client.deleteConstraint(d -> d.id(role));
        hub.removes(product, data);
        hub.client.disassociatePrincipalFromPortfolio(
                d -> d.portfolioId(data).principalARN("arn:aws:iam::" + hub.id + ":role/Administrator"));
    }

    private EngineWorkflow workflow() {
        return catalog.provisioning().engineWorkflows().get(0);
    }

    private void tagOptions() {
        String team = hub.tags(data, "Team", "a");
        hub.associatesTagOption(team, linux);
        hub.createsTagOption("Team", "b");
        hub.client.updateTagOption(u -> u.id(team).active(false));
        hub.client.describeTagOption(d -> d.id(team));
        hub.client.listTagOptions(l -> l.filters(f -> f.key("Team")));
        hub.client.listResourcesForTagOption(l -> l.tagOptionId(team));
        spoke.tagOptions(data);
        refused(() -> hub.client.deleteTagOption(d -> d.id(team)));
        for (String resource : List.of(data, linux)) {
            hub.client.disassociateTagOptionFromResource(
                    d -> d.tagOptionId(team).resourceId(resource));
        }
        hub.client.deleteTagOption(d -> d.id(team));
    }

    private void budgets() {
        hub.budgets(data, "monthly");
        hub.budgets(data);
        refused(() -> hub.budgets(data, "monthly"));
        hub.client.disassociateBudgetFromResource(d -> d.resourceId(data).budgetName("monthly"));
    }

    private void serviceActions() {
        String restart = hub.createsAction("restart");
        String version = hub.firstVersion(linux);
        hub.client.describeServiceAction(d -> d.id(restart));
        hub.client.updateServiceAction(u -> u.id(restart).description("Once more"));
        hub.client.listServiceActions();
        hub.associatesAction(restart, linux);
        hub.actionsOn(linux);
        spoke.actionsOn(linux);
        hub.client.listProvisioningArtifactsForServiceAction(l -> l.serviceActionId(restart));
        refused(() -> hub.client.deleteServiceAction(d -> d.id(restart)));
        hub.disassociatesAction(restart, linux);
        ServiceActionAssociation one = ServiceActionAssociation.builder()
                .serviceActionId(restart)
                .productId(linux)
                .provisioningArtifactId(version)
                .build();
        hub.client.batchAssociateServiceActionWithProvisioningArtifact(b -> b.serviceActionAssociations(one, one));
        hub.client.batchDisassociateServiceActionFromProvisioningArtifact(b -> b.serviceActionAssociations(one));
        hub.client.deleteServiceAction(d -> d.id(restart));
    }

    private void copies() {
        String arn = hub.client
                .describeProductAsAdmin(d -> d.id(linux))
                .productViewDetail()
                .productARN();
        String token = spoke.client.copyProduct(c -> c.sourceProductArn(arn)).copyProductToken();
        spoke.client.describeCopyProductStatus(d -> d.copyProductToken(token));
        refused(() -> hub.client.describeCopyProductStatus(d -> d.copyProductToken(token)));
    }

    private void theOrganization() {
        refused(() -> hub.shares(data, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit));
        hub.client.enableAWSOrganizationsAccess(e -> {});
        hub.client.getAWSOrganizationsAccessStatus();
        hub.polls(hub.shares(data, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit));
        hub.client.listOrganizationPortfolioAccess(
                l -> l.portfolioId(data).organizationNodeType(OrganizationNodeType.ORGANIZATIONAL_UNIT));
        spoke.imports(PortfolioShareType.AWS_ORGANIZATIONS);
        refused(() -> spoke.client.getAWSOrganizationsAccessStatus());
        hub.unshares(data, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit);
        hub.client.disableAWSOrganizationsAccess(d -> {});
    }

    private void theSpokeTakesAProduct() {
        String local = spoke.createsPortfolio("Local");
        spoke.addsFrom(data, linux, local);
        spoke.setsLaunchRole(local, linux, "Spoke");
        spoke.client.searchProductsAsAdmin(s -> s.portfolioId(local));
        refused(() ->
                spoke.client.createProduct(p -> p.name("Nothing").owner("Spoke").productType(ProductType.MARKETPLACE)));
    }

    private void theHubTakesEverythingBack() {
        hub.removes(linux, data);
        hub.removes(lamp, data);
        hub.client.deleteProduct(d -> d.id(linux));
        hub.unshares(data, spoke);
        hub.client.deletePortfolio(d -> d.id(data));
        refused(() -> spoke.client.describePortfolio(d -> d.id(data)));
    }

    /** Makes a call that is expected to fail. */
    private static void refused(ThrowingCallable call) {
        if (catchThrowable(call) == null) {
            throw new AssertionError("a call of the run that should be refused was answered");
        }
    }
}
