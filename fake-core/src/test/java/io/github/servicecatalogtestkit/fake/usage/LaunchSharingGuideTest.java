package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;

/**
 * The rules on launches from the page "Sharing a portfolio" of the administrator guide.
 * {@link PortfolioSharingGuideTest} tests the other rules of the page; {@link LaunchWorld} sets up the accounts.
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
            says = "If an end user launched a product before you removed it, the end user's provisioned product "
                    + "continues to run, but the product becomes unavailable for future launches.")
    @Test
    void provisioned_products_remain_after_the_product_is_removed_from_the_import() {
        String id = world.launched("server");
        world.hub.removes(world.linux, world.shared);

        assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        assertThat(world.outputs(id)).containsEntry("Size", "t3.micro");
        assertThat(textOf(() -> world.launches("another")))
                .isEqualTo("No launch paths found for resource: " + world.linux);
    }

    @AwsRule(
            source = GUIDE,
            says = "It is also removed from all local portfolios that the imported product was "
                    + "added to. If an end user launched a product before you removed it, the end "
                    + "user's provisioned product continues to run, but the product becomes "
                    + "unavailable for future launches.")
    @Test
    void provisioned_products_of_a_local_portfolio_remain_too() {
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
    }

    @AwsRule(
            source = GUIDE,
            says = "The AWS account that owns the launch role provisions the AWS resources, and this account "
                    + "incurs the usage charges for those resources.")
    @Test
    void resources_are_created_in_the_account_of_the_launch_role() {
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
    void with_a_local_role_name_resources_are_created_in_the_account_of_the_end_user() {
        world.hub.constrains(world.shared, world.linux, "LAUNCH", "{\"LocalRoleName\":\"Launch\"}");
        RecordDetail launch = world.launches("server");

        assertThat(launch.launchRoleArn()).isEqualTo("arn:aws:iam::" + world.spoke.id + ":role/Launch");
        assertThat(accountOfTheStackOf(launch)).isEqualTo(world.spoke.id);
    }

    @Assumed(
            value = "The guide says that a local portfolio has the imported constraints and its own. "
                    + "It does not say that the topics of all of them are notified.",
            setting = "localPortfolioInheritance")
    @Test
    void topics_of_all_notification_constraints_and_of_the_request_are_notified() {
        world.hub.constrains(world.shared, world.linux, "NOTIFICATION", ConstrainedHub.topics("hub"));
        String local = world.spoke.createsPortfolio("Local");
        world.spoke.addsFrom(world.shared, world.linux, local);
        world.spoke.constrains(local, world.linux, "NOTIFICATION", ConstrainedHub.topics("spoke"));
        world.spoke.admits(local, "role/Developer");
        String id = world.launches(
                        "server",
                        p -> p.pathName("Local").notificationArns("arn:aws:sns:us-east-1:" + world.spoke.id + ":mine"))
                .provisionedProductId();

        assertThat(world.catalog.provisioning().notificationArns(id))
                .containsExactly(
                        "arn:aws:sns:us-east-1:" + world.hub.id + ":hub",
                        "arn:aws:sns:us-east-1:" + world.hub.id + ":spoke",
                        "arn:aws:sns:us-east-1:" + world.spoke.id + ":mine");
        world.hub
                .constraints(world.shared)
                .forEach(c -> world.hub.client.deleteConstraint(d -> d.id(c.constraintId())));
        world.updates(id, u -> {});
        assertThat(world.catalog.provisioning().notificationArns(id))
                .as("after an update without the constraint of the hub")
                .containsExactly(
                        "arn:aws:sns:us-east-1:" + world.hub.id + ":spoke",
                        "arn:aws:sns:us-east-1:" + world.spoke.id + ":mine");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.catalog.provisioning().notificationArns("pp-unknown"))
                .withMessageContaining("pp-unknown");
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/constraints-launch.html",
            says = "Without a launch constraint, end users must launch and manage products using "
                    + "their own IAM credentials.")
    @Test
    void without_a_launch_role_resources_are_created_in_the_account_of_the_end_user() {
        RecordDetail launch = world.launches("server");

        assertThat(launch.launchRoleArn()).isNull();
        assertThat(accountOfTheStackOf(launch)).isEqualTo(world.spoke.id);
    }
}
