package io.github.servicecatalogtestkit.fake.usage;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanType;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningParameter;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionAssociation;
import software.amazon.awssdk.services.servicecatalog.model.SourceConnection;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningParameter;

/** Calls that fill members of responses that {@link RecordedRun} leaves empty: tags, budgets, connections, failures. */
final class FilledRun {

    private static final Tag TEAM = Tag.builder().key("Team").value("a").build();
    private static final String URL = "https://bucket.s3.amazonaws.com/filled";
    private static final Map<String, String> FROM_URL = Map.of("LoadTemplateFromURL", URL);

    private final FakeServiceCatalog catalog;
    private final Actor hub;
    private final ServiceCatalogClient client;
    private final String portfolio;
    private final String product;
    private final String version;

    private FilledRun(FakeServiceCatalog catalog) {
        this.catalog = catalog;
        hub = new Actor(catalog.account("hub"));
        client = hub.client;
        catalog.templates().put(URL, """
                Description: A server
                Parameters:
                  Size: {Type: String, Default: small, Description: The size, MinLength: 1, MaxLength: 9,
                         AllowedPattern: '[a-z]+', ConstraintDescription: letters}
                  Count: {Type: Number, Default: 1, MinValue: 1, MaxValue: 3, NoEcho: true}
                Resources:
                  Server: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: !Ref Size}}
                Outputs:
                  Size: {Value: !Ref Size, Description: The size}
                """);
        portfolio = client.createPortfolio(p -> p.displayName("Data")
                        .description("All")
                        .providerName("Platform")
                        .tags(TEAM))
                .portfolioDetail()
                .id();
        product = client.createProduct(p -> p.name("Filled")
                        .owner("Platform")
                        .description("Everything")
                        .distributor("Vendor")
                        .supportDescription("Ask us")
                        .supportEmail("team@example.com")
                        .supportUrl("https://example.com")
                        .productType("CLOUD_FORMATION_TEMPLATE")
                        .tags(TEAM)
                        .provisioningArtifactParameters(a -> a.name("v1")
                                .description("First")
                                .type("CLOUD_FORMATION_TEMPLATE")
                                .info(FROM_URL)))
                .productViewDetail()
                .productViewSummary()
                .productId();
        hub.adds(product, portfolio);
        hub.admits(portfolio, "role/Administrator");
        version = hub.firstVersion(product);
    }

    /** Makes all the calls, which the journal of {@code catalog} then has. */
    static void in(FakeServiceCatalog catalog) {
        FilledRun run = new FilledRun(catalog);
        run.portfoliosAndProducts();
        run.connections();
        run.launches();
        run.plans();
        run.actions();
        run.shares();
    }

    private void portfoliosAndProducts() {
        for (String resource : List.of(portfolio, product)) {
            hub.tags(resource, "Stage", resource.equals(portfolio) ? "test" : "prod");
            hub.budgets(resource, "monthly");
        }
        client.describePortfolio(d -> d.id(portfolio));
        client.updatePortfolio(u -> u.id(portfolio).description("All of it"));
        client.listPortfolios(l -> l.pageSize(1));
        client.describeProductAsAdmin(d -> d.id(product));
        client.updateProduct(u -> u.id(product).description("All of it"));
        client.describeProduct(d -> d.id(product));
        client.describeProvisioningArtifact(d -> d.productId(product)
                .provisioningArtifactId(version)
                .verbose(true)
                .includeProvisioningArtifactParameters(true));
        client.createProvisioningArtifact(c -> c.productId(product)
                .parameters(p -> p.name("v2").type("CLOUD_FORMATION_TEMPLATE").info(FROM_URL)));
        client.listLaunchPaths(l -> l.productId(product));
        client.describeProvisioningParameters(d -> d.productId(product).provisioningArtifactId(version));
    }

    private void connections() {
        SourceConnection connection = SourceConnection.builder()
                .type("CODESTAR")
                .connectionParameters(p -> p.codeStar(
                        c -> c.connectionArn("arn:aws:codestar-connections:us-east-1:123456789012:connection/1")
                                .repository("team/products")
                                .branch("main")
                                .artifactPath("linux.yaml")))
                .build();
        String synced = client.createProduct(p -> p.name("Synced")
                        .owner("Platform")
                        .productType("CLOUD_FORMATION_TEMPLATE")
                        .sourceConnection(connection))
                .productViewDetail()
                .productViewSummary()
                .productId();
        client.describeProductAsAdmin(d -> d.id(synced));
        client.updateProduct(u -> u.id(synced).sourceConnection(connection));
        client.searchProductsAsAdmin();
    }

    private void launches() {
        String id = launches("server");
        client.updateProvisionedProduct(u -> u.provisionedProductId(id)
                .productId(product)
                .provisioningArtifactId(version)
                .tags(TEAM));
        catalog.provisioning().fail(ProvisioningFailure.ofLaunch("No capacity"));
        String failed = launches("failed");
        client.describeProvisionedProduct(d -> d.id(failed));
        client.listRecordHistory(l -> {})
                .recordDetails()
                .forEach(record -> client.describeRecord(d -> d.id(record.recordId())));
        client.scanProvisionedProducts(s -> s.pageSize(1));
        client.searchProvisionedProducts(s -> s.pageSize(1));
        client.searchProvisionedProducts(s -> {});
        client.getProvisionedProductOutputs(g -> g.provisionedProductId(id).pageSize(1));
        client.terminateProvisionedProduct(t -> t.provisionedProductId(failed));
    }

    private String launches(String name) {
        return client.provisionProduct(p -> p.productId(product)
                        .provisioningArtifactId(version)
                        .provisionedProductName(name)
                        .provisioningParameters(ProvisioningParameter.builder()
                                .key("Size")
                                .value("big")
                                .build())
                        .tags(TEAM))
                .recordDetail()
                .provisionedProductId();
    }

    private void plans() {
        String plan = client.createProvisionedProductPlan(c -> c.planName("plan")
                        .planType(ProvisionedProductPlanType.CLOUDFORMATION)
                        .productId(product)
                        .provisioningArtifactId(version)
                        .provisionedProductName("server")
                        .notificationArns("arn:aws:sns:us-east-1:" + hub.id + ":topic")
                        .tags(TEAM)
                        .provisioningParameters(UpdateProvisioningParameter.builder()
                                .key("Size")
                                .value("medium")
                                .build()))
                .planId();
        client.describeProvisionedProductPlan(d -> d.planId(plan));
        client.executeProvisionedProductPlan(e -> e.planId(plan));
    }

    private void actions() {
        String action = client.createServiceAction(a -> a.name("restart")
                        .description("Restarts")
                        .definitionType("SSM_AUTOMATION")
                        .definitionWithStrings(Map.of(
                                "Name",
                                "AWS-RestartEC2Instance",
                                "Version",
                                "1",
                                "Parameters",
                                "[{\"Name\":\"InstanceId\",\"Type\":\"TARGET\"},"
                                        + "{\"Name\":\"Reason\",\"Type\":\"TEXT_VALUE\"}]")))
                .serviceActionDetail()
                .serviceActionSummary()
                .id();
        client.associateServiceActionWithProvisioningArtifact(
                a -> a.productId(product).provisioningArtifactId(version).serviceActionId(action));
        String id = client.describeProvisionedProduct(d -> d.name("server"))
                .provisionedProductDetail()
                .id();
        client.describeServiceActionExecutionParameters(
                d -> d.provisionedProductId(id).serviceActionId(action));
        ServiceActionAssociation wrong = ServiceActionAssociation.builder()
                .productId(product)
                .provisioningArtifactId(version)
                .serviceActionId("act-aaaaaaaaaaaaa")
                .build();
        client.batchDisassociateServiceActionFromProvisioningArtifact(b -> b.serviceActionAssociations(wrong));
    }

    private void shares() {
        client.enableAWSOrganizationsAccess(e -> {});
        String spoke = catalog.account("spoke").id();
        hub.shares(portfolio, new Actor(catalog.account("spoke")));
        String unit = catalog.organization().unit("workloads").id();
        String token = client.createPortfolioShare(c -> c.portfolioId(portfolio)
                        .organizationNode(n -> n.type("ORGANIZATIONAL_UNIT").value(unit)))
                .portfolioShareToken();
        hub.polls(token);
        hub.polls(client.createPortfolioShare(c -> c.portfolioId(portfolio)
                        .organizationNode(n -> n.type("ACCOUNT").value(spoke)))
                .portfolioShareToken());
    }
}
