package io.github.servicecatalogtestkit.assertj;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.function.Consumer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;

/** The steps of deployers for a hub, an organization and end users. A test makes all of them, or all but one. */
final class DeployerWorld {

    private static final String TEMPLATE = """
            {"Parameters": {"InstanceType": {"Type": "String", "Default": "t3.micro"}},
             "Resources": {"Queue": {"Type": "AWS::SQS::Queue"}},
             "Outputs": {"Type": {"Value": {"Ref": "InstanceType"}}}}
            """;
    private static final String URL = "https://bucket.s3.amazonaws.com/web.json";

    final FakeServiceCatalog catalog;
    final ServiceCatalogClient hub;
    final ServiceCatalogClient spoke;
    final ServiceCatalogClient prod;
    final ServiceCatalogClient developer;
    final String portfolio;
    final String lamp;
    final String linux;

    DeployerWorld(Consumer<SettingsBuilder> settings) {
        catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub")
                        .unit("dev", u -> u.account("spoke"))
                        .unit("prod", u -> u.account("prod"))
                        .trustedAccess(true))
                .settings(settings)
                .build();
        hub = catalog.account("hub").serviceCatalog();
        spoke = catalog.account("spoke").serviceCatalog();
        prod = catalog.account("prod").serviceCatalog();
        developer = catalog.account("spoke").as("role/Developer").serviceCatalog();
        catalog.templates().put(URL, TEMPLATE);
        portfolio = HubAndSpoke.portfolio(hub, "Networking");
        lamp = product(hub, "LAMP");
        linux = product(hub, "Linux");
    }

    static String product(ServiceCatalogClient owner, String name) {
        return HubAndSpoke.product(owner, name, URL);
    }

    String id(String account) {
        return catalog.account(account).id();
    }

    String unit(String path) {
        return catalog.organization().unit(path).id();
    }

    String role(String account, String name) {
        return "arn:aws:iam::" + id(account) + ":role/" + name;
    }

    ServiceCatalogClient inRegion(String account, Region region) {
        return catalog.account(account).in(region).serviceCatalog();
    }

    ServiceCatalogClient as(String account, String principal) {
        return catalog.account(account).as(principal).serviceCatalog();
    }

    void adds(String product) {
        hub.associateProductWithPortfolio(r -> r.portfolioId(portfolio).productId(product));
    }

    void shares(String account) {
        hub.createPortfolioShare(r -> r.portfolioId(portfolio).accountId(id(account)));
    }

    String sharesWithUnit(String path) {
        return hub.createPortfolioShare(r -> r.portfolioId(portfolio)
                        .organizationNode(n ->
                                n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT).value(unit(path))))
                .portfolioShareToken();
    }

    void accepts(ServiceCatalogClient recipient) {
        recipient.acceptPortfolioShare(r -> r.portfolioId(portfolio));
    }

    /** The hub publishes both products and shares them with the spoke, which accepts. */
    DeployerWorld published() {
        adds(lamp);
        adds(linux);
        shares("spoke");
        accepts(spoke);
        return this;
    }

    /** The spoke takes {@code product} into a local portfolio, whose ID this returns. */
    String takes(String product) {
        String local = HubAndSpoke.portfolio(spoke, "Local");
        spoke.associateProductWithPortfolio(
                r -> r.portfolioId(local).productId(product).sourcePortfolioId(portfolio));
        return local;
    }

    void constrains(ServiceCatalogClient owner, String id, String product, String type, String parameters) {
        owner.createConstraint(
                r -> r.portfolioId(id).productId(product).type(type).parameters(parameters));
    }

    void admits(ServiceCatalogClient owner, String id, String arn, String type) {
        owner.associatePrincipalWithPortfolio(
                r -> r.portfolioId(id).principalARN(arn).principalType(type));
    }

    String launches(String name) {
        return developer
                .provisionProduct(
                        r -> r.productId(lamp).provisioningArtifactName("v1").provisionedProductName(name))
                .recordDetail()
                .recordId();
    }
}
