package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.NOTIFICATION;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.RESOURCE_UPDATE;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.STACKSET;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.HUB_ROLE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.RULES;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.SPOKE_ROLE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.role;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.LocalPortfolioInheritance;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConstraintsTest {

    private static PortfolioProductAssert lampInLocal(HubAndSpoke world) {
        return assertThat(world.spoke).portfolio(world.local).product(world.lamp);
    }

    @Nested
    class WhenThereAreNone {

        private final HubAndSpoke world = new HubAndSpoke();

        @Test
        void the_product_has_no_constraints() {
            lampInLocal(world).hasNoConstraints().hasNoConstraint(LAUNCH).doesNotInheritConstraint(LAUNCH);
        }

        @Test
        void every_other_assertion_fails_with_this_reason() {
            String reason = "\nbut it has no constraints.";

            assertThat(messageOf(() -> lampInLocal(world).hasConstraint(TEMPLATE)))
                    .isEqualTo(world.expectingLampInLocal("to have a TEMPLATE constraint" + reason));
            assertThat(messageOf(() -> lampInLocal(world).hasOwnConstraint(TEMPLATE)))
                    .isEqualTo(world.expectingLampInLocal("to have a TEMPLATE constraint of its own" + reason));
            assertThat(messageOf(() -> lampInLocal(world).inheritsConstraint(TEMPLATE)))
                    .isEqualTo(world.expectingLampInLocal("to inherit a TEMPLATE constraint" + reason));
            assertThat(messageOf(() -> lampInLocal(world).overridesConstraint(LAUNCH)))
                    .isEqualTo(world.expectingLampInLocal("to override an inherited LAUNCH constraint" + reason));
        }
    }

    @Nested
    class WhenTheOwnerMadeOne {

        private final HubAndSpoke world = new HubAndSpoke();
        private final String launch = world.hubConstrains(LAUNCH, role(HUB_ROLE));

        @Test
        void a_local_portfolio_inherits_it() {
            lampInLocal(world).hasConstraint(LAUNCH).inheritsConstraint(LAUNCH);
        }

        @Test
        void an_imported_portfolio_inherits_it() {
            assertThat(world.spoke).portfolio(world.shared).product(world.lamp).inheritsConstraint(LAUNCH);
            assertThat(messageOf(() -> assertThat(world.spoke)
                            .portfolio(world.shared)
                            .product(world.lamp)
                            .hasOwnConstraint(LAUNCH)))
                    .isEqualTo(world.expectingLampInShared(
                            "to have a LAUNCH constraint of its own\nbut it has only the inherited constraint " + launch
                                    + ", from " + world.shared + " of 111111111111."));
        }

        @Test
        void it_is_the_owners_own() {
            assertThat(world.hub)
                    .portfolio(world.shared)
                    .product(world.lamp)
                    .hasOwnConstraint(LAUNCH)
                    .doesNotInheritConstraint(LAUNCH);
            assertThat(messageOf(() -> assertThat(world.hub)
                            .portfolio(world.shared)
                            .product(world.lamp)
                            .inheritsConstraint(LAUNCH)))
                    .isEqualTo(world.expectingLampInShared(
                            "to inherit a LAUNCH constraint\nbut it has only its own constraint " + launch + "."));
        }

        @Test
        void it_is_not_the_local_portfolios_own() {
            assertThat(messageOf(() -> lampInLocal(world).hasOwnConstraint(LAUNCH)))
                    .isEqualTo(world.expectingLampInLocal(
                            "to have a LAUNCH constraint of its own\nbut it has only the inherited constraint " + launch
                                    + ", from " + world.shared + " of 111111111111."));
        }

        @Test
        void it_is_not_overridden() {
            assertThat(messageOf(() -> lampInLocal(world).overridesConstraint(LAUNCH)))
                    .isEqualTo(world.expectingLampInLocal(
                            "to override an inherited LAUNCH constraint\nbut it has only the inherited constraint "
                                    + launch + ", from " + world.shared + " of 111111111111."));
        }

        @Test
        void it_does_not_count_as_a_constraint_of_another_type() {
            assertThat(messageOf(() -> lampInLocal(world).inheritsConstraint(TEMPLATE)))
                    .isEqualTo(world.expectingLampInLocal(
                            "to inherit a TEMPLATE constraint\nbut it has no TEMPLATE constraint. It has:\n  " + launch
                                    + " LAUNCH, inherited from " + world.shared + " of 111111111111"));
        }

        @Test
        void asserting_that_there_is_no_constraint_fails() {
            String reason =
                    "\nbut it has:\n  " + launch + " LAUNCH, inherited from " + world.shared + " of 111111111111";

            assertThat(messageOf(() -> lampInLocal(world).hasNoConstraint(LAUNCH)))
                    .isEqualTo(world.expectingLampInLocal("to have no LAUNCH constraint" + reason));
            assertThat(messageOf(() -> lampInLocal(world).doesNotInheritConstraint(LAUNCH)))
                    .isEqualTo(world.expectingLampInLocal("to inherit no LAUNCH constraint" + reason));
            assertThat(messageOf(() -> lampInLocal(world).hasNoConstraints()))
                    .isEqualTo(world.expectingLampInLocal("to have no constraints" + reason));
        }
    }

    @Nested
    class WhenOnlyTheRecipientMadeOne {

        private final HubAndSpoke world = new HubAndSpoke();
        private final String launch = world.spokeConstrains(LAUNCH, role(SPOKE_ROLE));

        @Test
        void it_is_the_local_portfolios_own() {
            lampInLocal(world).hasOwnConstraint(LAUNCH).doesNotInheritConstraint(LAUNCH);
        }

        @Test
        void it_overrides_nothing() {
            assertThat(messageOf(() -> lampInLocal(world).overridesConstraint(LAUNCH)))
                    .isEqualTo(world.expectingLampInLocal(
                            "to override an inherited LAUNCH constraint\nbut it has only its own constraint " + launch
                                    + ", and inherits none that it overrides."));
        }

        @Test
        void the_shared_portfolio_has_none() {
            assertThat(world.spoke).portfolio(world.shared).product(world.lamp).hasNoConstraints();
            assertThat(world.hub).portfolio(world.shared).product(world.lamp).hasNoConstraints();
        }
    }

    @Nested
    class WhenBothMadeOne {

        private final HubAndSpoke world = new HubAndSpoke();

        @Test
        void the_recipients_launch_constraint_overrides_the_owners() {
            world.hubConstrains(LAUNCH, role(HUB_ROLE));
            world.spokeConstrains(LAUNCH, role(SPOKE_ROLE));

            lampInLocal(world)
                    .overridesConstraint(LAUNCH)
                    .hasOwnConstraint(LAUNCH)
                    .inheritsConstraint(LAUNCH);
        }

        @Test
        void template_constraints_add_up() {
            world.hubConstrains(TEMPLATE, RULES);
            world.spokeConstrains(TEMPLATE, RULES);

            lampInLocal(world).inheritsConstraint(TEMPLATE).hasOwnConstraint(TEMPLATE);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lampInLocal(world).overridesConstraint(TEMPLATE))
                    .withMessage("TEMPLATE constraints add up and never override each other."
                            + " Use inheritsConstraint(TEMPLATE) and hasOwnConstraint(TEMPLATE)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lampInLocal(world).overridesConstraint(NOTIFICATION));
        }

        @Test
        void a_resource_update_constraint_overrides_only_resource_update_constraints() {
            String allowed = "{\"Version\":\"2.0\",\"Properties\":{\"TagUpdateOnProvisionedProduct\":\"ALLOWED\"}}";
            world.hubConstrains(LAUNCH, role(HUB_ROLE));
            world.spokeConstrains(RESOURCE_UPDATE, allowed);

            assertThat(messageOf(() -> lampInLocal(world).overridesConstraint(RESOURCE_UPDATE)))
                    .contains(" and inherits none that it overrides.");

            world.hubConstrains(RESOURCE_UPDATE, allowed);
            lampInLocal(world).overridesConstraint(RESOURCE_UPDATE);
        }

        @Test
        void a_launch_constraint_overrides_a_stack_set_constraint() {
            world.hubConstrains(STACKSET, """
                    {"Version": "1.0", "Properties": {"AccountList": ["333333333333"], "RegionList": ["us-east-1"],
                     "AdminRole": "arn:aws:iam::111111111111:role/Admin", "ExecutionRole": "Execution"}}
                    """);
            world.spokeConstrains(LAUNCH, role(SPOKE_ROLE));

            lampInLocal(world).overridesConstraint(LAUNCH);
        }
    }

    @Nested
    class WhenLocalPortfoliosInheritTemplateConstraintsOnly {

        private final HubAndSpoke world = new HubAndSpoke(
                settings -> settings.localPortfolioInheritance(LocalPortfolioInheritance.TEMPLATE_ONLY));
        private final String launch = world.hubConstrains(LAUNCH, role(HUB_ROLE));

        @Test
        void the_launch_constraint_is_not_inherited() {
            world.hubConstrains(TEMPLATE, RULES);

            lampInLocal(world).inheritsConstraint(TEMPLATE).doesNotInheritConstraint(LAUNCH);
        }

        @Test
        void the_message_names_an_inherited_constraint_that_is_not_listed() {
            assertThat(messageOf(() -> lampInLocal(world).inheritsConstraint(LAUNCH)))
                    .isEqualTo(world.expectingLampInLocal("to inherit a LAUNCH constraint\nbut it has no constraints.\n"
                            + "AWS does not list constraint " + launch + " from " + world.shared
                            + " of 111111111111 for this portfolio. If it applies here, call"
                            + " usingInheritedConstraintsOf(\"" + world.shared + "\") first."));
        }
    }

    @Nested
    class WhenInheritedConstraintsAreNotListed {

        private final HubAndSpoke world =
                new HubAndSpoke(settings -> settings.assume(AwsBehavior.LISTS_INHERITED_CONSTRAINTS, false));
        private final String rules = world.hubConstrains(TEMPLATE, RULES);

        @Test
        void they_count_if_the_test_names_the_source_portfolio() {
            lampInLocal(world)
                    .doesNotInheritConstraint(TEMPLATE)
                    .usingInheritedConstraintsOf(world.shared)
                    .inheritsConstraint(TEMPLATE);
        }

        @Test
        void they_count_together_with_listed_constraints() {
            String launch = world.spokeConstrains(LAUNCH, role(SPOKE_ROLE));

            assertThat(messageOf(() -> lampInLocal(world)
                            .usingInheritedConstraintsOf(world.shared)
                            .hasNoConstraints()))
                    .endsWith("\nbut it has:\n  " + launch + " LAUNCH, its own\n  " + rules
                            + " TEMPLATE, inherited from " + world.shared + " of 111111111111");
        }

        @Test
        void messages_say_that_they_are_inherited() {
            assertThat(messageOf(() -> lampInLocal(world)
                            .usingInheritedConstraintsOf(world.shared)
                            .hasNoConstraints()))
                    .isEqualTo(world.expectingLampInLocal("to have no constraints\nbut it has:\n  " + rules
                            + " TEMPLATE, inherited from " + world.shared + " of 111111111111"));
        }

        @Test
        void the_source_portfolio_is_verified() {
            assertThat(messageOf(() -> lampInLocal(world).usingInheritedConstraintsOf(world.local)))
                    .contains("to come from portfolio:\n  " + world.local);
        }
    }

    @Nested
    class WhenInheritedConstraintsAreListed {

        @Test
        void naming_the_source_portfolio_does_not_count_any_twice() {
            HubAndSpoke world = new HubAndSpoke();
            String rules = world.hubConstrains(TEMPLATE, RULES);

            assertThat(messageOf(() -> lampInLocal(world)
                            .usingInheritedConstraintsOf(world.shared)
                            .hasNoConstraints()))
                    .containsOnlyOnce(rules);
        }
    }
}
