package io.github.servicecatalogtestkit.samples;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.samples.hubandspoke.Blueprint;
import io.github.servicecatalogtestkit.samples.hubandspoke.HubDeployer;
import io.github.servicecatalogtestkit.samples.hubandspoke.HubPortfolio;
import io.github.servicecatalogtestkit.samples.hubandspoke.SpokeDeployer;
import io.github.servicecatalogtestkit.samples.hubandspoke.SpokePortfolio;
import io.github.servicecatalogtestkit.samples.hubandspoke.SpokeRoles;
import java.nio.file.Path;
import java.util.List;

/**
 * Deploys to a fake catalog, checks the deployment and prints it, in a plain program: the catalog and the assertions
 * need no test framework. A failed assertion ends the program with exit status 1 and its message, as a check before the
 * real deployment should.
 *
 * <pre>{@code
 * mvn -q -B -pl samples -am test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=io.github.servicecatalogtestkit.samples.WithoutJUnit -Dexec.args="samples/templates"
 * }</pre>
 */
public final class WithoutJUnit {

    private static final String USER = "role/Developer";

    private WithoutJUnit() {}

    /** The argument is the folder with the templates. */
    public static void main(String[] args) {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        FakeAccount hub = catalog.account("hub");
        FakeAccount dev = catalog.account("dev");

        HubPortfolio published = new HubDeployer(hub.serviceCatalog())
                .deploy(
                        Blueprint.readFrom(Path.of(args[0])),
                        (fileName, body) -> put(catalog, fileName, body),
                        List.of(dev.id()));
        SpokePortfolio local = new SpokeDeployer(dev.serviceCatalog()).deploy(published, roles(dev));

        assertThat(hub.serviceCatalog()).portfolio(published.portfolioId()).isPropagatedTo(dev.serviceCatalog());
        assertThat(dev.serviceCatalog())
                .portfolio(local.portfolioId())
                .hasExactlyProducts(published.lampProductId(), published.linuxProductId())
                .product(published.lampProductId())
                .inheritsConstraint(TEMPLATE)
                .hasLaunchRole(role(dev, "LaunchLamp"));
        assertThat(dev.as(USER).serviceCatalog()).canLaunch(published.lampProductId());
        System.out.println("Everything holds. Why may developers launch?");
        System.out.println(catalog.explainLaunch("dev", USER, published.lampProductId()));
    }

    private static SpokeRoles roles(FakeAccount spoke) {
        return new SpokeRoles(role(spoke, "LaunchLamp"), role(spoke, "LaunchLinux"), List.of(role(spoke, "Developer")));
    }

    private static String role(FakeAccount account, String name) {
        return "arn:aws:iam::" + account.id() + ":role/" + name;
    }

    private static String put(FakeServiceCatalog catalog, String fileName, String body) {
        String url = "https://templates.s3.amazonaws.com/" + fileName;
        catalog.templates().put(url, body);
        return url;
    }
}
