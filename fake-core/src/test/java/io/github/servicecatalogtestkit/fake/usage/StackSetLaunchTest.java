package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningPreferences;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.StackSetOperationType;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningPreferences;

/**
 * Launches with a stack set constraint for two accounts and two Regions; {@link LaunchWorld} describes the accounts.
 */
class StackSetLaunchTest {

    private static final String PREFERENCES = API + "API_ProvisioningPreferences.html";
    private static final String UPDATE = API + "API_UpdateProvisioningPreferences.html";
    private static final String INSTANCE = API + "API_StackInstance.html";

    final LaunchWorld world = new LaunchWorld();

    @BeforeEach
    void the_product_is_launched_as_a_stack_set() {
        world.hub.constrains(
                world.shared,
                world.linux,
                "STACKSET",
                "{\"Version\":\"1.0\",\"Properties\":{\"AccountList\":[\"111111111111\",\"222222222222\"],"
                        + "\"RegionList\":[\"us-east-1\",\"eu-west-1\"],"
                        + "\"AdminRole\":\"arn:aws:iam::111111111111:role/Admin\",\"ExecutionRole\":\"Execution\"}}");
    }

    private RecordDetail launches(ProvisioningPreferences preferences) {
        return world.launches("fleet", p -> p.provisioningPreferences(preferences));
    }

    private List<String> instances(String id) {
        return world
                .developer
                .client
                .listStackInstancesForProvisionedProduct(l -> l.provisionedProductId(id))
                .stackInstances()
                .stream()
                .map(instance -> instance.account().charAt(0) + " " + instance.region() + " "
                        + instance.stackInstanceStatusAsString())
                .toList();
    }

    private static ProvisioningPreferences preferences() {
        return ProvisioningPreferences.builder().build();
    }

    private void updates(String id, StackSetOperationType type, String... accounts) {
        world.updates(
                id,
                u -> u.provisioningPreferences(UpdateProvisioningPreferences.builder()
                        .stackSetOperationType(type)
                        .stackSetAccounts(accounts)
                        .build()));
    }

    @Nested
    class WhenAStackSetProductIsLaunched {

        @AwsRule(
                source = PREFERENCES,
                says = "If no values are specified, the default value is all accounts from the STACKSET constraint; "
                        + "all Regions from the STACKSET constraint.")
        @Test
        void it_has_a_stack_in_every_account_and_region_of_the_constraint() {
            RecordDetail launch = launches(preferences());

            assertThat(launch.provisionedProductType()).isEqualTo("CFN_STACKSET");
            assertThat(world.developer
                            .client
                            .searchProvisionedProducts(s -> {})
                            .provisionedProducts()
                            .get(0)
                            .physicalId())
                    .as("in the account of the administration role")
                    .startsWith("arn:aws:cloudformation:us-east-1:111111111111:stackset/SC-222222222222-pp-");
            assertThat(instances(launch.provisionedProductId()))
                    .containsExactly(
                            "1 us-east-1 CURRENT", "1 eu-west-1 CURRENT", "2 us-east-1 CURRENT", "2 eu-west-1 CURRENT");
        }

        @AwsRule(
                source = PREFERENCES,
                says = "The specified accounts should be within the list of accounts from the STACKSET constraint.")
        @Test
        void a_launch_can_select_from_the_accounts_and_regions_of_the_constraint() {
            String id = launches(preferences().toBuilder()
                            .stackSetAccounts("222222222222")
                            .stackSetRegions("eu-west-1")
                            .build())
                    .provisionedProductId();

            assertThat(instances(id)).containsExactly("2 eu-west-1 CURRENT");
        }

        @Assumed("The page says that accounts and Regions should be within those of the constraint. It does not say "
                + "that others are refused.")
        @Test
        void other_accounts_and_regions_are_refused() {
            assertThat(refusal(() -> launches(preferences().toBuilder()
                            .stackSetAccounts("333333333333")
                            .build())))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(refusal(() -> launches(preferences().toBuilder()
                            .stackSetRegions("ap-south-1")
                            .build())))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = PREFERENCES,
                says = "You must specify either StackSetFailureToleranceCount or "
                        + "StackSetFailureTolerancePercentage, but not both. … You must specify either "
                        + "StackSetMaxConcurrentCount or StackSetMaxConcurrentPercentage, but not both.")
        @Test
        void counts_and_percentages_exclude_each_other() {
            for (ProvisioningPreferences wrong : List.of(
                    preferences().toBuilder()
                            .stackSetFailureToleranceCount(1)
                            .stackSetFailureTolerancePercentage(10)
                            .build(),
                    preferences().toBuilder()
                            .stackSetMaxConcurrencyCount(1)
                            .stackSetMaxConcurrencyPercentage(10)
                            .build())) {
                assertThat(refusal(() -> launches(wrong))).isInstanceOf(InvalidParametersException.class);
            }
        }

        @Assumed("The page says that the maximum concurrency is at most one more than the failure tolerance. It does "
                + "not say that a higher number is refused.")
        @Test
        void a_concurrency_far_above_the_failure_tolerance_is_refused() {
            ProvisioningPreferences wrong = preferences().toBuilder()
                    .stackSetFailureToleranceCount(1)
                    .stackSetMaxConcurrencyCount(3)
                    .build();
            assertThat(refusal(() -> launches(wrong))).isInstanceOf(InvalidParametersException.class);
            assertThat(launches(preferences().toBuilder()
                                    .stackSetFailureToleranceCount(1)
                                    .stackSetMaxConcurrencyCount(2)
                                    .build())
                            .recordId())
                    .isNotNull();
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/using-stacksets.htm" + "l",
                says = "AutoTags are not currently supported with CloudFormation StackSets.")
        @Test
        void it_has_no_tags_added_by_service_catalog() {
            launches(preferences());

            assertThat(world.developer
                            .client
                            .searchProvisionedProducts(s -> {})
                            .provisionedProducts()
                            .get(0)
                            .tags())
                    .extracting(Tag::key)
                    .noneMatch(key -> key.startsWith("aws:"));
        }

        @AwsRule(
                source = INSTANCE,
                says = "OUTDATED: The stack isn't currently up to date with the stack set because "
                        + "either the associated stack failed during a CreateStackSet or UpdateStackSet "
                        + "operation, or …")
        @Test
        void failed_instances_are_outdated() {
            world.fails(ProvisioningFailure.ofLaunch("no"));

            assertThat(instances(launches(preferences()).provisionedProductId()))
                    .hasSize(4)
                    .allMatch(instance -> instance.endsWith("OUTDATED"));
        }
    }

    @Nested
    class WhenAStackSetProductIsUpdated {

        final String one = "222222222222";

        private String launchedInOne() {
            return launches(preferences().toBuilder().stackSetAccounts(one).build())
                    .provisionedProductId();
        }

        @AwsRule(
                source = UPDATE,
                says = "CREATE Creates a new stack instance in the stack set represented by the "
                        + "provisioned product. In this case, only new stack instances are created based "
                        + "on accounts and Regions; if new ProductId or ProvisioningArtifactID are passed, "
                        + "they will be ignored.")
        @Test
        void create_adds_instances_and_changes_nothing_else() {
            String id = launchedInOne();
            world.updates(
                    id,
                    u -> u.provisioningArtifactId(world.v2)
                            .provisioningParameters(LaunchWorld.changed("KeyName", "k"))
                            .provisioningPreferences(UpdateProvisioningPreferences.builder()
                                    .stackSetOperationType(StackSetOperationType.CREATE)
                                    .stackSetAccounts("111111111111")
                                    .build()));

            assertThat(instances(id)).hasSize(4);
            assertThat(world.product(id).provisioningArtifactId()).isEqualTo(world.v1);
            updates(id, StackSetOperationType.CREATE);
            assertThat(instances(id))
                    .as("existing instances are not duplicated")
                    .hasSize(4);
        }

        @AwsRule(
                source = UPDATE,
                says = "DELETE: Deletes a stack instance in the stack set represented by the provisioned product.")
        @Test
        void delete_removes_instances() {
            String id = launches(preferences()).provisionedProductId();
            updates(id, StackSetOperationType.DELETE, one);

            assertThat(instances(id)).containsExactly("1 us-east-1 CURRENT", "1 eu-west-1 CURRENT");
        }

        @AwsRule(
                source = INSTANCE,
                says = "INOPERABLE: A DeleteStackInstances operation has failed and left the stack in an unstable "
                        + "state.")
        @Test
        void a_failed_removal_leaves_instances_inoperable() {
            String id = launches(preferences()).provisionedProductId();
            world.fails(ProvisioningFailure.ofUpdate("no"));
            updates(id, StackSetOperationType.DELETE, one);

            assertThat(instances(id)).contains("2 us-east-1 INOPERABLE", "2 eu-west-1 INOPERABLE");
        }

        @Assumed("Instances that are not part of an update no longer match their stack set.")
        @Test
        void updating_some_instances_leaves_the_others_outdated() {
            String id = launches(preferences()).provisionedProductId();
            updates(id, StackSetOperationType.UPDATE, one);

            assertThat(instances(id))
                    .containsExactly(
                            "1 us-east-1 OUTDATED",
                            "1 eu-west-1 OUTDATED",
                            "2 us-east-1 CURRENT",
                            "2 eu-west-1 CURRENT");
            updates(id, StackSetOperationType.UPDATE);
            assertThat(instances(id)).allMatch(instance -> instance.endsWith("CURRENT"));
        }
    }

    @Nested
    class WhenTheProvisionedProductIsASingleStack {

        @Assumed("AWS says that the list is for the type CFN_STACKSET and does not say what happens for other types.")
        @Test
        void listing_its_instances_is_refused() {
            LaunchWorld plain = new LaunchWorld();
            String id = plain.launched("server");

            assertThat(refusal(() -> plain.developer.client.listStackInstancesForProvisionedProduct(
                            l -> l.provisionedProductId(id))))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }
}
