package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;

/**
 * What the page "Sharing a portfolio" of the administrator guide says of launches; {@link PortfolioSharingGuideTest} has its other
 * sentences, and {@link LaunchWorld} draws the accounts.
 */
class LaunchSharingGuideTest {

    private static final String GUIDE =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";

    final LaunchWorld world = new LaunchWorld();

    private String accountOfTheStackOf(RecordDetail launch) {
        return world.outputs(launch.provisionedProductId())
                .get("CloudformationStackARN")
                .split(":")[4];
    }

    @AwsRule(
            source = GUIDE,
            says =
                    "If an end user launched a product before you removed it, the end user's provisioned product continues to run, but the "
                            + "product becomes unavailable for future launches.")
    @Test
    void what_was_launched_from_an_import_outlives_the_removal_of_the_product() {
        String id = world.launched("server");
        world.hub.removes(world.linux, world.shared);

        assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        assertThat(world.outputs(id)).containsEntry("Size", "t3.micro");
        assertThat(textOf(() -> world.launches("another")))
                .isEqualTo("No launch paths found for resource: " + world.linux);
    }

    @AwsRule(
            source = GUIDE,
            says =
                    "If you remove a product from the shared portfolio, that product is also removed from all local portfolios that the "
                            + "imported product was added to. The end user's provisioned product continues to run.")
    @Test
    void what_was_launched_from_a_local_portfolio_does_too() {
        world.spoke.client.disassociatePrincipalFromPortfolio(
                d -> d.portfolioId(world.shared).principalARN("arn:aws:iam::" + world.spoke.id + ":role/Developer"));
        String local = world.spoke.createsPortfolio("Local");
        world.spoke.addsFrom(world.shared, world.linux, local);
        world.spoke.admits(local, "role/Developer");
        String id = world.launched("server");
        world.hub.removes(world.linux, world.shared);

        assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        assertThat(textOf(() -> world.launches("another")))
                .isEqualTo("No launch paths found for resource: " + world.linux);
        world.hub.adds(world.linux, world.shared);
        assertThat(textOf(() -> world.launches("another")))
                .as("the local portfolio does not get it back")
                .isEqualTo("No launch paths found for resource: " + world.linux);
    }

    @AwsRule(
            source = GUIDE,
            says =
                    "The AWS account that owns the launch role provisions the AWS resources, and this account incurs the usage charges for "
                            + "those resources.")
    @Test
    void resources_are_in_the_account_of_the_launch_role() {
        world.hub.setsLaunchRole(world.shared, world.linux, "Launch");
        RecordDetail launch = world.launches("server");

        assertThat(launch.launchRoleArn()).isEqualTo("arn:aws:iam::" + world.hub.id + ":role/Launch");
        assertThat(accountOfTheStackOf(launch)).isEqualTo(world.hub.id);
        assertThat(world.product(launch.provisionedProductId()).arn())
                .as("the provisioned product itself is the end user's")
                .contains(":" + world.spoke.id + ":");
    }

    @AwsRule(
            source = GUIDE,
            says = "If you use a local role name, the IAM role with that name in the end user's account will be used.")
    @Test
    void with_a_local_role_they_are_in_the_account_of_the_end_user() {
        world.hub.constrains(world.shared, world.linux, "LAUNCH", "{\"LocalRoleName\":\"Launch\"}");
        RecordDetail launch = world.launches("server");

        assertThat(launch.launchRoleArn()).isEqualTo("arn:aws:iam::" + world.spoke.id + ":role/Launch");
        assertThat(accountOfTheStackOf(launch)).isEqualTo(world.spoke.id);
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/constraints-launch.html",
            says = "Without a launch constraint, end users launch and manage products using their own IAM credentials.")
    @Test
    void without_a_launch_role_they_are_there_too() {
        RecordDetail launch = world.launches("server");

        assertThat(launch.launchRoleArn()).isNull();
        assertThat(accountOfTheStackOf(launch)).isEqualTo(world.spoke.id);
    }
}
