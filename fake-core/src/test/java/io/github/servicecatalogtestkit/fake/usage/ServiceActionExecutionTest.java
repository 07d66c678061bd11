package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ExecutionParameter;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionDefinitionKey;

/** Service actions of the hub, run on provisioned products of the spoke; {@link LaunchWorld} describes the accounts. */
class ServiceActionExecutionTest {

    private static final String EXECUTE = API + "API_ExecuteProvisionedProductServiceAction.html";

    LaunchWorld world = new LaunchWorld();
    String action = associatesTagOption();

    private void restarts(Consumer<SettingsBuilder> settings) {
        world = new LaunchWorld(settings);
        action = associatesTagOption();
    }

    private String associatesTagOption() {
        String id = world.hub
                .client
                .createServiceAction(c -> c.name("Restart")
                        .definitionType("SSM_AUTOMATION")
                        .definition(Map.of(
                                ServiceActionDefinitionKey.NAME,
                                "AWS-RestartEC2Instance",
                                ServiceActionDefinitionKey.VERSION,
                                "1",
                                ServiceActionDefinitionKey.PARAMETERS,
                                "[{\"Name\":\"InstanceId\",\"Type\":\"TARGET\"},"
                                        + "{\"Name\":\"Reason\",\"Type\":\"TEXT_VALUE\"}]")))
                .serviceActionDetail()
                .serviceActionSummary()
                .id();
        world.hub.client.associateServiceActionWithProvisioningArtifact(
                a -> a.productId(world.linux).provisioningArtifactId(world.v1).serviceActionId(id));
        return id;
    }

    private RecordDetail executes(String id) {
        return world.developer
                .client
                .executeProvisionedProductServiceAction(
                        e -> e.provisionedProductId(id).serviceActionId(action))
                .recordDetail();
    }

    @AwsRule(
            source = API + "API_DescribeServiceActionExecutionParameters.html",
            says = "Finds the default parameters for a specific self-service action on a specific provisioned product "
                    + "and returns a map of the results to the user.")
    @Test
    void its_parameters_come_from_the_definition() {
        String id = world.launched("server");

        assertThat(world.developer
                        .client
                        .describeServiceActionExecutionParameters(
                                d -> d.provisionedProductId(id).serviceActionId(action))
                        .serviceActionParameters())
                .extracting(ExecutionParameter::name, ExecutionParameter::type, ExecutionParameter::defaultValues)
                .containsExactly(tuple("InstanceId", "TARGET", List.of()), tuple("Reason", "TEXT_VALUE", List.of()));
    }

    @AwsRule(source = EXECUTE, says = "Executes a self-service action against a provisioned product.")
    @Test
    void the_provisioned_product_is_under_change_while_the_action_runs_and_then_as_before() {
        restarts(s -> s.provisioningCompletion(CompletionPolicy.held()));
        String id = world.launched("server");
        world.catalog.settle();
        RecordDetail entry = executes(id);

        assertThat(entry)
                .extracting(RecordDetail::recordType, RecordDetail::status)
                .containsExactly("EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION", RecordStatus.CREATED);
        assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.UNDER_CHANGE);
        assertThat(refusal(() -> executes(id))).isInstanceOf(InvalidStateException.class);
        world.catalog.settle();
        assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        assertThat(world.entry(entry.recordId()).status()).isEqualTo(RecordStatus.SUCCEEDED);
    }

    @Assumed("AWS does not say how a failed action affects the provisioned product; here it has no effect.")
    @Test
    void a_failed_action_leaves_the_status_of_the_provisioned_product_unchanged() {
        String id = world.launched("server");
        world.fails(ProvisioningFailure.ofUpdate("Half"));
        world.updates(id, u -> {});
        world.fails(ProvisioningFailure.ofServiceAction("Access denied while assuming the role"));
        RecordDetail entry = executes(id);

        assertThat(world.product(id))
                .extracting(d -> d.status(), d -> d.statusMessage(), d -> d.lastRecordId())
                .containsExactly(ProvisionedProductStatus.TAINTED, "Half", entry.recordId());
        assertThat(world.entry(entry.recordId()).recordErrors().get(0).description())
                .isEqualTo("Access denied while assuming the role");
    }

    @Assumed("The guide has this text among the outputs of failed executions; that the call itself is "
            + "refused is a guess.")
    @Test
    void a_parameter_missing_from_the_definition_is_refused() {
        String id = world.launched("server");

        assertThat(textOf(() ->
                        world.developer.client.executeProvisionedProductServiceAction(e -> e.provisionedProductId(id)
                                .serviceActionId(action)
                                .parameters(Map.of("Unknown", List.of("x"))))))
                .isEqualTo("Parameter is not defined in service action definition");
        world.developer.client.executeProvisionedProductServiceAction(e ->
                e.provisionedProductId(id).serviceActionId(action).parameters(Map.of("Reason", List.of("patched"))));
    }

    @AwsRule(source = EXECUTE, says = "ResourceNotFoundException: The specified resource was not found.")
    @Test
    void an_action_that_is_not_associated_with_the_version_is_not_found() {
        String id = world.launched("server");
        world.updates(
                id,
                u -> u.provisioningArtifactId(world.v2).provisioningParameters(LaunchWorld.changed("KeyName", "k")));

        assertThat(refusal(() -> executes(id))).isInstanceOf(ResourceNotFoundException.class);
    }

    @AwsRule(
            source = "https://github.com/alchemy-run/distilled",
            says = "ExecuteProvisionedProductServiceAction answers ValidationException: Provisioned product not found")
    @Test
    void an_unknown_provisioned_product_is_a_validation_error() {
        var refused = refusal(() -> executes("pp-aaaaaaaaaaaaa"));

        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Provisioned product not found");
    }

    @Assumed(value = "The guide does not say whether actions are shared.", setting = "serviceActionsShared")
    @Test
    void a_setting_hides_actions_from_recipients() {
        restarts(s -> s.assume(AwsBehavior.SERVICE_ACTIONS_SHARED, false));
        String id = world.launched("server");

        assertThat(refusal(() -> executes(id))).isInstanceOf(ResourceNotFoundException.class);
    }

    @AwsRule(source = EXECUTE, says = "An idempotency token that uniquely identifies the execute request.")
    @Test
    void repeating_the_token_executes_the_action_once() {
        String id = world.launched("server");
        RecordDetail first = world.developer
                .client
                .executeProvisionedProductServiceAction(
                        e -> e.provisionedProductId(id).serviceActionId(action).executeToken("once"))
                .recordDetail();

        assertThat(world.developer
                        .client
                        .executeProvisionedProductServiceAction(e -> e.provisionedProductId(id)
                                .serviceActionId(action)
                                .executeToken("once"))
                        .recordDetail())
                .isEqualTo(first);
    }
}
