package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH_OF_SPOKE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.TEMPLATE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

class DeleteConstraintTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DeleteConstraint.html";
    private static final String SHARING =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";

    private final ConstrainedHub world = new ConstrainedHub();

    @AwsRule(
            source = SHARING,
            says = "When you add products or constraints to the shared portfolio or remove products or constraints "
                    + "from it, the change propagates to all imported instances of the portfolio.")
    @Test
    void the_constraint_is_removed_immediately_for_the_owner_and_every_recipient() {
        String id = world.constrainsShared("TEMPLATE", TEMPLATE);
        String stays = world.constrainsShared("LAUNCH", LAUNCH);

        world.hub.client.deleteConstraint(d -> d.id(id));

        assertThat(world.hub.constraintIds(world.shared)).containsExactly(stays);
        assertThat(world.spoke.constraintIds(world.shared)).containsExactly(stays);
        assertThat(world.spoke.constraintIds(world.local)).containsExactly(stays);
        assertNotFound(world.hub, id);
    }

    @AwsRule(
            source = SHARING,
            says = "The recipient administrator can add additional constraints to the local portfolio, but cannot "
                    + "remove the imported constraints.")
    @Test
    void a_recipient_cannot_delete_an_inherited_constraint() {
        String id = world.constrainsShared("LAUNCH", LAUNCH);

        assertNotFound(world.spoke, id);
        assertThat(world.hub.constraintIds(world.shared)).containsExactly(id);
    }

    @Assumed("The override is a constraint like any other.")
    @Test
    void a_recipient_that_deletes_its_override_inherits_again() {
        String inherited = world.constrainsShared("LAUNCH", LAUNCH);
        String override = world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

        world.spoke.client.deleteConstraint(d -> d.id(override));

        assertThat(world.spoke.constraintIds(world.local)).containsExactly(inherited);
    }

    @AwsRule(source = API, says = "ResourceNotFoundException: The specified resource was not found.")
    @Test
    void an_unknown_or_another_accounts_constraint_is_not_found() {
        assertNotFound(world.hub, "cons-aaaaaaaaaaaaa");
        assertNotFound(world.other, world.constrainsShared("LAUNCH", LAUNCH));
        assertNotFound(world.hub, world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE));
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/portfoliomgmt-create.html",
            says = "Note: To avoid errors, remove constraints from the portfolio before you remove any products.")
    @Test
    void the_product_can_then_be_removed_from_the_portfolio() {
        String id = world.constrainsShared("LAUNCH", LAUNCH);
        assertThat(refusal(() -> world.hub.removes(world.product, world.shared)))
                .isInstanceOf(ResourceInUseException.class);

        world.hub.client.deleteConstraint(d -> d.id(id));
        world.hub.removes(world.product, world.shared);

        assertThat(world.hub.products(world.shared)).isEmpty();
    }

    private static void assertNotFound(Actor actor, String id) {
        var refused = refusal(() -> actor.client.deleteConstraint(d -> d.id(id)));
        assertThat(refused).isInstanceOf(ResourceNotFoundException.class);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Constraint not found: " + id);
    }
}
