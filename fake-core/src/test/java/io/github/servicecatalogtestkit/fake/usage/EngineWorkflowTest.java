package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.EngineWorkflow;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.EngineWorkflowStatus;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.NotifyProvisionProductEngineWorkflowResultRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordError;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/**
 * Products whose resources are provisioned by the user's own engine; {@link LaunchWorld} sets up the accounts.
 *
 * <pre>
 *   hub    Data ── Network (EXTERNAL)     the engine is here
 *   spoke  Data, imported                 role/Developer launches
 * </pre>
 */
@SuppressWarnings("unchecked") // The SDK takes an array of consumers.
class EngineWorkflowTest {

    private static final String ENGINE =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/external-engine.html";
    private static final String PROVISION = API + "API_NotifyProvisionProductEngineWorkflowResult.html";

    final LaunchWorld world = new LaunchWorld(s -> s.assume(AwsBehavior.TERRAFORM_OPEN_SOURCE_OFFERED, true));
    final String network = addsProduct("Network", "EXTERNAL");

    private String addsProduct(String name, String type) {
        String product = world.hub.createsProduct(name, type);
        world.hub.adds(product, world.shared);
        world.hub.setsLaunchRole(world.shared, product, "Terraform");
        return product;
    }

    private RecordDetail launches(String product) {
        return world.developer
                .client
                .provisionProduct(p -> p.productId(product)
                        .provisioningArtifactName("v1")
                        .provisionedProductName("net")
                        .provisioningParameters(LaunchWorld.parameter("Cidr", "10.0.0.0/8")))
                .recordDetail();
    }

    private EngineWorkflow work() {
        return world.catalog.provisioning().engineWorkflows().get(0);
    }

    private void provisioned(
            EngineWorkflowStatus status, Consumer<NotifyProvisionProductEngineWorkflowResultRequest.Builder> more) {
        EngineWorkflow work = work();
        world.hub.client.notifyProvisionProductEngineWorkflowResult(n -> {
            n.workflowToken(work.workflowToken()).recordId(work.recordId()).status(status);
            more.accept(n);
        });
    }

    private String running() {
        String id = launches(network).provisionedProductId();
        provisioned(
                EngineWorkflowStatus.SUCCEEDED,
                n -> n.outputs(o -> o.outputKey("Vpc").outputValue("vpc-1"))
                        .resourceIdentifier(
                                r -> r.uniqueTag(t -> t.key("made-for").value("net"))));
        return id;
    }

    @Nested
    class WhenAProductIsLaunched {

        @AwsRule(
                source = ENGINE,
                says = "When you provision an EXTERNAL provisioning artifact by calling "
                        + "ProvisionProduct, Service Catalog first performs some actions internally, then "
                        + "send a message to an Amazon SQS queue in the engine.")
        @Test
        void the_engine_finds_its_task() {
            RecordDetail launch = launches(network);
            EngineWorkflow work = work();

            assertThat(work)
                    .extracting(
                            EngineWorkflow::operation,
                            EngineWorkflow::recordId,
                            EngineWorkflow::provisionedProductId,
                            EngineWorkflow::provisionedProductName,
                            EngineWorkflow::productId,
                            EngineWorkflow::artifactPath,
                            EngineWorkflow::launchRoleArn,
                            EngineWorkflow::accountId)
                    .containsExactly(
                            "PROVISION_PRODUCT",
                            launch.recordId(),
                            launch.provisionedProductId(),
                            "net",
                            network,
                            "S3://bucket/Network.json",
                            "arn:aws:iam::" + world.hub.id + ":role/Terraform",
                            world.spoke.id);
            assertThat(work.principalId())
                    .as("unique ID of the role")
                    .matches("AROA[A-Z2-7]{17}")
                    .isEqualTo(world.catalog
                            .account("spoke")
                            .as("role/Developer")
                            .sts()
                            .getCallerIdentity()
                            .userId()
                            .split(":")[0]);
            assertThat(work.organizationId()).isNull();
            assertThat(work.parameters()).containsExactly(org.assertj.core.api.Assertions.entry("Cidr", "10.0.0.0/8"));
            assertThat(work.workflowToken()).matches("[0-9A-Za-z+/=]+");
        }

        @ParameterizedTest
        @ValueSource(strings = {"EXTERNAL", "TERRAFORM_OPEN_SOURCE", "TERRAFORM_CLOUD"})
        void the_product_is_under_change_until_the_engine_notifies(String type) {
            String product = addsProduct("Other", type);
            RecordDetail launch = launches(product);
            world.catalog.settle();

            assertThat(launch.provisionedProductType()).isEqualTo(type);
            assertThat(world.status(launch.provisionedProductId())).isEqualTo(ProvisionedProductStatus.UNDER_CHANGE);
            assertThat(world.entry(launch.recordId()).status()).isEqualTo(RecordStatus.IN_PROGRESS);
        }

        @AwsRule(
                source = PROVISION,
                says = "Notifies the result of the provisioning engine execution. Outputs: The output of the "
                        + "provisioning engine execution. ResourceIdentifier: The ID for the provisioned product "
                        + "resources that are part of a resource group.")
        @Test
        void the_notification_of_a_success_makes_the_product_available_with_its_outputs() {
            String id = running();

            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
            assertThat(world.outputs(id)).containsOnlyKeys("Vpc").containsEntry("Vpc", "vpc-1");
            assertThat(world.catalog.provisioning().engineWorkflows()).isEmpty();
        }

        @AwsRule(
                source = "https://github.com/atheiman/service-catalog-demo",
                says = "PROVISION_PRODUCT operation requires at least one ResourceIdentifier: "
                        + "InvalidParametersException: A ResourceIdentifier is required for a workflow Status of "
                        + "'SUCCEEDED'.")
        @Test
        void the_notification_of_a_success_names_the_resources() {
            RecordDetail launch = launches(network);
            var refused = refusal(() -> provisioned(EngineWorkflowStatus.SUCCEEDED, n -> {}));

            assertThat(refused).isInstanceOf(InvalidParametersException.class);
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("A ResourceIdentifier is required for a workflow Status of 'SUCCEEDED'.");
            assertThat(world.entry(launch.recordId()).status()).isEqualTo(RecordStatus.IN_PROGRESS);
        }

        @AwsRule(
                source = "https://github.com/atheiman/service-catalog-demo",
                says = "as of Nov 2024, failed PROVISION_PRODUCT operations do not display the provided failure "
                        + "reason to the end user, only `Internal failure.` is displayed")
        @Test
        void the_reason_of_a_failure_is_not_shown() {
            RecordDetail launch = launches(network);
            provisioned(EngineWorkflowStatus.FAILED, n -> n.failureReason("boom"));

            assertThat(world.entry(launch.recordId()).recordErrors())
                    .extracting(RecordError::description)
                    .containsExactly("Internal failure.");
            assertThat(world.product(launch.provisionedProductId()).statusMessage())
                    .isEqualTo("Internal failure.");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/provisioned-product"
                        + "s-lifecycle.html",
                says = "Terraform Open Source ProvisionProduct failures are routed to the TAINTED state "
                        + "… The Terraform provisioning engine responds to ProvisionProduct with a "
                        + "workflow failure and does not provide a ResourceIdentifier. The "
                        + "ProvisionProduct workflow does not create a resource group, and then sets the "
                        + "provisioned product state to ERROR.")
        @Test
        void a_failure_leaves_the_product_tainted_if_it_has_resources_and_in_error_otherwise() {
            String id = launches(network).provisionedProductId();
            provisioned(
                    EngineWorkflowStatus.FAILED,
                    n -> n.failureReason("boom")
                            .resourceIdentifier(
                                    r -> r.uniqueTag(t -> t.key("made-for").value("net"))));

            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.TAINTED);
            String other = launches(addsOther()).provisionedProductId();
            provisioned(EngineWorkflowStatus.FAILED, n -> n.failureReason("boom"));
            assertThat(world.status(other)).isEqualTo(ProvisionedProductStatus.ERROR);
        }

        private String addsOther() {
            world.terminates(world.developer
                    .client
                    .describeProvisionedProduct(d -> d.name("net"))
                    .provisionedProductDetail()
                    .id());
            EngineWorkflow work = work();
            world.hub.client.notifyTerminateProvisionedProductEngineWorkflowResult(
                    n -> n.workflowToken(work.workflowToken())
                            .recordId(work.recordId())
                            .status(EngineWorkflowStatus.SUCCEEDED));
            return addsProduct("Other", "EXTERNAL");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/autotags.html",
                says = "AWS Service Catalog does not support AutoTags for Terraform Open Source products.")
        @ParameterizedTest
        @CsvSource({"TERRAFORM_OPEN_SOURCE, 0", "EXTERNAL, 5"})
        void products_of_the_type_terraform_open_source_have_no_auto_tags(String type, int expected) {
            launches(addsProduct("Other", type));

            assertThat(world.firstFound().tags()).hasSize(expected);
        }

        @AwsRule(
                source = "https://github.com/aws-samples/service-catalog-engine-for-terraform-os/issues/53",
                says = "Error occurred during parameter parsing: LaunchRoleArn is required and must be non empty")
        @Test
        void launching_without_a_launch_role_is_refused() {
            String product = world.hub.createsProduct("NoRole", "EXTERNAL");
            world.hub.adds(product, world.shared);

            assertThat(textOf(() -> launches(product)))
                    .isEqualTo(
                            "Error occurred during parameter parsing: LaunchRoleArn is required and must be non empty");
        }
    }

    /** The messages that public engines recorded. */
    @Nested
    class WhenTheEngineReadsTheMessage {

        private static final String RECORDED = "https://github.com/atheiman/service-catalog-demo";

        @AwsRule(
                source = RECORDED,
                says = "token, operation, provisionedProductId, provisionedProductName, productId, "
                        + "provisioningArtifactId, recordId, launchRoleArn, artifact: path S3://…, type AWS_S3, "
                        + "identity: principal AROA…, awsAccountId, organizationId null, parameters and tags with "
                        + "key and value")
        @Test
        void the_message_about_a_launch_has_the_members_of_recorded_messages() {
            launches(network);
            EngineWorkflow work = work();

            assertThat(work.message()).isEqualTo("""
                            {"token":"%s","operation":"PROVISION_PRODUCT","provisionedProductId":"%s",\
                            "provisionedProductName":"net","productId":"%s","provisioningArtifactId":"%s",\
                            "recordId":"%s","launchRoleArn":"arn:aws:iam::%s:role/Terraform",\
                            "artifact":{"path":"S3://bucket/Network.json","type":"AWS_S3"},\
                            "identity":{"principal":"%s","awsAccountId":"%s","organizationId":null},\
                            "parameters":[{"key":"Cidr","value":"10.0.0.0/8"}],"tags":[]}""".formatted(
                            work.workflowToken(),
                            work.provisionedProductId(),
                            network,
                            work.provisioningArtifactId(),
                            work.recordId(),
                            world.hub.id,
                            work.principalId(),
                            world.spoke.id));
        }

        @AwsRule(
                source = RECORDED,
                says = "PROVISION_PRODUCT example (UPDATE_PROVISIONED_PRODUCT is same): tags with the keys "
                        + "finops_project_name and finops_project_number, and no AutoTags")
        @Test
        void the_message_about_an_update_has_the_tags_without_auto_tags() {
            world.developer.client.provisionProduct(p -> p.productId(network)
                    .provisioningArtifactName("v1")
                    .provisionedProductName("tagged")
                    .tags(t -> t.key("finops_project_name").value("project-a")));
            String id = work().provisionedProductId();
            provisioned(
                    EngineWorkflowStatus.SUCCEEDED,
                    n -> n.resourceIdentifier(
                            r -> r.uniqueTag(t -> t.key("made-for").value("net"))));
            world.updates(id, u -> {});

            assertThat(work().message())
                    .contains("\"operation\":\"UPDATE_PROVISIONED_PRODUCT\"", "\"productId\":\"" + network + "\"")
                    .endsWith("\"tags\":[{\"key\":\"finops_project_name\",\"value\":\"project-a\"}]}");
        }

        @AwsRule(
                source = RECORDED,
                says = "TERMINATE_PROVISIONED_PRODUCT example: token, operation, provisionedProductId, "
                        + "provisionedProductName, recordId, launchRoleArn, identity")
        @Test
        void the_message_about_a_termination_has_no_version_parameters_and_tags() {
            String id = running();
            world.terminates(id);
            EngineWorkflow work = work();

            assertThat(work)
                    .extracting(
                            EngineWorkflow::productId,
                            EngineWorkflow::provisioningArtifactId,
                            EngineWorkflow::artifactPath)
                    .containsOnlyNulls();
            assertThat(work.parameters()).isEmpty();
            assertThat(work.message()).isEqualTo("""
                            {"token":"%s","operation":"TERMINATE_PROVISIONED_PRODUCT","provisionedProductId":"%s",\
                            "provisionedProductName":"net","recordId":"%s",\
                            "launchRoleArn":"arn:aws:iam::%s:role/Terraform",\
                            "identity":{"principal":"%s","awsAccountId":"%s","organizationId":null}}""".formatted(
                    work.workflowToken(), id, work.recordId(), world.hub.id, work.principalId(), world.spoke.id));
        }

        @AwsRule(source = ENGINE, says = "identity: principal, awsAccountId, organizationId")
        @Test
        void the_message_names_the_organization_of_the_account() {
            String organization = world.catalog
                    .account("spoke")
                    .organizations()
                    .createOrganization(o -> {})
                    .organization()
                    .id();
            launches(network);

            assertThat(work().message())
                    .contains(
                            "\"awsAccountId\":\"" + world.spoke.id + "\",\"organizationId\":\"" + organization + "\"}");
        }

        @Assumed("AWS copies the file of a version into a bucket of its own; the fake names the file at the URL.")
        @ParameterizedTest
        @CsvSource({
            "https://files.s3.eu-west-1.amazonaws.com/net/v1.tar.gz, S3://files/net/v1.tar.gz",
            "https://files.s3-us-west-2.amazonaws.com/v1.tar.gz, S3://files/v1.tar.gz",
            "https://s3.amazonaws.com/files/v1.tar.gz, S3://files/v1.tar.gz",
            "https://s3.cn-north-1.amazonaws.com.cn/files/v1.tar.gz, S3://files/v1.tar.gz",
            "https://example.com/v1.tar.gz, S3://example.com/v1.tar.gz"
        })
        void the_path_is_the_amazon_s3_uri_of_the_url(String url, String path) {
            world.hub.client.createProvisioningArtifact(c -> c.productId(network)
                    .parameters(p -> p.name("v2").type("EXTERNAL").info(java.util.Map.of("LoadTemplateFromURL", url))));
            world.developer.client.provisionProduct(
                    p -> p.productId(network).provisioningArtifactName("v2").provisionedProductName("net"));

            assertThat(work().artifactPath()).isEqualTo(path);
        }
    }

    @Nested
    class WhenAProductIsUpdatedAndTerminated {

        @AwsRule(
                source = ENGINE,
                says = "Calls to UpdateProvisionedProduct and TerminateProvisionedProduct are handled similarly, "
                        + "with separate queues and Notify APIs for each.")
        @Test
        void the_engine_updates_and_terminates_the_product() {
            String id = running();
            world.updates(id, u -> {});
            EngineWorkflow update = work();
            world.hub.client.notifyUpdateProvisionedProductEngineWorkflowResult(
                    n -> n.workflowToken(update.workflowToken())
                            .recordId(update.recordId())
                            .status(EngineWorkflowStatus.SUCCEEDED)
                            .outputs(o -> o.outputKey("Vpc").outputValue("vpc-2")));

            assertThat(update.operation()).isEqualTo("UPDATE_PROVISIONED_PRODUCT");
            assertThat(world.outputs(id)).containsEntry("Vpc", "vpc-2");
            world.terminates(id);
            EngineWorkflow end = work();
            world.spoke.client.notifyTerminateProvisionedProductEngineWorkflowResult(
                    n -> n.workflowToken(end.workflowToken())
                            .recordId(end.recordId())
                            .status(EngineWorkflowStatus.SUCCEEDED));
            assertThat(world.names()).isEmpty();
        }

        @AwsRule(
                source = "https://github.com/atheiman/service-catalog-demo",
                says = "UPDATE_PROVISIONED_PRODUCT and TERMINATE_PROVISIONED_PRODUCT successfully render "
                        + "FailureReason for the user.")
        @Test
        void the_reason_of_a_failure_is_shown() {
            String id = running();
            RecordDetail update = world.updates(id, u -> {});
            EngineWorkflow work = work();
            world.hub.client.notifyUpdateProvisionedProductEngineWorkflowResult(
                    n -> n.workflowToken(work.workflowToken())
                            .recordId(work.recordId())
                            .status(EngineWorkflowStatus.FAILED)
                            .failureReason("no"));

            assertThat(world.entry(update.recordId()).recordErrors())
                    .extracting(RecordError::description)
                    .containsExactly("no");
            assertThat(world.product(id).statusMessage()).isEqualTo("no");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/"
                        + "provisioned-products-lifecycle.html",
                says = "The ProvisionProduct workflow … sets the provisioned product state to ERROR. You then initiate "
                        + "the UpdateProvisionedproduct operation. The Terraform provisioning engine responds "
                        + "indicating \"success.\" As a result, the UpdateprovisionedProduct workflow sets the "
                        + "provisioned product state to AVAILABLE")
        @Test
        void a_product_that_the_engine_failed_to_launch_can_be_updated() {
            String id = launches(network).provisionedProductId();
            provisioned(EngineWorkflowStatus.FAILED, n -> n.failureReason("boom"));
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.ERROR);
            world.updates(id, u -> {});
            EngineWorkflow update = work();
            world.hub.client.notifyUpdateProvisionedProductEngineWorkflowResult(
                    n -> n.workflowToken(update.workflowToken())
                            .recordId(update.recordId())
                            .status(EngineWorkflowStatus.SUCCEEDED));

            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        }

        @Assumed("AWS does not document the status: the fake uses TAINTED, as after a failed stack update.")
        @Test
        void failures_leave_the_product_tainted() {
            String id = running();
            world.updates(id, u -> {});
            EngineWorkflow update = work();
            world.hub.client.notifyUpdateProvisionedProductEngineWorkflowResult(
                    n -> n.workflowToken(update.workflowToken())
                            .recordId(update.recordId())
                            .status(EngineWorkflowStatus.FAILED)
                            .failureReason("no"));
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.TAINTED);
            assertThat(world.outputs(id)).containsEntry("Vpc", "vpc-1");
            world.terminates(id);
            EngineWorkflow end = work();
            world.hub.client.notifyTerminateProvisionedProductEngineWorkflowResult(
                    n -> n.workflowToken(end.workflowToken())
                            .recordId(end.recordId())
                            .status(EngineWorkflowStatus.FAILED)
                            .failureReason("still in use"));
            assertThat(world.product(id))
                    .extracting(d -> d.status(), d -> d.statusMessage())
                    .containsExactly(ProvisionedProductStatus.TAINTED, "still in use");
        }
    }

    @Nested
    class WhenTheNotificationIsInvalid {

        final RecordDetail launch = launches(network);
        final EngineWorkflow work = work();

        private Class<?> refused(
                Actor actor, Consumer<NotifyProvisionProductEngineWorkflowResultRequest.Builder> change) {
            return refusal(() -> actor.client.notifyProvisionProductEngineWorkflowResult(n -> {
                        n.workflowToken(work.workflowToken())
                                .recordId(work.recordId())
                                .resourceIdentifier(
                                        r -> r.uniqueTag(t -> t.key("made-for").value("net")))
                                .status(EngineWorkflowStatus.SUCCEEDED);
                        change.accept(n);
                    }))
                    .getClass();
        }

        @AwsRule(
                source = PROVISION,
                says = "InvalidParametersException: One or more parameters provided to the operation "
                        + "are not valid. ResourceNotFoundException: The specified resource was not found.")
        @Test
        void the_notification_is_refused_and_the_engine_can_retry() {
            Actor stranger = new Actor(world.catalog.account("stranger"));

            assertThat(refused(world.hub, n -> n.workflowToken("b3RoZXI=")))
                    .isEqualTo(InvalidParametersException.class);
            assertThat(refused(world.hub, n -> n.recordId("rec-unknown"))).isEqualTo(ResourceNotFoundException.class);
            assertThat(refused(stranger, n -> {})).isEqualTo(ResourceNotFoundException.class);
            assertThat(refused(world.hub, n -> n.status(EngineWorkflowStatus.FAILED)))
                    .as("without a reason")
                    .isEqualTo(InvalidParametersException.class);
            assertThat(refusal(() -> world.hub.client.notifyTerminateProvisionedProductEngineWorkflowResult(
                            n -> n.workflowToken(work.workflowToken())
                                    .recordId(work.recordId())
                                    .status(EngineWorkflowStatus.SUCCEEDED))))
                    .isInstanceOf(InvalidParametersException.class);
            provisioned(
                    EngineWorkflowStatus.SUCCEEDED,
                    n -> n.resourceIdentifier(
                            r -> r.uniqueTag(t -> t.key("made-for").value("net"))));
            assertThat(world.entry(launch.recordId()).status()).isEqualTo(RecordStatus.SUCCEEDED);
            assertThat(refused(world.hub, n -> {})).as("a second time").isEqualTo(InvalidParametersException.class);
        }
    }
}
