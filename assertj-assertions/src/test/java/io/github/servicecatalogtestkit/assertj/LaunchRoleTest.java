package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.HUB_ROLE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.RULES;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.SPOKE_ROLE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.localRole;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.role;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchRoleTest {

    private final HubAndSpoke world = new HubAndSpoke();

    private PortfolioProductAssert lampInLocal() {
        return assertThat(world.spoke).portfolio(world.local).product(world.lamp);
    }

    @Nested
    class WhenThereIsNoLaunchConstraint {

        @Test
        void there_is_no_role() {
            assertThat(messageOf(() -> lampInLocal().hasLaunchRole(SPOKE_ROLE)))
                    .isEqualTo(world.expectingLampInLocal("""
                            to be launched with role:
                              arn:aws:iam::222222222222:role/Spoke
                            but it has no LAUNCH constraint, so it is launched with the permissions of the end user. \
                            It has no constraints at all."""));
        }

        @Test
        void other_constraints_are_named() {
            String rules = world.hubConstrains(TEMPLATE, RULES);

            assertThat(messageOf(() -> lampInLocal().hasLocalLaunchRole("Spoke")))
                    .endsWith(
                            " It has:\n  " + rules + " TEMPLATE, inherited from " + world.shared + " of 111111111111");
        }
    }

    @Nested
    class WhenOnlyTheOwnerHasALaunchConstraint {

        @Test
        void the_owners_role_applies_everywhere() {
            world.hubConstrains(LAUNCH, role(HUB_ROLE));

            assertThat(world.hub).portfolio(world.shared).product(world.lamp).hasLaunchRole(HUB_ROLE);
            assertThat(world.spoke).portfolio(world.shared).product(world.lamp).hasLaunchRole(HUB_ROLE);
            lampInLocal().hasLaunchRole(HUB_ROLE);
        }

        @Test
        void the_message_names_the_actual_role_and_its_constraint() {
            String launch = world.hubConstrains(LAUNCH, role(HUB_ROLE));

            assertThat(messageOf(() -> lampInLocal().hasLaunchRole(SPOKE_ROLE)))
                    .isEqualTo(world.expectingLampInLocal("""
                            to be launched with role:
                              arn:aws:iam::222222222222:role/Spoke
                            but it is launched with role:
                              arn:aws:iam::111111111111:role/Hub
                            by constraint %s LAUNCH, inherited from %s of 111111111111.\
                            """.formatted(launch, world.shared)));
        }

        @Test
        void an_ide_can_show_the_two_roles_side_by_side() {
            world.hubConstrains(LAUNCH, role(HUB_ROLE));

            AssertionFailedError error = catchThrowableOfType(
                    AssertionFailedError.class, () -> lampInLocal().hasLaunchRole(SPOKE_ROLE));

            assertThat(error.getExpected().getValue()).isEqualTo(SPOKE_ROLE);
            assertThat(error.getActual().getValue()).isEqualTo(HUB_ROLE);
        }
    }

    @Nested
    class WhenTheRecipientHasAnotherLaunchConstraint {

        @Test
        void it_is_the_recipients_role_in_the_local_portfolio_only() {
            world.hubConstrains(LAUNCH, role(HUB_ROLE));
            world.spokeConstrains(LAUNCH, role(SPOKE_ROLE));

            lampInLocal().hasLaunchRole(SPOKE_ROLE);
            assertThat(world.spoke).portfolio(world.shared).product(world.lamp).hasLaunchRole(HUB_ROLE);
        }

        @Test
        void the_message_says_that_the_owners_role_is_overridden() {
            String inherited = world.hubConstrains(LAUNCH, role(HUB_ROLE));
            String own = world.spokeConstrains(LAUNCH, role(SPOKE_ROLE));

            assertThat(messageOf(() -> lampInLocal().hasLaunchRole(HUB_ROLE)))
                    .isEqualTo(world.expectingLampInLocal("""
                            to be launched with role:
                              arn:aws:iam::111111111111:role/Hub
                            but it is launched with role:
                              arn:aws:iam::222222222222:role/Spoke
                            by constraint %s LAUNCH, its own.
                            An overridden constraint names the expected role: \
                            %s LAUNCH, inherited from %s of 111111111111.""".formatted(own, inherited, world.shared)));
        }

        @Test
        void the_message_does_not_say_that_another_role_is_overridden() {
            world.hubConstrains(LAUNCH, role(HUB_ROLE));
            world.spokeConstrains(LAUNCH, role(SPOKE_ROLE));

            assertThat(messageOf(() -> lampInLocal().hasLaunchRole("arn:aws:iam::222222222222:role/Other")))
                    .doesNotContain("overridden");
        }
    }

    @Nested
    class WhenTheRoleIsALocalRole {

        @Test
        void it_is_the_role_in_the_clients_account() {
            world.hubConstrains(LAUNCH, localRole("Launch"));

            lampInLocal().hasLocalLaunchRole("Launch").hasLaunchRole("arn:aws:iam::222222222222:role/Launch");
            assertThat(world.hub)
                    .portfolio(world.shared)
                    .product(world.lamp)
                    .hasLaunchRole("arn:aws:iam::111111111111:role/Launch");
        }

        @Test
        void it_is_not_the_role_in_another_account() {
            String launch = world.hubConstrains(LAUNCH, localRole("Launch"));

            assertThat(messageOf(() -> lampInLocal().hasLaunchRole("arn:aws:iam::111111111111:role/Launch")))
                    .isEqualTo(world.expectingLampInLocal("""
                            to be launched with role:
                              arn:aws:iam::111111111111:role/Launch
                            but it is launched with role:
                              the role named "Launch" in the account that launches the product
                            by constraint %s LAUNCH, inherited from %s of 111111111111.\
                            """.formatted(launch, world.shared)));
        }

        @Test
        void it_is_not_a_role_with_an_arn() {
            world.hubConstrains(LAUNCH, role(HUB_ROLE));

            assertThat(messageOf(() -> lampInLocal().hasLocalLaunchRole("Hub")))
                    .contains("\nbut it is launched with role:\n  " + HUB_ROLE + "\n");
        }

        @Test
        void its_account_is_unknown_if_the_client_does_not_reveal_it() {
            world.hubConstrains(LAUNCH, localRole("Launch"));
            ServiceCatalogClient newcomer =
                    world.catalog.account("newcomer", "333333333333").serviceCatalog();
            world.hub.createPortfolioShare(r -> r.portfolioId(world.shared).accountId("333333333333"));
            newcomer.acceptPortfolioShare(r -> r.portfolioId(world.shared));

            assertThat(newcomer).portfolio(world.shared).product(world.lamp).hasLocalLaunchRole("Launch");
            assertThat(messageOf(() -> assertThat(DelegatingClient.of(newcomer))
                            .portfolio(world.shared)
                            .product(world.lamp)
                            .hasLaunchRole("arn:aws:iam::333333333333:role/Launch")))
                    .endsWith("\nThe account of this client is unknown, as it owns nothing whose ARN shows it. Name it"
                            + " with inAccount(id), or use hasLocalLaunchRole to assert only the name of the"
                            + " role.");
        }
    }
}
