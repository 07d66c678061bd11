package io.github.servicecatalogtestkit.assertj;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.Map;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;

/**
 * A catalog in which each assertion about an ID can pass and can fail.
 *
 * <pre>
 * hub, manages the organization           spoke, in unit workloads
 *   shared "Shared"  ─ all kinds of shares ─▶ shared (imported)
 *     lamp, with v1, v2 (inactive), v3 (deprecated)
 *     linux                                 local "Local"
 *   closed "Closed"                           lamp, from shared
 *   orphan, in no portfolio                   the developer launched "web" and terminated "gone"
 * partner got a share and did not accept it; outsider got none; auditor is in unit security
 * </pre>
 */
final class SharingWorld {

    private static final String URL = "https://bucket.s3.amazonaws.com/web.json";
    private static final String TEMPLATE = """
            {"Parameters": {"Environment": {"Type": "String", "Default": "test", "AllowedValues": ["test", "prod"]}},
             "Resources": {"Queue": {"Type": "AWS::SQS::Queue"}}}
            """;

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub")
                    .unit("workloads", u -> u.account("spoke"))
                    .unit("security", u -> u.account("auditor"))
                    .trustedAccess(true))
            .build();
    final ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
    final ServiceCatalogClient spoke = catalog.account("spoke").serviceCatalog();
    final ServiceCatalogClient developer =
            catalog.account("spoke").as("role/Developer").serviceCatalog();
    final String hubId = catalog.account("hub").id();
    final String spokeId = catalog.account("spoke").id();
    final String partnerId = catalog.account("partner").id();
    final String outsiderId = catalog.account("outsider").id();
    final String auditorId = catalog.account("auditor").id();
    final String workloads = catalog.organization().unit("workloads").id();
    final String security = catalog.organization().unit("security").id();
    final String organization = catalog.organization().id();
    final String developerArn = catalog.account("spoke").as("role/Developer").principalArn();
    final String operatorArn = catalog.account("spoke").as("role/Operator").principalArn();
    final String launchRole = catalog.account("spoke").as("role/Launch").principalArn();
    final String shared = HubAndSpoke.portfolio(hub, "Shared");
    final String closed = HubAndSpoke.portfolio(hub, "Closed");
    final String local = HubAndSpoke.portfolio(spoke, "Local");
    final String lamp = product("LAMP");
    final String linux = product("Linux");
    final String orphan = product("Orphan");
    final String notification;
    final String launch;
    final String localRole;
    final String token;
    final String failedToken;
    final String record;

    SharingWorld() {
        catalog.templates().put(URL, TEMPLATE);
        version("v2");
        version("v3");
        hub.updateProvisioningArtifact(r ->
                r.productId(lamp).provisioningArtifactId(versionOfLamp("v2")).active(false));
        hub.updateProvisioningArtifact(r ->
                r.productId(lamp).provisioningArtifactId(versionOfLamp("v3")).guidance("DEPRECATED"));
        hub.associateProductWithPortfolio(r -> r.portfolioId(shared).productId(lamp));
        hub.associateProductWithPortfolio(r -> r.portfolioId(shared).productId(linux));
        hub.createPortfolioShare(r -> r.portfolioId(shared).accountId(partnerId));
        share(OrganizationNodeType.ORGANIZATIONAL_UNIT, workloads, true);
        token = share(OrganizationNodeType.ORGANIZATION, organization, false);
        share(OrganizationNodeType.ACCOUNT, spokeId, false);
        failedToken = share(OrganizationNodeType.ACCOUNT, auditorId, false);
        spoke.associateProductWithPortfolio(
                r -> r.portfolioId(local).productId(lamp).sourcePortfolioId(shared));
        notification = constrain(
                hub,
                shared,
                lamp,
                "NOTIFICATION",
                "{\"NotificationArns\":[\"arn:aws:sns:us-east-1:" + hubId + ":n\"]}");
        launch = constrain(spoke, local, lamp, "LAUNCH", "{\"RoleArn\":\"" + launchRole + "\"}");
        localRole = constrain(hub, shared, linux, "LAUNCH", "{\"LocalRoleName\":\"Launch\"}");
        spoke.associatePrincipalWithPortfolio(
                r -> r.portfolioId(local).principalARN(developerArn).principalType(PrincipalType.IAM));
        record = provision("web");
        provision("gone");
        developer.terminateProvisionedProduct(r -> r.provisionedProductName("gone"));
    }

    private String product(String name) {
        return HubAndSpoke.product(hub, name, URL);
    }

    private void version(String name) {
        hub.createProvisioningArtifact(r -> r.productId(lamp)
                .parameters(
                        p -> p.name(name).type("CLOUD_FORMATION_TEMPLATE").info(Map.of("LoadTemplateFromURL", URL))));
    }

    String versionOfLamp(String name) {
        return hub.listProvisioningArtifacts(r -> r.productId(lamp)).provisioningArtifactDetails().stream()
                .filter(version -> version.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String share(OrganizationNodeType type, String node, boolean withAll) {
        return hub.createPortfolioShare(r -> r.portfolioId(shared)
                        .organizationNode(n -> n.type(type).value(node))
                        .sharePrincipals(withAll)
                        .shareTagOptions(withAll))
                .portfolioShareToken();
    }

    private static String constrain(
            ServiceCatalogClient owner, String portfolio, String product, String type, String parameters) {
        return owner.createConstraint(r ->
                        r.portfolioId(portfolio).productId(product).type(type).parameters(parameters))
                .constraintDetail()
                .constraintId();
    }

    private String provision(String name) {
        return developer
                .provisionProduct(r -> r.productId(lamp)
                        .provisioningArtifactId(versionOfLamp("v1"))
                        .provisionedProductName(name))
                .recordDetail()
                .recordId();
    }

    String provisionedProductId() {
        return developer
                .describeProvisionedProduct(r -> r.name("web"))
                .provisionedProductDetail()
                .id();
    }
}
