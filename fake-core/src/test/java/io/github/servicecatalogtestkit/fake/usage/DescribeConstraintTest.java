package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.HUB;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH_OF_SPOKE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.TEMPLATE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.Status;

class DescribeConstraintTest {

    private static final String CLI =
            "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/describe-constraint.html";
    private static final String SHARING =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";

    private final ConstrainedHub world = new ConstrainedHub();

    @AwsRule(
            source = CLI,
            says = "the printed output: the detail, the parameters as they were sent, and status AVAILABLE")
    @Test
    void the_response_describes_the_constraint_with_status_available() {
        String id = world.constrainsShared("LAUNCH", LAUNCH);

        DescribeConstraintResponse response = world.hub.client.describeConstraint(d -> d.id(id));

        assertThat(response.status()).isEqualTo(Status.AVAILABLE);
        assertThat(response.constraintParameters()).isEqualTo(LAUNCH);
        assertThat(response.constraintDetail())
                .isEqualTo(ConstraintDetail.builder()
                        .constraintId(id)
                        .type("LAUNCH")
                        .owner(HUB)
                        .productId(world.product)
                        .portfolioId(world.shared)
                        .build());
    }

    @AwsRule(
            source = SHARING,
            says = "The products and constraints in the imported portfolio stay in sync with changes that you "
                    + "make to the shared portfolio, the original portfolio that you shared.")
    @Test
    void a_recipient_sees_constraints_of_an_imported_portfolio_with_their_owner() {
        String id = world.constrainsShared("TEMPLATE", TEMPLATE);

        assertThat(world.spoke.client.describeConstraint(d -> d.id(id)).constraintDetail())
                .isEqualTo(world.hub.client.describeConstraint(d -> d.id(id)).constraintDetail());
    }

    @Assumed("Knowing a constraint ID does not replace importing the portfolio.")
    @Test
    void a_recipient_that_has_not_accepted_or_has_rejected_the_share_cannot_see_constraints() {
        String offered = world.hub.createsPortfolio("Offered");
        world.hub.adds(world.product, offered);
        world.hub.shares(offered, world.spoke);
        String id = world.hub.constrains(offered, world.product, "LAUNCH", LAUNCH);

        assertNotFound(world.spoke, id);
        world.spoke.accepts(offered);
        assertThat(world.spoke.client.describeConstraint(d -> d.id(id)).constraintParameters())
                .isEqualTo(LAUNCH);
        world.spoke.rejects(offered);
        assertNotFound(world.spoke, id);
    }

    @Assumed("Only its owner can see a local portfolio.")
    @Test
    void the_hub_cannot_see_constraints_of_the_recipients_own_portfolio() {
        String id = world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

        assertNotFound(world.hub, id);
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DescribeConstraint.html",
            says = "ResourceNotFoundException: The specified resource was not found.")
    @Test
    void an_unknown_or_another_accounts_constraint_is_not_found() {
        String id = world.constrainsShared("LAUNCH", LAUNCH);

        assertNotFound(world.other, id);
        assertNotFound(world.hub, "cons-aaaaaaaaaaaaa");
        assertNotFound(world.hub, world.shared);
    }

    @AwsRule(
            source = SHARING,
            says = "if you remove a product from the shared portfolio, that product is also removed from the "
                    + "imported portfolio. It is also removed from all local portfolios that the imported product "
                    + "was added to.")
    @Test
    void a_local_constraint_is_removed_with_its_product() {
        String id = world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

        world.hub.removes(world.product, world.shared);
        assertNotFound(world.spoke, id);
    }

    @Assumed("What a recipient built on a share is removed when the share ends.")
    @Test
    void a_local_constraint_is_removed_when_the_share_ends() {
        String id = world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

        world.hub.unshares(world.shared, world.spoke);

        assertNotFound(world.spoke, id);
    }

    private static void assertNotFound(Actor actor, String id) {
        var refused = refusal(() -> actor.client.describeConstraint(d -> d.id(id)));
        assertThat(refused).isInstanceOf(ResourceNotFoundException.class);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Constraint not found: " + id);
    }
}
