package io.github.servicecatalogtestkit.fake.usage;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;

/**
 * An organization with one hub and five spokes, for tests of the drawings.
 *
 * <pre>
 *   hub ──unit workloads──▶ dev, test      "Web servers": LAMP (TEMPLATE, LAUNCH), NGINX
 *       ──unit prod───────▶ prod-a, prod-b (below workloads)
 *       ──account─────────▶ partner        accepted, outside the organization
 *       ──account─────────▶ dev            "Data", not accepted
 *   dev: a portfolio of its own with LAMP, and a launch role of its own
 * </pre>
 */
final class HubWithFiveSpokes {

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub")
                    .unit("workloads", u -> u.account("dev").account("test"))
                    .unit("prod", u -> u.account("prod-a").account("prod-b"))
                    .trustedAccess(true))
            .build();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor dev = new Actor(catalog.account("dev"));
    final Actor partner = new Actor(catalog.account("partner"));
    final String web = hub.createsPortfolio("Web servers");
    final String data = hub.createsPortfolio("Data");
    final String lamp = hub.createsProductIn(web, "LAMP");

    HubWithFiveSpokes() {
        hub.createsProductIn(web, "NGINX");
        hub.createsProductIn(data, "Aurora cluster");
        hub.createsProduct("Draft of a queue");
        hub.constrains(web, lamp, "TEMPLATE", """
                {"Rules": {"Small": {"Assertions": [{"Assert": {"Fn::Equals": [{"Ref": "Size"}, "small"]}}]}}}""");
        hub.setsLaunchRole(web, lamp, "Launch");
        sharesWithUnits();
        hub.sharesAccepted(web, partner);
        hub.shares(data, dev);
        hub.shares(data, new Actor(catalog.account("prod-b")));
        arrangesSpokes();
    }

    private void sharesWithUnits() {
        hub.shares(web, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit("workloads"));
        hub.client.createPortfolioShare(s -> s.portfolioId(web)
                .sharePrincipals(true)
                .organizationNode(
                        n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT).value(unit("prod"))));
    }

    private void arrangesSpokes() {
        String local = dev.createsPortfolio("Developers' choice");
        dev.addsFrom(web, lamp, local);
        dev.setsLaunchRole(local, lamp, "DevLaunch");
        dev.admits(local, "role/Developer");
        new Actor(catalog.account("prod-b")).accepts(data);
    }

    private String unit(String path) {
        return catalog.organization().unit(path).id();
    }
}
