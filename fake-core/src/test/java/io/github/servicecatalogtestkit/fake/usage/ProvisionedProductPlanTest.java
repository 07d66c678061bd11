package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.CLI;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.changed;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.kept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisionedProductPlanRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisionedProductPlanResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductPlanResponse;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanDetails;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanStatus;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.ResourceChange;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Provisioned product plans; {@link LaunchWorld} describes the accounts. */
class ProvisionedProductPlanTest {

    private static final String CREATE = API + "API_CreateProvisionedProductPlan.html";
    private static final String PUPPET = "https://github.com/awslabs/aws-service-catalog-puppet";

    LaunchWorld world = new LaunchWorld();

    private CreateProvisionedProductPlanResponse plans(
            String name, Consumer<CreateProvisionedProductPlanRequest.Builder> more) {
        return world.developer.client.createProvisionedProductPlan(p -> {
            p.planName("plan")
                    .planType("CLOUDFORMATION")
                    .productId(world.linux)
                    .provisioningArtifactId(world.v1)
                    .provisionedProductName(name);
            more.accept(p);
        });
    }

    private DescribeProvisionedProductPlanResponse plan(String id) {
        return world.developer.client.describeProvisionedProductPlan(d -> d.planId(id));
    }

    private ProvisionedProductPlanStatus status(String id) {
        return plan(id).provisionedProductPlanDetails().status();
    }

    private RecordDetail executes(String id) {
        return world.developer
                .client
                .executeProvisionedProductPlan(e -> e.planId(id))
                .recordDetail();
    }

    private void deletes(String id) {
        world.developer.client.deleteProvisionedProductPlan(d -> d.planId(id));
    }

    @Nested
    class WhenAPlanHasEmptyLists {

        @AwsRule(
                source = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/"
                        + "describe-provisioned-product-plan.html",
                says = "The output has Tags: [], and no NotificationArns, ProvisioningParameters and ResourceChanges.")
        @Test
        void notification_arns_parameters_and_changes_are_absent() {
            String unknown = world.addsVersion("unknown");
            DescribeProvisionedProductPlanResponse plan =
                    plan(plans("server", p -> p.provisioningArtifactId(unknown)).planId());
            ProvisionedProductPlanDetails details = plan.provisionedProductPlanDetails();
            assertThat(List.of(
                            details.hasNotificationArns(),
                            details.hasProvisioningParameters(),
                            plan.hasResourceChanges()))
                    .containsOnly(false);
            assertThat(details.hasTags()).isTrue();
            assertThat(plan.nextPageToken()).isNull();
        }
    }

    @Nested
    class WhenALaunchIsPlanned {

        @AwsRule(
                source = "https://github.com/mapbox/cfn-config/issues/182",
                says = "Cannot specify UsePreviousValue on Parameters when ChangeSetType is CREATE")
        @Test
        void a_plan_that_uses_a_previous_value_fails() {
            var response = plans("server", p -> p.provisioningParameters(LaunchWorld.kept("InstanceType")));

            assertThat(plan(response.planId()).provisionedProductPlanDetails())
                    .extracting(details -> details.statusAsString(), details -> details.statusMessage())
                    .containsExactly(
                            "CREATE_FAILED",
                            "Error calling API cloudformation:CreateChangeSet. ErrorCode: ValidationError, Message: "
                                    + "Cannot specify UsePreviousValue on Parameters when ChangeSetType is CREATE");
        }

        @AwsRule(
                source = CLI + "create-provisioned-product-plan.html",
                says = "The example answers PlanName, PlanId, ProvisionProductId, ProvisionedProductName and "
                        + "ProvisioningArtifactId.")
        @Test
        void the_response_contains_the_ids_of_the_plan_and_the_provisioned_product() {
            CreateProvisionedProductPlanResponse response = plans("server", p -> {});

            assertThat(response.planId()).matches("plan-[a-z0-9]{13}");
            assertThat(response)
                    .extracting(r -> r.planName(), r -> r.provisionedProductName(), r -> r.provisioningArtifactId())
                    .containsExactly("plan", "server", world.v1);
            assertThat(world.status(response.provisionProductId()))
                    .isEqualTo(ProvisionedProductStatus.PLAN_IN_PROGRESS);
        }

        @AwsRule(
                source = CREATE,
                says = "A plan includes the list of resources to be created (when provisioning a new product) or "
                        + "modified (when updating a provisioned product) when the plan is executed.")
        @Test
        void every_resource_of_the_template_is_added() {
            assertThat(plan(plans("server", p -> {}).planId()).resourceChanges())
                    .extracting(
                            ResourceChange::actionAsString,
                            ResourceChange::logicalResourceId,
                            ResourceChange::resourceType)
                    .containsExactly(
                            tuple("ADD", "Server", "AWS::EC2::Instance"), tuple("ADD", "Topic", "AWS::SNS::Topic"));
        }

        @AwsRule(
                source = API + "API_ExecuteProvisionedProductPlan.html",
                says = "Provisions or modifies a product based on the resource changes for the specified plan.")
        @Test
        void executing_the_plan_launches_the_product() {
            var response = plans("server", p -> p.provisioningParameters(changed("InstanceType", "t3.small")));
            RecordDetail entry = executes(response.planId());

            assertThat(entry.recordType()).isEqualTo("PROVISION_PRODUCT");
            assertThat(world.outputs(response.provisionProductId())).containsEntry("Size", "t3.small");
            assertThat(world.product(response.provisionProductId()).lastSuccessfulProvisioningRecordId())
                    .isEqualTo(entry.recordId());
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/151",
                says = "Product stays in PLAN_IN_PROGRESS / REVIEW_IN_PROGRESS state.")
        @Test
        void a_failed_plan_leaves_the_provisioned_product_in_plan_in_progress() {
            world.fails(ProvisioningFailure.ofPlan("Internal Failure"));
            var response = plans("server", p -> {});

            assertThat(status(response.planId())).isEqualTo(ProvisionedProductPlanStatus.CREATE_FAILED);
            assertThat(plan(response.planId()).provisionedProductPlanDetails().statusMessage())
                    .isEqualTo("Internal Failure");
            assertThat(world.status(response.provisionProductId()))
                    .isEqualTo(ProvisionedProductStatus.PLAN_IN_PROGRESS);
            assertThat(refusal(() -> executes(response.planId()))).isInstanceOf(InvalidStateException.class);
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/121",
                says = "Plan failed: Error calling API cloudformation:CreateChangeSet. ErrorCode: ValidationError, "
                        + "Message: Parameters: [MyParameter] do not exist in the template")
        @Test
        void invalid_parameters_fail_the_plan() {
            String id = plans("server", p -> p.provisioningParameters(changed("MyParameter", "x")))
                    .planId();

            assertThat(plan(id).provisionedProductPlanDetails().statusMessage())
                    .isEqualTo("Error calling API cloudformation:CreateChangeSet. ErrorCode: ValidationError, Message: "
                            + "Parameters: [MyParameter] do not exist in the template");
        }

        @Assumed("Deleting an unexecuted plan deletes its provisioned product, as the guide says of the console.")
        @Test
        void deleting_the_plan_removes_the_provisioned_product() {
            var response = plans("server", p -> {});
            deletes(response.planId());

            assertThat(world.names()).isEmpty();
            assertThat(refusal(() -> plan(response.planId()))).isInstanceOf(ResourceNotFoundException.class);
        }

        @Test
        void terminating_the_provisioned_product_removes_the_plan() {
            var response = plans("server", p -> {});
            world.terminates(response.provisionProductId());

            assertThat(refusal(() -> plan(response.planId()))).isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("Constraints apply when the plan is created; as for launches, the launch path must still exist.")
        @Test
        void a_plan_cannot_be_executed_without_a_launch_path() {
            String id = plans("server", p -> {}).planId();
            world.hub.removes(world.linux, world.shared);

            assertThat(textOf(() -> executes(id))).isEqualTo("No launch paths found for resource: " + world.linux);
        }
    }

    @Nested
    class WhenAnUpdateIsPlanned {

        final String id = world.launched("server");

        @AwsRule(
                source = CREATE,
                says = "A plan includes the list of resources to be created (when provisioning a new "
                        + "product) or modified (when updating a provisioned product) when the plan is "
                        + "executed.")
        @Test
        void the_plan_lists_the_differences_between_the_versions() {
            var response = plans(
                    "server", p -> p.provisioningArtifactId(world.v2).provisioningParameters(changed("KeyName", "k")));

            assertThat(response.provisionProductId()).isEqualTo(id);
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
            assertThat(plan(response.planId()).resourceChanges())
                    .extracting(ResourceChange::actionAsString, ResourceChange::logicalResourceId)
                    .containsExactly(tuple("MODIFY", "Server"), tuple("ADD", "Bucket"), tuple("REMOVE", "Topic"));
            assertThat(plan(response.planId()).resourceChanges())
                    .extracting(ResourceChange::scopeAsStrings)
                    .containsExactly(java.util.List.of("PROPERTIES"), java.util.List.of(), java.util.List.of());
        }

        @Test
        void changing_a_parameter_changes_the_resources_that_refer_to_it() {
            var response =
                    plans("server", p -> p.provisioningParameters(changed("InstanceType", "t3.small"), kept("Team")));

            assertThat(plan(response.planId()).resourceChanges())
                    .extracting(ResourceChange::actionAsString, ResourceChange::logicalResourceId)
                    .containsExactly(tuple("MODIFY", "Server"));
        }

        @AwsRule(source = PUPPET, says = "StatusMessage: No updates are to be performed.")
        @Test
        void a_plan_without_changes_fails() {
            String plan = plans("server", p -> {}).planId();

            assertThat(plan(plan).provisionedProductPlanDetails())
                    .extracting(d -> d.status(), d -> d.statusMessage())
                    .containsExactly(ProvisionedProductPlanStatus.CREATE_FAILED, "No updates are to be performed.");
        }

        @Assumed("AWS does not say which calls count as polls of a plan; here DescribeProvisionedProductPlan does.")
        @Test
        void each_poll_advances_the_plan() {
            world = new LaunchWorld(CompletionPolicy.afterPolls(2));
            var response = plans("other", p -> {});
            String plan = response.planId();

            assertThat(status(plan)).isEqualTo(ProvisionedProductPlanStatus.CREATE_IN_PROGRESS);
            assertThat(status(plan)).isEqualTo(ProvisionedProductPlanStatus.CREATE_SUCCESS);
            assertThat(status(plan)).isEqualTo(ProvisionedProductPlanStatus.CREATE_SUCCESS);
            executes(plan);
            assertThat(status(plan)).isEqualTo(ProvisionedProductPlanStatus.EXECUTE_IN_PROGRESS);
            var details = plan(plan).provisionedProductPlanDetails();
            assertThat(details.status()).isEqualTo(ProvisionedProductPlanStatus.EXECUTE_SUCCESS);
            assertThat(details.updatedTime()).isAfter(details.createdTime());
        }

        @Assumed(value = "AWS only says that there are no future launches.", setting = "updateWithoutPath")
        @Test
        void executing_an_update_needs_a_launch_path_unless_a_setting_allows_it() {
            for (boolean without : new boolean[] {false, true}) {
                world = new LaunchWorld(s -> s.assume(AwsBehavior.UPDATE_WITHOUT_PATH, without));
                world.launched("server");
                String plan = plans("server", p -> p.provisioningParameters(changed("InstanceType", "t3.small")))
                        .planId();
                world.hub.removes(world.linux, world.shared);
                if (without) {
                    assertThat(executes(plan).status()).isEqualTo(RecordStatus.CREATED);
                } else {
                    assertThat(refusal(() -> executes(plan))).isInstanceOf(ResourceNotFoundException.class);
                }
            }
        }

        @Test
        void executing_the_plan_updates_the_provisioned_product() {
            String plan = plans("server", p -> p.provisioningParameters(changed("InstanceType", "t3.small")))
                    .planId();
            RecordDetail entry = executes(plan);

            assertThat(entry)
                    .extracting(RecordDetail::recordType, RecordDetail::status)
                    .containsExactly("UPDATE_PROVISIONED_PRODUCT", RecordStatus.CREATED);
            assertThat(world.outputs(id)).containsEntry("Size", "t3.small");
            assertThat(status(plan)).isEqualTo(ProvisionedProductPlanStatus.EXECUTE_SUCCESS);
            assertThat(refusal(() -> executes(plan))).isInstanceOf(InvalidStateException.class);
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/378",
                says = "An error occurred (ValidationException) when calling the DeleteProvisionedProductPlan "
                        + "operation: Cannot delete ChangeSet in execution status EXECUTE_FAILED (Service: "
                        + "AmazonCloudFormation; Status Code: 400; Error Code: InvalidChangeSetStatus; Request ID: …; "
                        + "Proxy: null)")
        @Test
        void a_plan_whose_execution_failed_cannot_be_deleted() {
            String plan = plans("server", p -> p.provisioningParameters(changed("InstanceType", "t3.small")))
                    .planId();
            world.fails(ProvisioningFailure.ofUpdate("Full"));
            executes(plan);

            assertThat(status(plan)).isEqualTo(ProvisionedProductPlanStatus.EXECUTE_FAILED);
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.TAINTED);
            assertThat(refusal(() -> deletes(plan)).awsErrorDetails())
                    .satisfies(details -> assertThat(details.errorCode()).isEqualTo("ValidationException"))
                    .satisfies(details -> assertThat(details.errorMessage())
                            .startsWith("Cannot delete ChangeSet in execution status EXECUTE_FAILED (Service: "));
            world.developer.client.deleteProvisionedProductPlan(
                    d -> d.planId(plan).ignoreErrors(true));
            assertThat(world.names()).containsExactly("server");
        }

        @AwsRule(source = CREATE, says = "You can create one plan for each provisioned product.")
        @Test
        void a_provisioned_product_has_at_most_one_plan() {
            String first = plans("server", p -> p.provisioningParameters(changed("InstanceType", "t3.small")))
                    .planId();

            assertThat(refusal(() -> plans("server", p -> {}))).isInstanceOf(InvalidStateException.class);
            executes(first);
            String second = plans("server", p -> p.provisioningParameters(changed("InstanceType", "t3.micro")))
                    .planId();
            assertThat(world.developer
                            .client
                            .listProvisionedProductPlans(l -> {})
                            .provisionedProductPlans())
                    .extracting(ProvisionedProductPlanSummary::planId)
                    .containsExactly(second);
        }

        @AwsRule(
                source = CREATE,
                says = "To create a plan for an existing provisioned product, the product status must be AVAILABLE "
                        + "or TAINTED.")
        @Test
        void only_available_or_tainted_provisioned_products_can_be_planned() {
            world.fails(ProvisioningFailure.ofUpdate("Full"));
            world.updates(id, u -> {});
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.TAINTED);
            assertThat(plans("server", p -> {}).provisionProductId()).isEqualTo(id);

            world.fails(ProvisioningFailure.ofLaunch("Full"));
            assertThat(world.status(world.launched("broken"))).isEqualTo(ProvisionedProductStatus.ERROR);
            assertThat(refusal(() -> plans("broken", p -> {}))).isInstanceOf(InvalidStateException.class);
            world = new LaunchWorld(CompletionPolicy.held());
            world.launched("server");
            assertThat(refusal(() -> plans("server", p -> {}))).isInstanceOf(InvalidStateException.class);
        }
    }

    @Nested
    class WhenPlansAreListed {

        @AwsRule(
                source = API + "API_ListProvisionedProductPlans.html",
                says = "Lists the plans for the specified provisioned product or all plans to which the user has "
                        + "access.")
        @Test
        void plans_are_listed_by_user_or_by_provisioned_product() {
            var one = plans("one", p -> {});
            var two = plans("two", p -> {});
            var client = world.developer.client;

            String token =
                    client.listProvisionedProductPlans(l -> l.pageSize(1)).nextPageToken();
            assertThat(client.listProvisionedProductPlans(l -> l.pageSize(1).pageToken(token))
                            .provisionedProductPlans())
                    .extracting(ProvisionedProductPlanSummary::planId)
                    .containsExactly(two.planId());
            assertThat(refusal(() -> world.hub.client.describeProvisionedProductPlan(d -> d.planId(one.planId()))))
                    .as("another account")
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(client.listProvisionedProductPlans(l -> {}).provisionedProductPlans())
                    .extracting(ProvisionedProductPlanSummary::planId)
                    .containsExactly(one.planId(), two.planId());
            assertThat(client.listProvisionedProductPlans(l -> l.provisionProductId(two.provisionProductId()))
                            .provisionedProductPlans())
                    .extracting(ProvisionedProductPlanSummary::planId)
                    .containsExactly(two.planId());
            assertThat(world.spoke.client.listProvisionedProductPlans(l -> {}).provisionedProductPlans())
                    .isEmpty();
            assertThat(refusal(() -> client.listProvisionedProductPlans(l -> l.provisionProductId("pp-unknown"))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @AwsRule(
                source = CLI + "describe-provisioned-product-plan.html",
                says = "The example has the path, the plan type CLOUDFORMATION, the status CREATE_SUCCESS and no tags.")
        @Test
        void the_details_repeat_the_members_of_the_request() {
            String id = plans("one", p -> p.provisioningParameters(changed("Team", "a")))
                    .planId();
            var details = plan(id).provisionedProductPlanDetails();

            assertThat(details.pathId()).isEqualTo(world.shared.replace("port-", "lpv3-"));
            assertThat(details.planTypeAsString()).isEqualTo("CLOUDFORMATION");
            assertThat(details.status()).isEqualTo(ProvisionedProductPlanStatus.CREATE_SUCCESS);
            assertThat(details.hasTags()).isTrue();
            assertThat(details.provisioningParameters()).containsExactly(changed("Team", "a"));
        }
    }

    @Nested
    class WhenACallIsRepeatedWithItsToken {

        @AwsRule(source = CREATE, says = "A unique identifier that you provide to ensure idempotency.")
        @Test
        void the_plan_is_created_once_and_executed_once() {
            var first = plans("server", p -> p.idempotencyToken("once"));

            assertThat(plans("server", p -> p.idempotencyToken("once")).planId())
                    .isEqualTo(first.planId());
            RecordDetail entry = executes(first.planId(), "run");
            assertThat(executes(first.planId(), "run")).isEqualTo(entry);
        }

        private RecordDetail executes(String id, String token) {
            return world.developer
                    .client
                    .executeProvisionedProductPlan(e -> e.planId(id).idempotencyToken(token))
                    .recordDetail();
        }
    }
}
