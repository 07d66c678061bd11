package io.github.servicecatalogtestkit.assertj;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

class HubAndSpokeOnTheFakeTest extends HubAndSpokeContract {

    private static final String URL = "https://bucket.s3.amazonaws.com/t.json";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final ServiceCatalogClient hub = catalog.account(HUB).serviceCatalog();
    private final ServiceCatalogClient spoke =
            catalog.account(SPOKE).as("role/Developer").serviceCatalog();
    private final String shared = HubAndSpoke.portfolio(hub, "my-portfolio");
    private final String offered = HubAndSpoke.portfolio(hub, "not-yet");
    private final String linux;
    private final String lamp;

    HubAndSpokeOnTheFakeTest() {
        catalog.templates().put(URL, "{\"Resources\":{\"Queue\":{\"Type\":\"AWS::SQS::Queue\"}}}");
        linux = productIn(shared, "Linux");
        lamp = productIn(offered, "LAMP");
        hub.createConstraint(r ->
                r.portfolioId(shared).productId(linux).type("LAUNCH").parameters("{\"RoleArn\" : \"" + ROLE + "\"}"));
        spoke.acceptPortfolioShare(r -> r.portfolioId(shared));
        spoke.associatePrincipalWithPortfolio(r -> r.portfolioId(shared)
                .principalARN("arn:aws:iam::210987654321:role/Developer")
                .principalType("IAM"));
        spoke.provisionProduct(
                r -> r.productName("Linux").provisioningArtifactName("v1").provisionedProductName("web"));
    }

    private String productIn(String portfolio, String name) {
        String product = HubAndSpoke.product(hub, name, URL);
        hub.associateProductWithPortfolio(r -> r.portfolioId(portfolio).productId(product));
        hub.createPortfolioShare(r -> r.portfolioId(portfolio).accountId(SPOKE));
        return product;
    }

    @Override
    ServiceCatalogClient hub() {
        return hub;
    }

    @Override
    ServiceCatalogClient spoke() {
        return spoke;
    }

    @Override
    String shared() {
        return shared;
    }

    @Override
    String offered() {
        return offered;
    }

    @Override
    String linux() {
        return linux;
    }

    @Override
    String lamp() {
        return lamp;
    }
}
