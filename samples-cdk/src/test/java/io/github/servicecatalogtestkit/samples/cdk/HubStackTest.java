package io.github.servicecatalogtestkit.samples.cdk;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static io.github.servicecatalogtestkit.assertj.StackAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.StackTemplate;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The hub as a developer of the spoke uses it. */
@WithServiceCatalog(accounts = {"hub", "spoke=222222222222"})
class HubStackTest {

    @Test
    void a_developer_of_the_spoke_launches_the_product_of_the_hub(
            FakeServiceCatalog catalog,
            @InAccount("spoke") FakeAccount spoke,
            @InAccount(value = "spoke", as = "role/Developer") ServiceCatalogClient developer,
            @TempDir Path directory) {
        requireNode();
        FakeStack hub = catalog.account("hub")
                .stacks()
                .deploy("HubStack", StackTemplate.cloudAssembly(synthesized(directory, spoke.id()), "HubStack"));
        assertThat(hub).isDeployed();

        ServiceCatalogClient administrator = spoke.serviceCatalog();
        String portfolio = hub.output("PortfolioId");
        administrator.acceptPortfolioShare(a -> a.portfolioId(portfolio));
        administrator.associatePrincipalWithPortfolio(a -> a.portfolioId(portfolio)
                .principalARN(spoke.as("role/Developer").principalArn())
                .principalType("IAM"));

        String product = hub.output("TopicProductId");
        assertThat(developer).canLaunch(product, "v1");
        assertThat(administrator)
                .portfolio(portfolio)
                .isImportedFrom("hub")
                .product(product)
                .hasLaunchRole("arn:aws:iam::222222222222:role/" + HubStack.LAUNCH_ROLE);
        developer.provisionProduct(
                p -> p.productId(product).provisioningArtifactName("v1").provisionedProductName("news"));
        assertThat(developer).provisionedProduct("news").isAvailable();
    }

    /** Writes what {@code cdk synth} writes, and returns its directory. */
    private static Path synthesized(Path directory, String spoke) {
        App app = App.Builder.create()
                .outdir(directory.resolve("cdk.out").toString())
                .build();
        new HubStack(app, "HubStack", spoke);
        return Path.of(app.synth().getDirectory());
    }

    private static void requireNode() {
        try {
            new ProcessBuilder("node", "--version").start().destroy();
        } catch (IOException e) {
            abort("The CDK for Java needs Node.js, which is not on the PATH: https://nodejs.org");
        }
    }
}
