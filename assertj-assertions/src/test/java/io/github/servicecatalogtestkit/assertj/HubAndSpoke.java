package io.github.servicecatalogtestkit.assertj;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * A hub that shares a portfolio, and a spoke that took one of its two products into a portfolio of its own.
 *
 * <pre>
 * hub 111111111111                       spoke 222222222222
 *   shared "Networking"  ── accepted ──▶   shared (imported)
 *     linux                                  linux
 *     lamp                                   lamp
 *                                          local "Local"
 *                                            lamp, from shared
 * </pre>
 */
final class HubAndSpoke {

    static final String HUB = "111111111111";
    static final String SPOKE = "222222222222";
    static final String HUB_ROLE = "arn:aws:iam::111111111111:role/Hub";
    static final String SPOKE_ROLE = "arn:aws:iam::222222222222:role/Spoke";
    static final String RULES = "{\"Rules\":{\"Small\":{\"Assertions\":[{\"Assert\":{\"Fn::Contains\":[[\"t3.micro\"],"
            + "{\"Ref\":\"InstanceType\"}]},\"AssertDescription\":\"Small instances only\"}]}}}";

    final FakeServiceCatalog catalog;
    final ServiceCatalogClient hub;
    final ServiceCatalogClient spoke;
    final String shared;
    final String local;
    final String linux;
    final String lamp;

    HubAndSpoke() {
        this(settings -> {});
    }

    HubAndSpoke(Consumer<SettingsBuilder> settings) {
        this(FakeServiceCatalog.builder().settings(settings).build());
    }

    /** Returns a world whose catalog also has an organization. The hub and the spoke are not in it. */
    static HubAndSpoke besideAnOrganization() {
        return new HubAndSpoke(FakeServiceCatalog.builder()
                .organization(o -> o.management("management").unit("workloads", u -> u.account("dev")))
                .build());
    }

    private HubAndSpoke(FakeServiceCatalog catalog) {
        this.catalog = catalog;
        hub = catalog.account("hub", HUB).serviceCatalog();
        spoke = catalog.account("spoke", SPOKE).serviceCatalog();
        shared = portfolio(hub, "Networking");
        linux = product(hub, "Linux");
        lamp = product(hub, "LAMP");
        associate(linux);
        associate(lamp);
        hub.createPortfolioShare(r -> r.portfolioId(shared).accountId(SPOKE));
        spoke.acceptPortfolioShare(r -> r.portfolioId(shared));
        local = portfolio(spoke, "Local");
        take(lamp);
    }

    static String portfolio(ServiceCatalogClient owner, String name) {
        return owner.createPortfolio(r -> r.displayName(name).providerName("Platform team"))
                .portfolioDetail()
                .id();
    }

    static String product(ServiceCatalogClient owner, String name) {
        return product(owner, name, "https://bucket.s3.amazonaws.com/t.json");
    }

    static String product(ServiceCatalogClient owner, String name, String template) {
        return owner.createProduct(r -> r.name(name)
                        .owner("Platform team")
                        .productType("CLOUD_FORMATION_TEMPLATE")
                        .provisioningArtifactParameters(p -> p.name("v1")
                                .type("CLOUD_FORMATION_TEMPLATE")
                                .info(Map.of("LoadTemplateFromURL", template))))
                .productViewDetail()
                .productViewSummary()
                .productId();
    }

    void associate(String product) {
        hub.associateProductWithPortfolio(r -> r.portfolioId(shared).productId(product));
    }

    void disassociate(String product) {
        hub.disassociateProductFromPortfolio(r -> r.portfolioId(shared).productId(product));
    }

    void take(String product) {
        spoke.associateProductWithPortfolio(
                r -> r.portfolioId(local).productId(product).sourcePortfolioId(shared));
    }

    /** The hub constrains {@code lamp} in the shared portfolio. */
    String hubConstrains(ConstraintType type, String parameters) {
        return constrain(hub, shared, type, parameters);
    }

    /** The spoke constrains {@code lamp} in its local portfolio. */
    String spokeConstrains(ConstraintType type, String parameters) {
        return constrain(spoke, local, type, parameters);
    }

    private String constrain(ServiceCatalogClient owner, String portfolio, ConstraintType type, String parameters) {
        return owner.createConstraint(r -> r.portfolioId(portfolio)
                        .productId(lamp)
                        .type(type.name())
                        .parameters(parameters))
                .constraintDetail()
                .constraintId();
    }

    static String role(String arn) {
        return "{\"RoleArn\" : \"" + arn + "\"}";
    }

    static String localRole(String name) {
        return "{\"LocalRoleName\": \"" + name + "\"}";
    }

    /** Returns the beginning of a message about {@code lamp} in the local portfolio. */
    String expectingLampInLocal(String rest) {
        return "\nExpecting product:\n  " + lamp + " \"LAMP\" of 111111111111\n  in portfolio " + local
                + " \"Local\" of 222222222222\n" + rest;
    }

    /** Returns the beginning of a message about {@code lamp} in the shared portfolio. */
    String expectingLampInShared(String rest) {
        return "\nExpecting product:\n  " + lamp + " \"LAMP\" of 111111111111\n  in portfolio " + shared
                + " \"Networking\" of 111111111111\n" + rest;
    }

    /** Returns the beginning of a message about the local portfolio. */
    String expectingLocal(String rest) {
        return "\nExpecting portfolio:\n  " + local + " \"Local\" of 222222222222\n" + rest;
    }

    /** Returns the beginning of a message about the shared portfolio. */
    String expectingShared(String rest) {
        return "\nExpecting portfolio:\n  " + shared + " \"Networking\" of 111111111111\n" + rest;
    }
}
