package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH_OF_SPOKE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.STACKSET;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.TEMPLATE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.parameters;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.rules;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.topics;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;

/** Which combinations of constraints a product in a portfolio can have. */
class ConstraintCombinationTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html";
    private static final String ONLY_ONE = "Only one constraint can be specified from these types: [LAUNCH, STACKSET]";

    private final ConstrainedHub world = new ConstrainedHub();

    @AwsRule(
            source = "https://github.com/aws-solutions/research-service-workbench-on-aws",
            says = "InvalidParametersException with the message: Only one constraint can be specified from these "
                    + "types: [LAUNCH, STACKSET]; the client compares it to the letter")
    @Test
    void a_second_launch_constraint_is_refused_with_the_message_of_aws() {
        world.constrainsShared("LAUNCH", LAUNCH);

        assertOnlyOne("LAUNCH", "{\"LocalRoleName\":\"Launcher\"}");
        assertOnlyOne("LAUNCH", LAUNCH);
    }

    @AwsRule(source = API, says = "You also cannot have more than one STACKSET constraint on a product and portfolio.")
    @Test
    void a_second_stack_set_constraint_is_refused() {
        world.constrainsShared("STACKSET", STACKSET);

        assertOnlyOne("STACKSET", STACKSET);
    }

    @AwsRule(source = API, says = "You cannot have both a LAUNCH and a STACKSET constraint.")
    @Test
    void launch_and_stack_set_constraints_exclude_each_other() {
        String launch = world.constrainsShared("LAUNCH", LAUNCH);
        assertOnlyOne("STACKSET", STACKSET);

        world.hub.client.deleteConstraint(d -> d.id(launch));
        world.constrainsShared("STACKSET", STACKSET);
        assertOnlyOne("LAUNCH", LAUNCH);
    }

    private void assertOnlyOne(String type, String parameters) {
        var before = world.hub.constraints(world.shared);
        var refused = refusal(() -> world.constrainsShared(type, parameters));

        assertThat(refused).isInstanceOf(InvalidParametersException.class);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(ONLY_ONE);
        assertThat(world.hub.constraints(world.shared)).isEqualTo(before);
    }

    @Assumed("The CDK refuses a second one before it calls AWS; DuplicateResourceException is what "
            + "CreateConstraint lists for it.")
    @Test
    void a_second_tag_update_constraint_is_a_duplicate() {
        world.constrainsShared("RESOURCE_UPDATE", parameters("RESOURCE_UPDATE"));

        assertDuplicate("RESOURCE_UPDATE", parameters("RESOURCE_UPDATE"));
        assertDuplicate("RESOURCE_UPDATE", parameters("RESOURCE_UPDATE").replace("ALLOWED", "NOT_ALLOWED"));
    }

    @Assumed("Several notification constraints are allowed; repeating the same topics would have no effect.")
    @Test
    void the_same_topics_in_another_order_are_a_duplicate() {
        world.constrainsShared("NOTIFICATION", topics("a", "b"));

        assertDuplicate("NOTIFICATION", topics("b", "a"));
        assertDuplicate("NOTIFICATION", topics("a", "b").replace(" ", "\n"));
        world.constrainsShared("NOTIFICATION", topics("a"));
        world.constrainsShared("NOTIFICATION", topics("a", "b", "c"));
    }

    @Assumed("Several template constraints are allowed; repeating the same rules would have no effect.")
    @Test
    void the_same_rules_with_other_json_formatting_are_a_duplicate() {
        world.constrainsShared("TEMPLATE", TEMPLATE);

        assertDuplicate("TEMPLATE", TEMPLATE.replace("\":", "\" : "));
        assertDuplicate("TEMPLATE", TEMPLATE.substring("{\"Rules\":".length(), TEMPLATE.length() - 1));
        world.constrainsShared("TEMPLATE", rules("t3.small"));
    }

    private void assertDuplicate(String type, String parameters) {
        assertThat(refusal(() -> world.constrainsShared(type, parameters)))
                .isInstanceOf(DuplicateResourceException.class);
    }

    @Assumed("The page names LAUNCH and STACKSET only as excluding each other.")
    @ParameterizedTest
    @CsvSource({
        "LAUNCH, TEMPLATE",
        "LAUNCH, NOTIFICATION",
        "LAUNCH, RESOURCE_UPDATE",
        "STACKSET, TEMPLATE",
        "STACKSET, NOTIFICATION",
        "STACKSET, RESOURCE_UPDATE",
        "TEMPLATE, NOTIFICATION",
        "TEMPLATE, RESOURCE_UPDATE",
        "NOTIFICATION, RESOURCE_UPDATE"
    })
    void all_other_pairs_of_types_are_allowed_in_any_order(String one, String other) {
        world.constrainsShared(one, parameters(one));
        world.constrainsShared(other, parameters(other));
        world.constrainsLocal(other, parameters(other));
        world.constrainsLocal(one, parameters(one));

        assertThat(world.hub.constraints(world.shared)).hasSize(2);
        assertThat(world.spoke.constraints(world.local)).hasSize(4);
    }

    @AwsRule(source = API, says = "You also cannot have more than one LAUNCH constraint on a product and portfolio.")
    @Test
    void each_product_and_each_portfolio_has_its_own_constraints() {
        String product = world.addsToShared(ProductType.CLOUD_FORMATION_TEMPLATE);
        String elsewhere = world.hub.createsPortfolio("Elsewhere");
        world.hub.adds(world.product, elsewhere);

        world.constrainsShared("LAUNCH", LAUNCH);
        world.hub.constrains(world.shared, product, "LAUNCH", LAUNCH);
        world.hub.constrains(elsewhere, world.product, "STACKSET", STACKSET);

        assertThat(world.hub.constraints(world.shared)).hasSize(2);
        assertThat(world.hub.constraints(elsewhere)).hasSize(1);
    }

    @AwsRule(source = API, says = "You cannot have both a LAUNCH and a STACKSET constraint.")
    @Test
    void a_second_override_in_a_local_portfolio_is_refused() {
        world.constrainsShared("LAUNCH", LAUNCH);
        world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

        var refused = refusal(() -> world.constrainsLocal("STACKSET", STACKSET));

        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(ONLY_ONE);
    }
}
