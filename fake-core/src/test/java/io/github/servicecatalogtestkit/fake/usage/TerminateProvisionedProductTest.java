package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.CLI;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/**
 * Terminations of provisioned products; {@link LaunchWorld} describes the accounts.
 * {@link ProvisionedProductStatusTest} tests their statuses.
 */
class TerminateProvisionedProductTest {

    private static final String TERMINATE = API + "API_TerminateProvisionedProduct.html";

    @AwsRule(
            source = CLI + "terminate-provisioned-product.html",
            says = "The example answers a record of the type TERMINATE_PROVISIONED_PRODUCT in the status CREATED with "
                    + "the path and the launch role, and without tags.")
    @Test
    void the_record_describes_the_termination() {
        LaunchWorld world = new LaunchWorld();
        world.hub.setsLaunchRole(world.shared, world.linux, "Launch");
        RecordDetail terminated = world.terminates(world.launched("server"));

        assertThat(terminated)
                .extracting(
                        RecordDetail::recordType,
                        RecordDetail::status,
                        RecordDetail::provisionedProductName,
                        RecordDetail::provisionedProductType,
                        RecordDetail::pathId,
                        RecordDetail::launchRoleArn)
                .containsExactly(
                        "TERMINATE_PROVISIONED_PRODUCT",
                        RecordStatus.CREATED,
                        "server",
                        "CFN_STACK",
                        world.shared.replace("port-", "lpv3-"),
                        "arn:aws:iam::" + world.hub.id + ":role/Launch");
        assertThat(terminated.recordTags()).isEmpty();
    }

    @AwsRule(
            source = TERMINATE,
            says = "This token is only valid during the termination process. After the provisioned product is "
                    + "terminated, subsequent "
                    + "requests to terminate the same provisioned product always return ResourceNotFound.")
    @Test
    void the_token_is_valid_until_the_termination_ends() {
        LaunchWorld world = new LaunchWorld(CompletionPolicy.held());
        String id = world.launched("server");
        world.catalog.settle();
        RecordDetail first = world.terminates(id, t -> t.terminateToken("once"));

        assertThat(world.terminates(id, t -> t.terminateToken("once"))).isEqualTo(first);
        world.catalog.settle();
        assertThat(refusal(() -> world.terminates(id, t -> t.terminateToken("once"))))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @AwsRule(
            source = TERMINATE,
            says = "RetainPhysicalResources: When this boolean parameter is set to true, the "
                    + "TerminateProvisionedProduct API deletes the Service Catalog provisioned product. However, it "
                    + "does not remove the CloudFormation stack.")
    @Test
    void the_stack_can_be_retained_and_imported_again() {
        LaunchWorld world = new LaunchWorld();
        String id = world.launched("server");
        String stack = world.outputs(id).get("CloudformationStackARN");
        world.terminates(id, t -> t.retainPhysicalResources(true));

        String imported = world.developer
                .client
                .importAsProvisionedProduct(i -> i.productId(world.linux)
                        .provisioningArtifactId(world.v1)
                        .provisionedProductName("again")
                        .physicalId(stack))
                .recordDetail()
                .provisionedProductId();
        assertThat(world.outputs(imported)).containsEntry("CloudformationStackARN", stack);
    }

    @AwsRule(
            source = API + "API_ImportAsProvisionedProduct.html",
            says = "The CloudFormation stack must have one of the following statuses to be "
                    + "imported: CREATE_COMPLETE, UPDATE_COMPLETE, UPDATE_ROLLBACK_COMPLETE, "
                    + "IMPORT_COMPLETE, and IMPORT_ROLLBACK_COMPLETE.")
    @Test
    void a_deleted_or_partly_deleted_stack_cannot_be_imported_again() {
        LaunchWorld world = new LaunchWorld();
        String gone = world.launched("gone");
        String stack = world.outputs(gone).get("CloudformationStackARN");
        String stuck = world.launched("stuck");
        String rest = world.outputs(stuck).get("CloudformationStackARN");
        world.terminates(gone);
        world.fails(ProvisioningFailure.ofTermination("Bucket is not empty"));
        world.terminates(stuck, t -> t.ignoreErrors(true));

        for (String arn : List.of(stack, rest)) {
            assertThat(refusal(() -> world.developer.client.importAsProvisionedProduct(i -> i.productId(world.linux)
                            .provisioningArtifactId(world.v1)
                            .provisionedProductName("again")
                            .physicalId(arn))))
                    .isInstanceOf(InvalidStateException.class);
        }
    }

    @AwsRule(
            source = "https://github.com/aws-samples/aws-service-catalog-reference-architectures",
            says = "The bulk monitor compares: Can't terminate provisioned product because it's still under change "
                    + "or its status does not allow further operation")
    @Test
    void terminating_a_provisioned_product_under_change_is_refused() {
        LaunchWorld world = new LaunchWorld(CompletionPolicy.held());
        String id = world.launched("server");

        assertThat(textOf(() -> world.terminates(id)))
                .isEqualTo("Can't terminate provisioned product because it's still under change or its status does not"
                        + " allow further operation");
    }

    @Test
    void code_that_repeats_a_refused_termination_succeeds_in_the_end() {
        LaunchWorld world = new LaunchWorld(CompletionPolicy.afterPolls(2));
        String id = world.launched("server");

        assertThat(textOf(() -> world.terminates(id))).contains("still under change");
        assertThat(textOf(() -> world.terminates(id))).contains("still under change");
        world.terminates(id);
    }

    @Test
    void the_poll_that_finds_nothing_any_more_completes_the_termination() {
        LaunchWorld world = new LaunchWorld(CompletionPolicy.afterPolls(1));
        String id = world.launched("server");
        world.developer.client.describeProvisionedProduct(d -> d.id(id));
        world.terminates(id);

        assertThat(refusal(() -> world.developer.client.describeProvisionedProduct(d -> d.id(id))))
                .isInstanceOf(ResourceNotFoundException.class);

        assertThat(world.launched("server")).isNotEqualTo(id);
    }

    @Assumed("No page names the exception: the fake raises the one of a refused update.")
    @Test
    void the_refusal_under_change_is_an_invalid_parameters_exception() {
        LaunchWorld world = new LaunchWorld(CompletionPolicy.held());
        String id = world.launched("server");

        assertThat(refusal(() -> world.terminates(id))).isInstanceOf(InvalidParametersException.class);
    }

    @AwsRule(source = TERMINATE, says = "You cannot specify both ProvisionedProductName and ProvisionedProductId.")
    @Test
    void a_request_with_both_an_id_and_a_name_is_refused() {
        LaunchWorld world = new LaunchWorld();
        String id = world.launched("server");

        assertThat(refusal(() -> world.terminates(id, t -> t.provisionedProductName("server"))))
                .isInstanceOf(InvalidParametersException.class);
    }
}
