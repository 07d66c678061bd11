package io.github.servicecatalogtestkit.assertj;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactGuidance;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningParameter;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/**
 * A world in which every assertion has something to hold about.
 *
 * <pre>
 * hub 111111111111                               spoke 222222222222
 *   shared "Networking"  ── accepted ──────────▶   shared (imported)
 *     linux, lamp, web                             local "Local", for role/Developer
 *                                                    lamp, web from shared
 *   shared  ── unit "prod", organization ──────▶ member 333333333333, neighbour 555555555555
 *   offered "Offered"  ── not accepted ────────▶ spoke; as a member ──▶ member
 *     plain
 *   empty "Empty", not shared
 * </pre>
 */
final class WorldOfAssertions {

    static final String HUB = "111111111111";
    static final String SPOKE = "222222222222";
    static final String MEMBER = "333333333333";
    static final String NEIGHBOUR = "555555555555";
    static final String STRANGER = "444444444444";
    static final String HUB_ROLE = "arn:aws:iam::111111111111:role/Hub";
    static final String SPOKE_ROLE = "arn:aws:iam::222222222222:role/Spoke";
    static final String DEVELOPER = "arn:aws:iam::222222222222:role/Developer";
    static final String OPERATOR = "arn:aws:iam::222222222222:role/Operator";

    private static final String URL = "https://bucket.s3.amazonaws.com/web.json";
    private static final String TEMPLATE = """
            {"Parameters": {"InstanceType": {"Type": "String", "Default": "t3.micro"}},
             "Resources": {"Queue": {"Type": "AWS::SQS::Queue"}},
             "Outputs": {"Type": {"Value": {"Ref": "InstanceType"}}}}
            """;

    /** The IDs of the world, which are the same in each fork of its catalog. */
    static final class Ids {
        String unit;
        String otherUnit;
        String organization;
        String shared;
        String offered;
        String empty;
        String local;
        String linux;
        String lamp;
        String web;
        String plain;
        String hubLaunch;
        String spokeLaunch;
        String record;
        String failedRecord;
        String completedShare;
        String failedShare;
    }

    private static final WorldOfAssertions ORIGINAL =
            new WorldOfAssertions(emptyCatalog(), new Ids(), FakeAccount::serviceCatalog);

    static {
        ORIGINAL.createPortfolios();
        ORIGINAL.constrain();
        ORIGINAL.createVersions();
        ORIGINAL.tag();
        ORIGINAL.share();
        ORIGINAL.takeIntoLocalPortfolio();
        ORIGINAL.launch();
    }

    final FakeServiceCatalog catalog;
    final Ids ids;
    final ServiceCatalogClient hub;
    final ServiceCatalogClient spoke;
    final ServiceCatalogClient member;
    final ServiceCatalogClient neighbour;
    final ServiceCatalogClient developer;
    final ServiceCatalogClient operator;
    final ServiceCatalogClient stranger;

    private WorldOfAssertions(
            FakeServiceCatalog catalog, Ids ids, Function<FakeAccount, ServiceCatalogClient> clients) {
        this.catalog = catalog;
        this.ids = ids;
        hub = clients.apply(catalog.account("hub", HUB));
        spoke = clients.apply(catalog.account("spoke", SPOKE));
        member = clients.apply(catalog.account(MEMBER));
        neighbour = clients.apply(catalog.account(NEIGHBOUR));
        stranger = clients.apply(catalog.account("stranger", STRANGER));
        developer = clients.apply(catalog.account(SPOKE).as("role/Developer"));
        operator = clients.apply(catalog.account(SPOKE).as("role/Operator"));
    }

    /** Returns a copy that shares nothing with any other world. */
    static WorldOfAssertions fresh() {
        return withClients(FakeAccount::serviceCatalog);
    }

    /** Returns a copy in which assertions read through the given clients. */
    static WorldOfAssertions withClients(Function<FakeAccount, ServiceCatalogClient> clients) {
        return new WorldOfAssertions(ORIGINAL.catalog.fork(), ORIGINAL.ids, clients);
    }

    private static FakeServiceCatalog emptyCatalog() {
        FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management(HUB)
                        .unit("dev", u -> {})
                        .unit("prod", u -> u.account(MEMBER).account(NEIGHBOUR))
                        .trustedAccess(true))
                .build();
        catalog.templates().put(URL, TEMPLATE);
        catalog.templates().put("https://bucket.s3.amazonaws.com/t.json", TEMPLATE);
        return catalog;
    }

    private void createPortfolios() {
        ids.unit = catalog.organization().unit("prod").id();
        ids.otherUnit = catalog.organization().unit("dev").id();
        ids.organization = catalog.organization().id();
        ids.shared = HubAndSpoke.portfolio(hub, "Networking");
        ids.offered = HubAndSpoke.portfolio(hub, "Offered");
        ids.empty = HubAndSpoke.portfolio(hub, "Empty");
        HubAndSpoke.portfolio(neighbour, "Own");
        ids.local = HubAndSpoke.portfolio(spoke, "Local");
        ids.linux = HubAndSpoke.product(hub, "Linux");
        ids.lamp = HubAndSpoke.product(hub, "LAMP");
        ids.web = HubAndSpoke.product(hub, "Web", URL);
        ids.plain = HubAndSpoke.product(hub, "Plain");
        hub.associateProductWithPortfolio(r -> r.portfolioId(ids.offered).productId(ids.plain));
        for (String product : new String[] {ids.linux, ids.lamp, ids.web}) {
            hub.associateProductWithPortfolio(r -> r.portfolioId(ids.shared).productId(product));
        }
    }

    private void constrain() {
        ids.hubLaunch = constraint(hub, ids.shared, ids.lamp, "LAUNCH", HubAndSpoke.role(HUB_ROLE));
        constraint(hub, ids.shared, ids.linux, "LAUNCH", HubAndSpoke.localRole("Launch"));
        constraint(hub, ids.shared, ids.lamp, "TEMPLATE", HubAndSpoke.RULES);
        constraint(hub, ids.shared, ids.web, "TEMPLATE", HubAndSpoke.RULES);
    }

    private static String constraint(
            ServiceCatalogClient owner, String portfolio, String product, String type, String parameters) {
        return owner.createConstraint(r -> r.portfolioId(portfolio)
                        .productId(product)
                        .type(type)
                        .description("A " + type + " constraint")
                        .parameters(parameters))
                .constraintDetail()
                .constraintId();
    }

    private void createVersions() {
        String inactive = version("v2");
        String deprecated = version("v3");
        hub.updateProvisioningArtifact(
                r -> r.productId(ids.web).provisioningArtifactId(inactive).active(false));
        hub.updateProvisioningArtifact(r -> r.productId(ids.web)
                .provisioningArtifactId(deprecated)
                .guidance(ProvisioningArtifactGuidance.DEPRECATED));
    }

    private String version(String name) {
        return hub.createProvisioningArtifact(r -> r.productId(ids.web)
                        .parameters(p ->
                                p.name(name).type("CLOUD_FORMATION_TEMPLATE").info(Map.of("LoadTemplateFromURL", URL))))
                .provisioningArtifactDetail()
                .id();
    }

    private void tag() {
        Tag team = Tag.builder().key("team").value("platform").build();
        hub.updatePortfolio(r -> r.id(ids.shared).addTags(team));
        hub.updateProduct(r -> r.id(ids.linux).addTags(team));
        String stage = hub.createTagOption(r -> r.key("stage").value("test"))
                .tagOptionDetail()
                .id();
        hub.associateTagOptionWithResource(r -> r.tagOptionId(stage).resourceId(ids.shared));
        hub.associateTagOptionWithResource(r -> r.tagOptionId(stage).resourceId(ids.linux));
    }

    private void share() {
        hub.createPortfolioShare(r -> r.portfolioId(ids.shared).accountId(SPOKE).shareTagOptions(true));
        spoke.acceptPortfolioShare(r -> r.portfolioId(ids.shared));
        hub.createPortfolioShare(r -> r.portfolioId(ids.offered).accountId(SPOKE));
        shareWithin(ids.offered, OrganizationNodeType.ACCOUNT, MEMBER);
        ids.completedShare = shareWithin(ids.shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, ids.unit);
        shareWithin(ids.shared, OrganizationNodeType.ORGANIZATION, ids.organization);
        ids.failedShare = shareWithin(ids.shared, OrganizationNodeType.ACCOUNT, MEMBER);
    }

    private String shareWithin(String portfolio, OrganizationNodeType type, String node) {
        return hub.createPortfolioShare(r -> r.portfolioId(portfolio)
                        .organizationNode(n -> n.type(type).value(node))
                        .shareTagOptions(type == OrganizationNodeType.ORGANIZATIONAL_UNIT)
                        .sharePrincipals(type == OrganizationNodeType.ORGANIZATIONAL_UNIT))
                .portfolioShareToken();
    }

    private void takeIntoLocalPortfolio() {
        for (String product : new String[] {ids.lamp, ids.web}) {
            spoke.associateProductWithPortfolio(
                    r -> r.portfolioId(ids.local).productId(product).sourcePortfolioId(ids.shared));
        }
        ids.spokeLaunch = constraint(spoke, ids.local, ids.lamp, "LAUNCH", HubAndSpoke.role(SPOKE_ROLE));
        spoke.associatePrincipalWithPortfolio(
                r -> r.portfolioId(ids.local).principalARN(DEVELOPER).principalType("IAM"));
    }

    private void launch() {
        launch(ids.web, "web-0");
        developer.terminateProvisionedProduct(r -> r.provisionedProductName("web-0"));
        ids.record = launch(ids.web, "web-1");
        launch(ids.lamp, "lamp-1");
        catalog.provisioning().fail(ProvisioningFailure.ofLaunch("Subnet is full"));
        ids.failedRecord = launch(ids.web, "web-2");
    }

    private String launch(String product, String name) {
        return developer
                .provisionProduct(r -> r.productId(product)
                        .provisioningArtifactName("v1")
                        .provisionedProductName(name)
                        .provisioningParameters(ProvisioningParameter.builder()
                                .key("InstanceType")
                                .value("t3.micro")
                                .build()))
                .recordDetail()
                .recordId();
    }
}
