package io.github.servicecatalogtestkit.fake.usage;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/**
 * A hub and any number of spokes, for tests of the drawings. The hub shares "Networking" with the unit that half of the
 * spokes are in, and "Data platform" with each spoke, which every fifth has not accepted. Some spokes have a portfolio
 * of their own, and some have launched a product.
 */
final class LandingZone {

    private static final int PRODUCTS = 6;

    final FakeServiceCatalog catalog;
    final Actor hub;
    final List<String> spokes = new ArrayList<>();
    final String networking;
    final String data;
    final String vpc;
    String firstLocal = "";

    LandingZone(int accounts) {
        for (int i = 1; i < accounts; i++) {
            spokes.add(String.format(Locale.ROOT, "spoke-%03d", i));
        }
        int half = (spokes.size() + 1) / 2;
        catalog = FakeServiceCatalog.builder()
                .organization(o -> {
                    o.management("hub").trustedAccess(true);
                    o.unit("workloads", u -> {
                        spokes.subList(0, half / 2).forEach(u::account);
                        u.unit("prod", p -> spokes.subList(half / 2, half).forEach(p::account));
                    });
                    o.unit("sandbox", u -> spokes.subList(half, spokes.size()).forEach(u::account));
                })
                .build();
        hub = new Actor(catalog.account("hub"));
        networking = hub.createsPortfolio("Networking");
        data = hub.createsPortfolio("Data platform");
        vpc = hub.createsProductIn(networking, "VPC");
        fillsPortfolios();
        hub.shares(
                networking,
                OrganizationNodeType.ORGANIZATIONAL_UNIT,
                catalog.organization().unit("workloads").id());
        for (int i = 0; i < spokes.size(); i++) {
            arrangesSpoke(i);
        }
    }

    private void fillsPortfolios() {
        hub.setsLaunchRole(networking, vpc, "NetworkLaunch");
        hub.constrains(networking, vpc, "TEMPLATE", """
                {"Rules": {"SmallRanges": {"Assertions": [{"Assert": {"Fn::Equals": ["small", "small"]}}]}}}""");
        for (int i = 1; i <= PRODUCTS; i++) {
            String product = hub.createsProductIn(data, "Data set " + i);
            hub.setsLaunchRole(data, product, "DataLaunch");
        }
        hub.createsProduct("Draft of a queue");
    }

    private void arrangesSpoke(int i) {
        Actor spoke = new Actor(catalog.account(spokes.get(i)));
        hub.shares(data, spoke);
        if (i % 5 != 4) {
            spoke.accepts(data);
        }
        if (i % 7 == 0) {
            String local = spoke.createsPortfolio("Team catalog");
            firstLocal = firstLocal.isEmpty() ? local : firstLocal;
            try {
                spoke.addsFrom(networking, vpc, local);
                spoke.setsLaunchRole(local, vpc, "TeamLaunch");
                spoke.admits(local, "role/Developer");
                launches(spoke, spokes.get(i));
            } catch (ServiceCatalogException notShared) {
                // The spokes outside the unit do not see the product. The journal shows the refusal.
            }
        }
    }

    private void launches(Actor spoke, String name) {
        catalog.account(name)
                .as("role/Developer")
                .serviceCatalog()
                .provisionProduct(p -> p.productId(vpc)
                        .provisioningArtifactId(spoke.firstVersion(vpc))
                        .provisionedProductName("network-" + name));
    }
}
