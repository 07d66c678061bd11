package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanStatus;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/**
 * Every status transition of a provisioned product, without waiting; {@link LaunchWorld} describes the accounts.
 *
 * <pre>
 *                     ┌── update ───┐
 *   launch ─▶ UNDER_CHANGE ─▶ AVAILABLE ─▶ UNDER_CHANGE ─▶ gone
 *                  │               ╲            │
 *                ERROR              TAINTED ◀───┴─▶ ERROR
 * </pre>
 */
class ProvisionedProductStatusTest {

    private static final String DETAIL = API + "API_ProvisionedProductDetail.html";
    private static final String RECORD = API + "API_RecordDetail.html";

    @Nested
    class WhenAProductIsLaunched {

        @AwsRule(
                source = RECORD,
                says = "CREATED - The request was created but the operation has not started. IN_PROGRESS - The "
                        + "requested operation is in "
                        + "progress. SUCCEEDED - The requested operation has successfully completed.")
        @Test
        void its_record_changes_from_created_to_in_progress_to_succeeded() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.afterPolls(3));
            RecordDetail launch = world.launches("server");

            assertThat(launch.status()).isEqualTo(RecordStatus.CREATED);
            assertThat(world.polls(launch.recordId(), 4))
                    .containsExactly(
                            RecordStatus.CREATED,
                            RecordStatus.IN_PROGRESS,
                            RecordStatus.SUCCEEDED,
                            RecordStatus.SUCCEEDED);
        }

        @AwsRule(
                source = DETAIL,
                says = "UNDER_CHANGE - Transitive state. AVAILABLE - Stable state, ready to perform any operation. The "
                        + "most recent operation succeeded and completed.")
        @Test
        void it_changes_from_under_change_to_available() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.held());
            String id = world.launched("server");

            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.UNDER_CHANGE);
            world.catalog.settle();
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        }

        @AwsRule(
                source = DETAIL,
                says = "ERROR - An unexpected error occurred. The provisioned product exists but the stack is not "
                        + "running.")
        @Test
        void it_changes_from_under_change_to_error_if_the_launch_fails() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.afterPolls(2));
            world.fails(ProvisioningFailure.ofLaunch("No capacity"));
            String id = world.launched("server");

            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.UNDER_CHANGE);
            assertThat(world.product(id))
                    .extracting(detail -> detail.status(), detail -> detail.statusMessage())
                    .containsExactly(ProvisionedProductStatus.ERROR, "No capacity");
        }

        @AwsRule(
                source = RECORD,
                says = "IN_PROGRESS_IN_ERROR - The provisioned product is under change but the requested operation "
                        + "failed and some remediation is occurring. For example, a rollback. FAILED - The requested "
                        + "operation has unsuccessfully completed.")
        @Test
        void its_record_changes_to_in_progress_in_error_and_to_failed_if_the_launch_fails() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.afterPolls(4));
            world.fails(ProvisioningFailure.ofLaunch("No capacity"));
            String entry = world.launches("server").recordId();

            assertThat(world.polls(entry, 4))
                    .containsExactly(
                            RecordStatus.CREATED,
                            RecordStatus.IN_PROGRESS,
                            RecordStatus.IN_PROGRESS_IN_ERROR,
                            RecordStatus.FAILED);
            assertThat(world.entry(entry).recordErrors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.description()).isEqualTo("No capacity"));
        }
    }

    @Nested
    class WhenAProvisionedProductIsUpdated {

        @AwsRule(
                source = DETAIL,
                says = "UNDER_CHANGE - Transitive state. Operations performed might not have valid "
                        + "results. Wait for an AVAILABLE status before performing operations.")
        @Test
        void it_changes_from_available_to_under_change_to_available() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.after(Duration.ofMinutes(5)));
            String id = world.launched("server");
            world.catalog.advance(Duration.ofMinutes(5));
            world.updates(id, u -> {});

            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.UNDER_CHANGE);
            world.catalog.advance(Duration.ofMinutes(4));
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.UNDER_CHANGE);
            world.catalog.advance(Duration.ofMinutes(1));
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        }

        @AwsRule(
                source = DETAIL,
                says = "TAINTED - Stable state, ready to perform any operation. The stack has completed "
                        + "the requested operation but is not exactly what was requested. For example, a "
                        + "request to update to a new version failed and the stack rolled back to the "
                        + "current version.")
        @Test
        void it_is_tainted_and_keeps_its_version_if_the_update_fails() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launched("server");
            world.fails(ProvisioningFailure.ofUpdate("Key is gone"));
            String entry = world.updates(
                            id,
                            u -> u.provisioningArtifactId(world.v2)
                                    .provisioningParameters(LaunchWorld.changed("KeyName", "k")))
                    .recordId();

            assertThat(world.product(id))
                    .extracting(d -> d.status(), d -> d.statusMessage(), d -> d.provisioningArtifactId())
                    .containsExactly(ProvisionedProductStatus.TAINTED, "Key is gone", world.v1);
            assertThat(world.entry(entry))
                    .extracting(RecordDetail::status, RecordDetail::provisioningArtifactId)
                    .containsExactly(RecordStatus.FAILED, world.v2);
            assertThat(world.outputs(id)).containsEntry("Size", "t3.micro").doesNotContainKey("Key");
        }

        @Assumed("A public pull request reports TAINTED for updates that AWS CloudFormation can "
                + "roll back. No source reports the status after a failed rollback.")
        @Test
        void it_has_the_status_error_if_the_rollback_fails_too() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.held());
            String id = world.launched("server");
            world.catalog.settle();
            world.fails(ProvisioningFailure.ofUpdate("No way").rollbackFails());
            String entry = world.updates(id, u -> {}).recordId();

            assertThat(world.entry(entry).status()).isEqualTo(RecordStatus.IN_PROGRESS_IN_ERROR);
            world.catalog.settle();
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.ERROR);
        }

        @AwsRule(source = DETAIL, says = "TAINTED - Stable state, ready to perform any operation.")
        @Test
        void a_tainted_provisioned_product_can_be_updated_and_is_available_again() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launched("server");
            world.fails(ProvisioningFailure.ofUpdate("Once"));
            world.updates(id, u -> {});
            world.updates(id, u -> {});

            assertThat(world.product(id))
                    .extracting(d -> d.status(), d -> d.statusMessage())
                    .containsExactly(ProvisionedProductStatus.AVAILABLE, null);
        }

        @Assumed("AWS describes IN_PROGRESS_IN_ERROR as the time of the rollback and does not say "
                + "how long it takes: here half of the update.")
        @Test
        void its_record_shows_the_rollback_in_the_second_half_of_the_time() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.after(Duration.ofMinutes(10)));
            String id = world.launched("server");
            world.catalog.advance(Duration.ofMinutes(10));
            world.fails(ProvisioningFailure.ofUpdate("Full"));
            String entry = world.updates(id, u -> {}).recordId();

            assertThat(world.entry(entry).status()).isEqualTo(RecordStatus.CREATED);
            world.catalog.advance(Duration.ofMinutes(4));
            assertThat(world.entry(entry).status()).isEqualTo(RecordStatus.IN_PROGRESS);
            world.catalog.advance(Duration.ofMinutes(4));
            assertThat(world.entry(entry).status()).isEqualTo(RecordStatus.IN_PROGRESS_IN_ERROR);
            world.catalog.advance(Duration.ofMinutes(4));
            assertThat(world.entry(entry).status()).isEqualTo(RecordStatus.FAILED);
        }
    }

    @Nested
    class WhenAProvisionedProductIsTerminated {

        @AwsRule(
                source = API + "API_TerminateProvisionedProduct.html",
                says = "This operation does not delete any records associated with the provisioned product.")
        @Test
        void it_is_under_change_and_then_removed_except_for_its_records() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.held());
            RecordDetail launch = world.launches("server");
            String id = launch.provisionedProductId();
            world.catalog.settle();
            String entry = world.terminates(id).recordId();

            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.UNDER_CHANGE);
            world.catalog.settle();
            assertThat(refusal(() -> world.product(id))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(world.names()).isEmpty();
            assertThat(world.entry(entry).status()).isEqualTo(RecordStatus.SUCCEEDED);
            assertThat(world.entry(launch.recordId()).status()).isEqualTo(RecordStatus.SUCCEEDED);
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/issues/26237",
                says = "Deletion fails with: unexpected state 'TAINTED', wanted target 'NOT_FOUND, UNAVAILABLE'.")
        @Test
        void it_is_tainted_if_the_termination_fails() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.held());
            String id = world.launched("server");
            world.catalog.settle();
            world.fails(ProvisioningFailure.ofTermination("Bucket is not empty"));
            String entry = world.terminates(id).recordId();

            assertThat(world.entry(entry).status()).as("nothing is rolled back").isEqualTo(RecordStatus.IN_PROGRESS);
            world.catalog.settle();
            assertThat(world.entry(entry).status()).isEqualTo(RecordStatus.FAILED);
            assertThat(world.product(id))
                    .extracting(d -> d.status(), d -> d.statusMessage())
                    .containsExactly(ProvisionedProductStatus.TAINTED, "Bucket is not empty");
        }

        @Assumed("AWS does not say when a failed termination leaves ERROR and when TAINTED.")
        @Test
        void it_has_the_status_error_if_the_injected_failure_says_so() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launched("server");
            world.fails(ProvisioningFailure.ofTermination("Stuck").rollbackFails());
            world.terminates(id);

            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.ERROR);
        }

        @AwsRule(
                source = API + "API_TerminateProvisionedProduct.html",
                says = "If set to true, Service Catalog stops managing the specified provisioned product even if it "
                        + "cannot delete the underlying resources.")
        @Test
        void it_is_removed_if_errors_are_ignored() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launched("server");
            world.fails(ProvisioningFailure.ofTermination("Bucket is not empty"));
            String entry = world.terminates(id, t -> t.ignoreErrors(true)).recordId();

            assertThat(refusal(() -> world.product(id))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(world.entry(entry).status()).isEqualTo(RecordStatus.SUCCEEDED);
        }

        @Assumed("AWS does not say in which statuses a provisioned product can be terminated.")
        @Test
        void a_provisioned_product_in_error_can_be_terminated() {
            LaunchWorld world = new LaunchWorld();
            world.fails(ProvisioningFailure.ofLaunch("No capacity"));
            world.terminates(world.launched("server"));

            assertThat(world.names()).isEmpty();
        }
    }

    @Nested
    class WhenALaunchIsPlanned {

        @AwsRule(
                source = DETAIL,
                says = "PLAN_IN_PROGRESS - Transitive state. The plan operations were performed to provision a new "
                        + "product, but resources have not yet been created. After reviewing the list of resources to "
                        + "be created, execute the plan.")
        @Test
        void it_changes_from_plan_in_progress_to_under_change_to_available() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.held());
            var plan = world.developer.client.createProvisionedProductPlan(p -> p.planName("plan")
                    .planType("CLOUDFORMATION")
                    .productId(world.linux)
                    .provisioningArtifactId(world.v1)
                    .provisionedProductName("server"));
            String id = plan.provisionProductId();

            assertThat(states(world, id, plan.planId()))
                    .isEqualTo(tuple(
                            ProvisionedProductStatus.PLAN_IN_PROGRESS,
                            ProvisionedProductPlanStatus.CREATE_IN_PROGRESS));
            world.catalog.settle();
            assertThat(states(world, id, plan.planId()))
                    .isEqualTo(tuple(
                            ProvisionedProductStatus.PLAN_IN_PROGRESS, ProvisionedProductPlanStatus.CREATE_SUCCESS));
            world.developer.client.executeProvisionedProductPlan(e -> e.planId(plan.planId()));
            assertThat(states(world, id, plan.planId()))
                    .isEqualTo(tuple(
                            ProvisionedProductStatus.UNDER_CHANGE, ProvisionedProductPlanStatus.EXECUTE_IN_PROGRESS));
            world.catalog.settle();
            assertThat(states(world, id, plan.planId()))
                    .isEqualTo(tuple(ProvisionedProductStatus.AVAILABLE, ProvisionedProductPlanStatus.EXECUTE_SUCCESS));
        }

        private org.assertj.core.groups.Tuple states(LaunchWorld world, String product, String plan) {
            return tuple(
                    world.status(product),
                    world.developer
                            .client
                            .describeProvisionedProductPlan(d -> d.planId(plan))
                            .provisionedProductPlanDetails()
                            .status());
        }
    }

    @Nested
    class WhenFailuresAreInjected {

        @Test
        void the_next_launch_fails_and_the_following_one_does_not() {
            LaunchWorld world = new LaunchWorld();
            world.fails(ProvisioningFailure.ofLaunch("Once"));

            assertThat(world.status(world.launched("first"))).isEqualTo(ProvisionedProductStatus.ERROR);
            assertThat(world.status(world.launched("second"))).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        }

        @Test
        void only_the_nth_launch_fails() {
            LaunchWorld world = new LaunchWorld();
            world.fails(ProvisioningFailure.ofLaunch("Third").nth(3));

            assertThat(world.status(world.launched("first"))).isEqualTo(ProvisionedProductStatus.AVAILABLE);
            assertThat(world.status(world.launched("second"))).isEqualTo(ProvisionedProductStatus.AVAILABLE);
            assertThat(world.product(world.launched("third")).statusMessage()).isEqualTo("Third");
        }

        @Test
        void only_launches_of_the_given_product_fail() {
            LaunchWorld world = new LaunchWorld();
            world.fails(ProvisioningFailure.ofLaunch("Other").ofProduct("Windows"));
            world.fails(ProvisioningFailure.ofLaunch("This").ofProduct("Linux"));
            world.fails(ProvisioningFailure.ofLaunch("By id").ofProduct(world.linux));

            assertThat(world.product(world.launched("first")).statusMessage()).isEqualTo("This");
            assertThat(world.product(world.launched("second")).statusMessage()).isEqualTo("By id");
            assertThat(world.status(world.launched("third"))).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        }

        @Test
        void a_fork_copies_the_injected_failures_and_counts_its_own_launches() {
            LaunchWorld world = new LaunchWorld();
            world.fails(ProvisioningFailure.ofLaunch("Once"));
            Actor inFork = new Actor(world.catalog.fork().account("spoke").as("role/Developer"));

            assertThat(world.product(world.launched("server")).statusMessage()).isEqualTo("Once");
            String id = world.launches(inFork, "server", p -> {}).provisionedProductId();
            assertThat(inFork.client
                            .describeProvisionedProduct(d -> d.id(id))
                            .provisionedProductDetail()
                            .statusMessage())
                    .isEqualTo("Once");
        }
    }
}
