package io.github.servicecatalogtestkit.samples;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;

import io.github.servicecatalogtestkit.assertj.SoftServiceCatalogAssertions;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.Map;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** An end user, and a product with a template. The README and the guides show parts of it. */
@WithServiceCatalog(
        accounts = {"hub", "spoke"},
        fixture = LinuxForDevelopers.class)
@ExtendWith(SoftAssertionsExtension.class)
class DeveloperTest {

    @InAccount("spoke")
    ServiceCatalogClient administrator;

    @InAccount(value = "spoke", as = "role/Developer")
    ServiceCatalogClient developer;

    @Test
    void launches_what_the_hub_shares(LinuxForDevelopers fixture) {
        assertThat(developer).canLaunch(fixture.product);

        developer.provisionProduct(p -> p.productId(fixture.product)
                .provisioningArtifactName("v1")
                .provisionedProductName("web")
                .provisioningParameters(q -> q.key("Size").value("t3.micro")));

        assertThat(developer).provisionedProduct("web").isAvailable().hasOutput("Size", "t3.micro");
    }

    @Test
    void may_not_launch_a_large_server(LinuxForDevelopers fixture) {
        assertThat(developer).product(fixture.product).rejects(Map.of("Size", "m5.24xlarge"));
    }

    @Test
    void a_guest_cannot_launch(
            LinuxForDevelopers fixture, @InAccount(value = "spoke", as = "role/Guest") ServiceCatalogClient guest) {
        assertThat(guest).cannotLaunch(fixture.product);
    }

    @InjectSoftAssertions
    SoftServiceCatalogAssertions softly;

    @Test
    void soft_assertions_report_all_failures(LinuxForDevelopers fixture) {
        softly.assertThat(administrator)
                .portfolio(fixture.portfolio)
                .isImportedFrom("hub")
                .hasExactlyProducts(fixture.product);
        softly.assertThat(developer).canLaunch(fixture.product);
    }
}

class LinuxForDevelopers implements CatalogFixture {

    private static final String URL = "https://bucket.s3.amazonaws.com/linux.yaml";
    String portfolio = "";
    String product = "";

    @Override
    public void arrange(FakeServiceCatalog catalog) {
        catalog.templates().put(URL, """
                Parameters: {Size: {Type: String, AllowedValues: [t3.micro, t3.small]}}
                Resources: {Server: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: !Ref Size}}}
                Outputs: {Size: {Value: !Ref Size}}
                """);
        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        portfolio = hub.createPortfolio(p -> p.displayName("Servers").providerName("Platform team"))
                .portfolioDetail()
                .id();
        product = hub.createProduct(p -> p.name("Linux")
                        .owner("Platform team")
                        .productType("CLOUD_FORMATION_TEMPLATE")
                        .provisioningArtifactParameters(v ->
                                v.name("v1").type("CLOUD_FORMATION_TEMPLATE").info(Map.of("LoadTemplateFromURL", URL))))
                .productViewDetail()
                .productViewSummary()
                .productId();
        hub.associateProductWithPortfolio(a -> a.portfolioId(portfolio).productId(product));
        hub.createPortfolioShare(
                s -> s.portfolioId(portfolio).accountId(catalog.account("spoke").id()));

        ServiceCatalogClient spoke = catalog.account("spoke").serviceCatalog();
        spoke.acceptPortfolioShare(a -> a.portfolioId(portfolio));
        spoke.associatePrincipalWithPortfolio(a -> a.portfolioId(portfolio)
                .principalType("IAM")
                .principalARN(catalog.account("spoke").as("role/Developer").principalArn()));
    }
}
