package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.CreateServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ListServiceActionsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionDefinitionType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionDetail;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionSummary;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** Creating, listing, updating and deleting service actions. */
class ServiceActionTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));

    private static CreateServiceActionRequest.Builder restart() {
        return CreateServiceActionRequest.builder()
                .name("restart")
                .definitionType(ServiceActionDefinitionType.SSM_AUTOMATION)
                .definitionWithStrings(Map.of("Name", "AWS-RestartEC2Instance"));
    }

    private ServiceActionDetail creates(CreateServiceActionRequest.Builder request) {
        return hub.client.createServiceAction(request.build()).serviceActionDetail();
    }

    private ServiceActionDetail described(Actor actor, String id) {
        return actor.client.describeServiceAction(d -> d.id(id)).serviceActionDetail();
    }

    @Nested
    class WhenAnActionIsCreated {

        @AwsRule(
                source = API + "API_CreateServiceAction.html",
                says = "The self-service action definition. Can be one of the following: Name … Version … "
                        + "AssumeRole … Parameters")
        @Test
        void the_response_and_a_description_contain_the_values_of_the_request() {
            Map<String, String> definition = Map.of(
                    "Name", "AWS-RestartEC2Instance",
                    "Version", "1",
                    "AssumeRole", "arn:aws:iam::12345678910:role/ActionRole",
                    "Parameters", "[{\"Name\":\"InstanceId\",\"Type\":\"TARGET\"}]");
            ServiceActionDetail created =
                    creates(restart().description("Once more").definitionWithStrings(definition));
            assertThat(created.definitionAsStrings()).isEqualTo(definition);
            ServiceActionSummary summary = created.serviceActionSummary();
            assertThat(summary.id()).matches("act-[a-z0-9]{13}");
            assertThat(summary.name()).isEqualTo("restart");
            assertThat(summary.description()).isEqualTo("Once more");
            assertThat(summary.definitionType()).isEqualTo(ServiceActionDefinitionType.SSM_AUTOMATION);
            assertThat(described(hub, summary.id())).isEqualTo(created);
        }

        @AwsRule(
                source = API + "API_CreateServiceAction.html",
                says = "To reuse the provisioned product launch role, set to \"AssumeRole\": \"LAUNCH_ROLE\".")
        @Test
        void the_role_can_be_launch_role() {
            ServiceActionDetail created = creates(restart()
                    .definitionWithStrings(Map.of("Name", "AWS-RestartEC2Instance", "AssumeRole", "LAUNCH_ROLE")));
            assertThat(created.definitionAsStrings()).containsEntry("AssumeRole", "LAUNCH_ROLE");
        }

        @Assumed("AWS lists no DuplicateResourceException for CreateServiceAction.")
        @Test
        void two_actions_can_have_the_same_name() {
            assertThat(hub.createsAction("restart")).isNotEqualTo(hub.createsAction("restart"));
        }

        @Assumed("A document without a name cannot be run.")
        @Test
        void a_definition_without_a_document_name_is_refused() {
            assertThat(refusal(() -> creates(restart().definitionWithStrings(Map.of("Version", "1")))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("The API page allows two forms of a role; other texts are invalid.")
        @ParameterizedTest
        @ValueSource(strings = {"ActionRole", "arn:aws:iam::12345678910:user/alice", "arn:aws:iam::12345678910:role/"})
        void an_invalid_role_is_refused(String role) {
            assertThat(refusal(() ->
                            creates(restart().definitionWithStrings(Map.of("Name", "Restart", "AssumeRole", role)))))
                    .isInstanceOf(InvalidParametersException.class)
                    .hasMessageContaining(role);
        }

        @AwsRule(
                source = API + "API_CreateServiceAction.html",
                says = "The list of parameters in JSON format. For example: "
                        + "[{\"Name\":\"InstanceId\",\"Type\":\"TARGET\"}] or "
                        + "[{\"Name\":\"InstanceId\",\"Type\":\"TEXT_VALUE\"}].")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "InstanceId",
                    "{\"Name\":\"InstanceId\",\"Type\":\"TARGET\"}",
                    "[{\"Name\":\"InstanceId\"}]",
                    "[\"InstanceId\"]",
                    "[{\"Name\":\"InstanceId\",\"Type\":\"TARGET\"}",
                    "[], \"More\": []"
                })
        void parameters_of_another_form_are_refused(String parameters) {
            assertThat(refusal(() -> creates(
                            restart().definitionWithStrings(Map.of("Name", "Restart", "Parameters", parameters)))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Test
        void a_repeated_token_returns_the_first_response_and_refuses_other_parameters() {
            CreateServiceActionRequest.Builder request = restart().idempotencyToken("once");
            ServiceActionDetail created = creates(request);
            Instant before = catalog.now();
            assertThat(creates(request)).isEqualTo(created);
            assertThat(refusal(() -> creates(request.name("stop")))).isInstanceOf(InvalidParametersException.class);
            assertThat(catalog.now()).isEqualTo(before);
        }
    }

    @Nested
    class WhenActionsAreListed {

        @Test
        void own_actions_are_listed_in_the_order_of_their_creation() {
            String restart = hub.createsAction("restart");
            String stop = hub.createsAction("stop");
            spoke.createsAction("other");
            ListServiceActionsResponse answer = hub.client.listServiceActions();
            assertThat(answer.serviceActionSummaries())
                    .containsExactly(
                            described(hub, restart).serviceActionSummary(),
                            described(hub, stop).serviceActionSummary());
            assertThat(answer.nextPageToken()).isNull();
        }

        @Test
        void an_account_without_actions_gets_an_empty_list_and_not_null() {
            ListServiceActionsResponse answer = hub.client.listServiceActions();
            assertThat(answer.hasServiceActionSummaries()).isTrue();
            assertThat(answer.serviceActionSummaries()).isEmpty();
        }

        @Assumed("All resources except organizations belong to one Region.")
        @Test
        void actions_of_another_region_are_not_listed() {
            String restart = hub.createsAction("restart");
            Actor elsewhere = new Actor(catalog.account("hub").in(Region.EU_WEST_1));
            assertThat(elsewhere.client.listServiceActions().serviceActionSummaries())
                    .isEmpty();
            assertThat(refusal(() -> described(elsewhere, restart))).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenAnActionIsUpdated {

        final String restart = hub.createsAction("restart");

        @Test
        void members_missing_from_the_request_keep_their_values() {
            hub.client.updateServiceAction(u -> u.id(restart).description("Once more"));
            ServiceActionDetail updated = described(hub, restart);
            assertThat(updated.serviceActionSummary().name()).isEqualTo("restart");
            assertThat(updated.serviceActionSummary().description()).isEqualTo("Once more");
            assertThat(updated.definitionAsStrings()).containsOnlyKeys("Name", "Version");
        }

        @Assumed("The API page calls it \"a map that defines the self-service action\".")
        @Test
        void a_definition_replaces_the_whole_previous_definition() {
            ServiceActionDetail answer = hub.client
                    .updateServiceAction(
                            u -> u.id(restart).definitionWithStrings(Map.of("Name", "AWS-StopEC2Instance")))
                    .serviceActionDetail();
            assertThat(answer.definitionAsStrings()).containsExactly(Map.entry("Name", "AWS-StopEC2Instance"));
            assertThat(described(hub, restart)).isEqualTo(answer);
        }

        @Test
        void a_definition_is_validated_as_at_creation() {
            assertThat(refusal(() -> hub.client.updateServiceAction(
                            u -> u.id(restart).definitionWithStrings(Map.of("Version", "2")))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Test
        void an_update_without_differences_changes_nothing() {
            Instant before = catalog.now();
            hub.client.updateServiceAction(u -> u.id(restart).name("restart"));
            assertThat(catalog.now()).isEqualTo(before);
        }
    }

    @Nested
    class WhenAnActionIsDeleted {

        final String restart = hub.createsAction("restart");

        @Test
        void it_is_no_longer_found() {
            hub.client.deleteServiceAction(d -> d.id(restart));
            assertThat(refusal(() -> described(hub, restart)))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("ServiceAction not found: " + restart);
            assertThat(hub.client.listServiceActions().serviceActionSummaries()).isEmpty();
        }

        @AwsRule(
                source =
                        "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/servicecatalog/"
                                + "service_action.go",
                says = "Deleting is tried again on ResourceInUseException.")
        @Test
        void an_action_associated_with_a_version_is_in_use() {
            String linux = hub.createsProduct("Linux");
            hub.associatesAction(restart, linux);
            assertThat(refusal(() -> hub.client.deleteServiceAction(d -> d.id(restart))))
                    .isInstanceOf(ResourceInUseException.class);
            hub.disassociatesAction(restart, linux);
            hub.client.deleteServiceAction(d -> d.id(restart));
        }

        @AwsRule(
                source = API + "API_DeleteServiceAction.html",
                says = "If multiple requests from the same AWS account use the same idempotency token, the same "
                        + "response is returned for each repeated request.")
        @Test
        void repeating_the_call_with_the_same_token_returns_the_first_response() {
            hub.client.deleteServiceAction(d -> d.id(restart).idempotencyToken("once"));
            hub.client.deleteServiceAction(d -> d.id(restart).idempotencyToken("once"));
            assertThat(refusal(() -> hub.client.deleteServiceAction(d -> d.id(restart))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void an_action_of_another_account_or_an_unknown_action_is_not_found() {
        String restart = hub.createsAction("restart");
        for (String id : new String[] {restart, "act-aaaaaaaaaaaaa", "restart"}) {
            assertNotFound(refusal(() -> described(spoke, id)));
            assertNotFound(
                    refusal(() -> spoke.client.updateServiceAction(u -> u.id(id).name("mine"))));
            assertNotFound(refusal(() -> spoke.client.deleteServiceAction(d -> d.id(id))));
            assertNotFound(
                    refusal(() -> spoke.client.listProvisioningArtifactsForServiceAction(l -> l.serviceActionId(id))));
        }
    }

    private static void assertNotFound(ServiceCatalogException refusal) {
        assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
    }
}
