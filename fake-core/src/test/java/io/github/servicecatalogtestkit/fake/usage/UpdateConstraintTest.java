package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH_OF_SPOKE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.TEMPLATE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.Status;
import software.amazon.awssdk.services.servicecatalog.model.UpdateConstraintResponse;

class UpdateConstraintTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_UpdateConstraint.html";
    private static final String CLI =
            "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/update-constraint.html";
    private static final String SHARING =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";

    private final ConstrainedHub world = new ConstrainedHub();

    @AwsRule(source = CLI, says = "the printed output: the detail, the new parameters, and status CREATING")
    @Test
    void the_response_contains_the_constraint_with_its_new_parameters() {
        String id = world.constrainsShared("LAUNCH", LAUNCH);

        UpdateConstraintResponse response =
                world.hub.client.updateConstraint(u -> u.id(id).parameters("{\"LocalRoleName\": \"TestLaunchRole\"}"));

        assertThat(response.status()).isEqualTo(Status.CREATING);
        assertThat(response.constraintParameters()).isEqualTo("{\"LocalRoleName\": \"TestLaunchRole\"}");
        ConstraintDetail detail = response.constraintDetail();
        assertThat(detail.constraintId()).isEqualTo(id);
        assertThat(detail.type()).isEqualTo("LAUNCH");
        assertThat(detail.description()).isEqualTo("Launch as local role TestLaunchRole");
    }

    @AwsRule(
            source = API,
            says = "Description: The updated description of the constraint. … Required: No. Parameters: … "
                    + "Required: No")
    @Test
    void members_missing_from_the_request_keep_their_values() {
        String id = world.constrainsShared("LAUNCH", LAUNCH);

        world.hub.client.updateConstraint(u -> u.id(id).description("As the hub"));
        world.hub.client.updateConstraint(u -> u.id(id).parameters(LAUNCH_OF_SPOKE));
        UpdateConstraintResponse response = world.hub.client.updateConstraint(u -> u.id(id));

        assertThat(response.constraintDetail().description()).isEqualTo("As the hub");
        assertThat(response.constraintParameters()).isEqualTo(LAUNCH_OF_SPOKE);
    }

    @Assumed("The description that AWS generates contains the role, so it changes with the role.")
    @Test
    void a_generated_description_follows_the_role_and_a_given_description_stays() {
        String id = world.constrainsShared("LAUNCH", "{\"LocalRoleName\":\"One\"}");

        assertThat(description(id, "{\"LocalRoleName\":\"Two\"}")).isEqualTo("Launch as local role Two");
        assertThat(description(id, LAUNCH)).isNull();
        world.hub.client.updateConstraint(u -> u.id(id).description("Mine"));
        assertThat(description(id, "{\"LocalRoleName\":\"Three\"}")).isEqualTo("Mine");
    }

    private @Nullable String description(String id, String parameters) {
        world.hub.client.updateConstraint(u -> u.id(id).parameters(parameters));
        return world.spoke
                .client
                .describeConstraint(d -> d.id(id))
                .constraintDetail()
                .description();
    }

    @AwsRule(
            source = SHARING,
            says = "The products and constraints in the imported portfolio stay in sync with changes that you "
                    + "make to the shared portfolio, the original portfolio that you shared.")
    @Test
    void recipients_see_the_change_immediately() {
        String id = world.constrainsShared("TEMPLATE", TEMPLATE);

        world.hub.client.updateConstraint(
                u -> u.id(id).parameters(rules("t3.large")).description("Larger"));

        assertThat(world.spoke.constraints(world.shared).get(0).description()).isEqualTo("Larger");
        assertThat(world.spoke.client.describeConstraint(d -> d.id(id)).constraintParameters())
                .isEqualTo(rules("t3.large"));
    }

    @AwsRule(source = API, says = "The syntax depends on the constraint type")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{}",
                "{\"RoleArn\":\"arn:aws:iam::111111111111:role/Hub\",\"LocalRoleName\":\"Hub\"}",
                "{\"NotificationArns\":[\"arn:aws:sns:us-east-1:123456789012:Topic\"]}"
            })
    void invalid_parameters_for_the_type_are_refused_and_change_nothing(String parameters) {
        String id = world.constrainsShared("LAUNCH", LAUNCH);

        assertThat(refusal(() -> world.hub.client.updateConstraint(
                        u -> u.id(id).parameters(parameters).description("New"))))
                .isInstanceOf(InvalidParametersException.class);
        assertThat(world.hub.client.describeConstraint(d -> d.id(id)).constraintParameters())
                .isEqualTo(LAUNCH);
        assertThat(world.hub.constraints(world.shared).get(0).description()).isNull();
    }

    @Assumed("Unlike CreateConstraint, UpdateConstraint lists no DuplicateResourceException.")
    @Test
    void updating_a_constraint_to_equal_another_one_is_accepted() {
        world.constrainsShared("TEMPLATE", TEMPLATE);
        String id = world.constrainsShared("TEMPLATE", rules("t3.large"));

        world.hub.client.updateConstraint(u -> u.id(id).parameters(TEMPLATE));

        assertThat(world.hub.constraints(world.shared)).hasSize(2);
    }

    @AwsRule(source = SHARING, says = "The recipient administrator … cannot change the products or constraints.")
    @Test
    void a_recipient_cannot_change_an_inherited_constraint() {
        String id = world.constrainsShared("LAUNCH", LAUNCH);

        assertNotFound(world.spoke, id);
        assertThat(world.hub.client.describeConstraint(d -> d.id(id)).constraintParameters())
                .isEqualTo(LAUNCH);
    }

    @Assumed(value = "The exception is not documented.", setting = "changingImportedError")
    @Test
    void a_setting_chooses_the_exception_for_an_inherited_constraint() {
        var strict =
                new ConstrainedHub(s -> s.assume(AwsBehavior.CHANGING_IMPORTED_ERROR, RefusedAs.INVALID_PARAMETERS));
        String id = strict.constrainsShared("LAUNCH", LAUNCH);

        assertThat(refusal(
                        () -> strict.spoke.client.updateConstraint(u -> u.id(id).parameters(LAUNCH_OF_SPOKE))))
                .isInstanceOf(InvalidParametersException.class);
        assertNotFound(strict.other, id);
    }

    @AwsRule(source = API, says = "ResourceNotFoundException: The specified resource was not found.")
    @Test
    void an_unknown_constraint_or_one_of_another_account_is_not_found() {
        assertNotFound(world.hub, "cons-aaaaaaaaaaaaa");
        assertNotFound(world.other, world.constrainsShared("LAUNCH", LAUNCH));
        assertNotFound(world.hub, world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE));
    }

    private static void assertNotFound(Actor actor, String id) {
        var refused = refusal(() -> actor.client.updateConstraint(u -> u.id(id).description("New")));
        assertThat(refused).isInstanceOf(ResourceNotFoundException.class);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Constraint not found: " + id);
    }
}
