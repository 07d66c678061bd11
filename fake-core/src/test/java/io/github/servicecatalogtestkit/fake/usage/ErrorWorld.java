package io.github.servicecatalogtestkit.fake.usage;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.function.Consumer;

/**
 * Accounts with a few resources of every kind, for calls that fail.
 *
 * <pre>
 *   hub (management) ── data (with linux) ── shared, accepted ── spoke (member)
 *                    ── own (with lamp)
 *                    ── developer, who may launch from data after withDeveloper()
 *                    ── spare, a product in no portfolio
 *   outsider, in no organization
 * </pre>
 */
final class ErrorWorld {

    static final String NO_PORTFOLIO = "port-aaaaaaaaaaaaa";
    static final String NO_PRODUCT = "prod-aaaaaaaaaaaaa";
    static final String NO_VERSION = "pa-aaaaaaaaaaaaa";
    static final String NO_CONSTRAINT = "cons-aaaaaaaaaaaaa";
    static final String NO_ACTION = "act-aaaaaaaaaaaaa";
    static final String NO_TAG_OPTION = "tag-aaaaaaaaaaaaa";
    static final String NO_PROVISIONED_PRODUCT = "pp-aaaaaaaaaaaaa";
    static final String NO_RECORD = "rec-aaaaaaaaaaaaa";
    static final String NO_PLAN = "plan-aaaaaaaaaaaaa";
    static final String NO_TOKEN = "no-token-of-this-list";

    final FakeServiceCatalog catalog;
    final Actor hub;
    final Actor developer;
    final Actor spoke;
    final Actor outsider;
    final String data;
    final String linux;
    final String own;
    final String lamp;
    final String spare;

    ErrorWorld(Consumer<SettingsBuilder> settings) {
        catalog = FakeServiceCatalog.builder()
                .organization(
                        o -> o.management("hub").unit("workloads", u -> {}).account("spoke"))
                .settings(settings)
                .build();
        hub = new Actor(catalog.account("hub"));
        developer = new Actor(catalog.account("hub").as("role/Developer"));
        spoke = new Actor(catalog.account("spoke"));
        outsider = new Actor(catalog.account("outsider"));
        data = hub.createsPortfolio("Data");
        linux = hub.createsProductIn(data, "Linux");
        hub.sharesAccepted(data, spoke);
        own = hub.createsPortfolio("Own");
        lamp = hub.createsProductIn(own, "Lamp");
        spare = hub.createsProduct("Spare");
    }

    /** Lets the developer launch products in {@link #data}. */
    ErrorWorld withDeveloper() {
        hub.admits(data, "role/Developer");
        return this;
    }

    /** Launches a product as the developer and returns the ID of the provisioned product {@code name}. */
    String launched(String name) {
        return developer
                .client
                .provisionProduct(
                        p -> p.productId(linux).provisioningArtifactName("v1").provisionedProductName(name))
                .recordDetail()
                .provisionedProductId();
    }

    /** Returns the id of a plan to launch under {@code name}. */
    String planned(String name) {
        return developer
                .client
                .createProvisionedProductPlan(c -> c.planName("plan")
                        .planType("CLOUDFORMATION")
                        .productId(linux)
                        .provisioningArtifactId(version())
                        .provisionedProductName(name))
                .planId();
    }

    String version() {
        return hub.client
                .listProvisioningArtifacts(l -> l.productId(linux))
                .provisioningArtifactDetails()
                .get(0)
                .id();
    }

    String unit() {
        return catalog.organization().unit("workloads").id();
    }

    /** Enables AWS Organizations access, which sharing with the organization requires. */
    ErrorWorld withOrganizationsAccess() {
        hub.client.enableAWSOrganizationsAccess(e -> {});
        catalog.settle();
        return this;
    }

    String arn(String product) {
        return hub.client
                .describeProductAsAdmin(d -> d.id(product))
                .productViewDetail()
                .productARN();
    }
}
