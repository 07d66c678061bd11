package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Imports of stacks as provisioned products; {@link LaunchWorld} describes the accounts. */
class StackImportTest {

    private static final String IMPORT = API + "API_ImportAsProvisionedProduct.html";
    private static final String STACK = "arn:aws:cloudformation:us-east-1:222222222222:stack/legacy/1";

    private static RecordDetail imports(LaunchWorld world, String name, String stack) {
        return world.developer
                .client
                .importAsProvisionedProduct(i -> i.productId(world.linux)
                        .provisioningArtifactId(world.v1)
                        .provisionedProductName(name)
                        .physicalId(stack))
                .recordDetail();
    }

    final LaunchWorld world = new LaunchWorld();

    @AwsRule(
            source = IMPORT,
            says = "Requests the import of a resource as an Service Catalog provisioned product "
                    + "that is associated to an Service Catalog product and provisioning artifact. "
                    + "Once imported, all supported governance actions are supported on the "
                    + "provisioned product.")
    @Test
    void a_stack_becomes_a_provisioned_product() {
        RecordDetail entry = imports(world, "legacy", STACK);
        String id = entry.provisionedProductId();

        assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        assertThat(world.outputs(id)).containsEntry("CloudformationStackARN", STACK);
        world.updates(id, u -> {});
        world.terminates(id);
        assertThat(world.names()).isEmpty();
    }

    @AwsRule(
            source = IMPORT,
            says = "Service Catalog does not apply the product's associated constraints during the import process. "
                    + "Service Catalog applies "
                    + "the constraints after you call UpdateProvisionedProduct for the provisioned product.")
    @Test
    void constraints_apply_from_the_first_update_on() {
        world.hub.setsLaunchRole(world.shared, world.linux, "Launch");
        world.hub.constrains(world.shared, world.linux, "TEMPLATE", ConstrainedHub.rules("t3.small"));
        String id = imports(world, "legacy", STACK).provisionedProductId();

        assertThat(world.product(id).launchRoleArn()).isNull();
        assertThat(refusal(() -> world.updates(id, u -> {}))).isInstanceOf(InvalidParametersException.class);
        world.updates(id, u -> u.provisioningParameters(LaunchWorld.changed("InstanceType", "t3.small")));
        assertThat(world.product(id).launchRoleArn()).endsWith("role/Launch");
    }

    @AwsRule(
            source = IMPORT,
            says = "The CloudFormation stack must have one of the following statuses to be imported: CREATE_COMPLETE, "
                    + "UPDATE_COMPLETE, UPDATE_ROLLBACK_COMPLETE, IMPORT_COMPLETE, and IMPORT_ROLLBACK_COMPLETE.")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE_COMPLETE",
                "UPDATE_COMPLETE",
                "UPDATE_ROLLBACK_COMPLETE",
                "IMPORT_COMPLETE",
                "IMPORT_ROLLBACK_COMPLETE"
            })
    void a_stack_in_a_stable_status_can_be_imported(String status) {
        world.catalog.provisioning().putStack(STACK, status);

        assertThat(imports(world, "legacy", STACK).provisionedProductName()).isEqualTo("legacy");
    }

    @AwsRule(
            source = IMPORT,
            says = "The CloudFormation stack must have one of the following statuses to be "
                    + "imported: CREATE_COMPLETE, UPDATE_COMPLETE, UPDATE_ROLLBACK_COMPLETE, "
                    + "IMPORT_COMPLETE, and IMPORT_ROLLBACK_COMPLETE. … InvalidStateException: An "
                    + "attempt was made to modify a resource that is in a state that is not valid.")
    @ParameterizedTest
    @ValueSource(strings = {"CREATE_IN_PROGRESS", "ROLLBACK_COMPLETE", "DELETE_FAILED"})
    void a_stack_in_another_status_cannot_be_imported(String status) {
        world.catalog.provisioning().putStack(STACK, status);

        assertThat(refusal(() -> imports(world, "legacy", STACK))).isInstanceOf(InvalidStateException.class);
    }

    @AwsRule(
            source = IMPORT,
            says = "Import of the resource requires that the CloudFormation stack template matches the associated "
                    + "Service Catalog product provisioning artifact.")
    @Test
    void the_template_of_the_stack_must_match_the_template_of_the_version() {
        world.catalog
                .provisioning()
                .putStack(STACK, "CREATE_COMPLETE", LaunchWorld.V1)
                .putStack(STACK + "2", "CREATE_COMPLETE", LaunchWorld.V2);

        imports(world, "legacy", STACK);
        assertThat(refusal(() -> imports(world, "other", STACK + "2"))).isInstanceOf(InvalidParametersException.class);
    }

    @AwsRule(
            source = IMPORT,
            says = "Resource import only supports CloudFormation stack ARNs. CloudFormation StackSets, and non-root "
                    + "nested stacks, are not supported.")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "legacy",
                "arn:aws:cloudformation:us-east-1:222222222222:stackset/legacy:1",
                "arn:aws:s3:::bucket"
            })
    void only_arns_of_stacks_are_imported(String physicalId) {
        assertThat(refusal(() -> imports(world, "legacy", physicalId))).isInstanceOf(InvalidParametersException.class);
    }

    @AwsRule(
            source = IMPORT,
            says = "You can only import one provisioned product at a time. The product's "
                    + "CloudFormation stack must have the IMPORT_COMPLETE status before you import "
                    + "another.")
    @Test
    void only_one_import_can_run_at_a_time() {
        LaunchWorld held = new LaunchWorld(CompletionPolicy.held());
        imports(held, "one", STACK);

        assertThat(refusal(() -> imports(held, "two", STACK + "2"))).isInstanceOf(InvalidStateException.class);
        held.catalog.settle();
        assertThat(imports(held, "two", STACK + "2").provisionedProductName()).isEqualTo("two");
    }

    @AwsRule(
            source = IMPORT,
            says = "ProvisionedProductName: The user-friendly name of the provisioned product. The "
                    + "value must be unique for the AWS account. … DuplicateResourceException: The "
                    + "specified resource is a duplicate.")
    @Test
    void a_name_or_a_stack_that_is_already_used_is_a_duplicate() {
        imports(world, "legacy", STACK);

        assertThat(refusal(() -> imports(world, "legacy", STACK + "2"))).isInstanceOf(DuplicateResourceException.class);
        assertThat(refusal(() -> imports(world, "other", STACK))).isInstanceOf(DuplicateResourceException.class);
    }

    @Assumed("A provisioned product and its stack are in one Region. The page does not say so of imports.")
    @Test
    void a_stack_of_another_region_is_refused() {
        String stack = "arn:aws:cloudformation:eu-west-1:222222222222:stack/legacy/1";
        assertThat(refusal(() -> imports(world, "legacy", stack))).isInstanceOf(InvalidParametersException.class);
    }

    @Assumed("The API page does not say who can import; here everyone who can launch the product.")
    @Test
    void a_principal_who_cannot_launch_the_product_cannot_import() {
        assertThat(refusal(() -> world.spoke.client.importAsProvisionedProduct(i -> i.productId(world.linux)
                        .provisioningArtifactId(world.v1)
                        .provisionedProductName("legacy")
                        .physicalId(STACK))))
                .isInstanceOf(ResourceNotFoundException.class);
    }
}
