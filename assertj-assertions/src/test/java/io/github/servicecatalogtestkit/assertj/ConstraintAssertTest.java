package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.NOTIFICATION;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.HUB_ROLE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.RULES;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.SPOKE_ROLE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.role;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConstraintAssertTest {

    private static final String LARGE = RULES.replace("t3.micro", "t3.large").replace("Small instances", "Large ones");

    private final HubAndSpoke world = new HubAndSpoke();

    private PortfolioProductAssert lampInShared() {
        return assertThat(world.hub).portfolio(world.shared).product(world.lamp);
    }

    private PortfolioProductAssert lampInLocal() {
        return assertThat(world.spoke).portfolio(world.local).product(world.lamp);
    }

    private String expectingConstraint(String constraint, String rest) {
        return "\nExpecting constraint:\n  " + constraint + "\n  on product " + world.lamp
                + " \"LAMP\" of 111111111111\n  in portfolio " + rest;
    }

    private String inShared(String constraint, String rest) {
        return expectingConstraint(constraint, world.shared + " \"Networking\" of 111111111111\n" + rest);
    }

    private String inLocal(String constraint, String rest) {
        return expectingConstraint(constraint, world.local + " \"Local\" of 222222222222\n" + rest);
    }

    @Nested
    class WhenThereIsOne {

        private final String launch = world.hubConstrains(LAUNCH, role(HUB_ROLE));

        @Test
        void it_is_the_owners_own() {
            lampInShared().constraint(LAUNCH).isOwn().isInEffect();

            assertThat(messageOf(() -> lampInShared().constraint(LAUNCH).isInherited()))
                    .isEqualTo(inShared(
                            launch + " LAUNCH, its own", "to be inherited\nbut it was created in this portfolio."));
            assertThat(messageOf(() -> lampInShared().constraint(LAUNCH).isInheritedFrom("port-aaaaaaaaaaaaa")))
                    .isEqualTo(inShared(
                            launch + " LAUNCH, its own",
                            "to be inherited from portfolio:\n  port-aaaaaaaaaaaaa\n"
                                    + "but it was created in this portfolio."));
            assertThat(messageOf(() -> lampInShared().constraint(LAUNCH).isOverridden()))
                    .isEqualTo(inShared(
                            launch + " LAUNCH, its own",
                            "to be overridden\nbut it is the portfolio's own, which nothing overrides."));
        }

        @Test
        void a_local_portfolio_inherits_it() {
            lampInLocal()
                    .constraint(launch)
                    .isInherited()
                    .isInheritedFrom(world.shared)
                    .isInEffect();

            String inherited = launch + " LAUNCH, inherited from " + world.shared + " of 111111111111";
            assertThat(messageOf(() -> lampInLocal().constraint(launch).isOwn()))
                    .isEqualTo(inLocal(
                            inherited,
                            "to be created in this portfolio\nbut it is inherited from " + world.shared
                                    + " of 111111111111."));
            assertThat(messageOf(() -> lampInLocal().constraint(launch).isInheritedFrom("port-aaaaaaaaaaaaa")))
                    .endsWith("but it is inherited from " + world.shared + " of 111111111111.");
            assertThat(messageOf(() -> lampInLocal().constraint(launch).isOverridden()))
                    .isEqualTo(inLocal(
                            inherited,
                            "to be overridden\nbut it is in effect: no constraint of the portfolio's own takes its"
                                    + " place. There are:\n  " + inherited));
        }

        @Test
        void it_is_overridden_by_the_portfolios_own_constraint() {
            String own = world.spokeConstrains(LAUNCH, role(SPOKE_ROLE));

            lampInLocal().constraint(launch).isInherited().isOverridden();
            lampInLocal().constraint(own).isOwn().isInEffect();
            assertThat(messageOf(() -> lampInLocal().constraint(launch).isInEffect()))
                    .endsWith("to be in effect\nbut another takes its place: " + own + " LAUNCH, its own.");
        }

        @Test
        void its_description_is_compared() {
            assertThat(messageOf(() -> lampInShared().constraint(LAUNCH).hasDescription("Other")))
                    .endsWith("but its description is:\n  (AWS returned none)");
            world.hub.updateConstraint(r -> r.id(launch).description("The role of the hub"));

            lampInShared().constraint(LAUNCH).hasDescription("The role of the hub");

            assertThat(messageOf(() -> lampInShared().constraint(LAUNCH).hasDescription("Other")))
                    .endsWith("to have description:\n  \"Other\"\nbut its description is:\n  \"The role of the hub\"");
        }

        @Test
        void a_constraint_of_another_type_or_id_is_not_found() {
            assertThat(messageOf(() -> lampInShared().constraint(TEMPLATE)))
                    .isEqualTo(world.expectingLampInShared(
                            "to have a TEMPLATE constraint\nbut it has only:\n  " + launch + " LAUNCH, its own"));
            assertThat(messageOf(() -> lampInShared().constraint("cons-aaaaaaaaaaaaa")))
                    .isEqualTo(world.expectingLampInShared("to have constraint cons-aaaaaaaaaaaaa\nbut it has only:\n  "
                            + launch + " LAUNCH, its own"));
        }

        @Test
        void its_view_returns_what_aws_returned() {
            lampInShared()
                    .constraint(LAUNCH)
                    .satisfies(view -> assertThat(view.detail().constraintId()).isEqualTo(launch));
        }
    }

    @Nested
    class WhenThereAreNoConstraintsOrSeveral {

        @Test
        void the_message_says_that_there_are_no_constraints() {
            assertThat(messageOf(() -> lampInShared().constraint(LAUNCH)))
                    .isEqualTo(world.expectingLampInShared("to have a LAUNCH constraint\nbut it has no constraints."));
        }

        @Test
        void several_constraints_are_distinguished_by_id() {
            String small = world.hubConstrains(TEMPLATE, RULES);
            String large = world.hubConstrains(TEMPLATE, LARGE);

            lampInShared().constraint(large).hasParameters(LARGE);
            assertThat(messageOf(() -> lampInShared().constraint(TEMPLATE)))
                    .isEqualTo(world.expectingLampInShared(
                            "to have a TEMPLATE constraint\nbut it has several. Name one by its id, constraint(\""
                                    + small + "\"):\n  " + small + " TEMPLATE, its own\n  " + large
                                    + " TEMPLATE, its own"));
        }

        @Test
        void a_view_without_a_constraint_has_no_details() {
            ConstraintView none = ConstraintView.of(
                    ProductView.in(PortfolioView.of(ClientContext.of(world.hub), world.shared), world.lamp),
                    LAUNCH,
                    product -> Constraints.NONE);

            assertThatIllegalStateException()
                    .isThrownBy(none::detail)
                    .withMessageStartingWith("The client does not see a LAUNCH constraint on " + world.lamp);
            assertThat(none.toString()).startsWith("a LAUNCH constraint");
        }

        @Test
        void eventually_waits_for_one() {
            assertThat(world.spoke)
                    .eventually(WaitPolicy.onClock(pause -> world.hubConstrains(TEMPLATE, RULES)))
                    .portfolio(world.local)
                    .product(world.lamp)
                    .constraint(TEMPLATE)
                    .isInherited();
        }
    }

    @Nested
    class ConstraintParameters {

        private final String rules = world.hubConstrains(TEMPLATE, RULES);

        @Test
        void are_compared_as_json() {
            String spaced = RULES.replace("{", "{ ").replace("\":", "\" :\n");

            lampInShared().constraint(TEMPLATE).hasParameters(spaced);
            lampInShared().hasConstraintWithParameters(TEMPLATE, spaced);
        }

        @Test
        void fail_with_each_difference() {
            String table = """
                      %1$-51s | expected          | actual
                      Rules.Small.Assertions[0].Assert.Fn::Contains[0][0] | "t3.large"        | "t3.micro"
                      %2$-51s | "Large ones only" | "Small instances only"
                    """.formatted("", "Rules.Small.Assertions[0].AssertDescription");

            assertThat(messageOf(() -> lampInShared().constraint(TEMPLATE).hasParameters(LARGE)))
                    .isEqualTo(inShared(
                            rules + " TEMPLATE, its own",
                            "to have parameters:\n  " + LARGE + "\nbut they differ:\n" + table.stripTrailing()));
            assertThat(messageOf(() -> lampInShared().hasConstraintWithParameters(TEMPLATE, LARGE)))
                    .isEqualTo(world.expectingLampInShared("to have a TEMPLATE constraint with parameters:\n  " + LARGE
                            + "\nbut those of " + rules + " differ:\n"
                            + table.stripTrailing()));
        }

        @Test
        void of_one_of_several_constraints_are_sufficient() {
            world.hubConstrains(TEMPLATE, LARGE);

            lampInShared().hasConstraintWithParameters(TEMPLATE, RULES).hasConstraintWithParameters(TEMPLATE, LARGE);
        }

        @Test
        void fail_if_there_is_no_constraint_of_the_type() {
            assertThat(messageOf(() -> lampInShared().hasConstraintWithParameters(NOTIFICATION, "{}")))
                    .contains("to have a NOTIFICATION constraint\nbut it has no NOTIFICATION constraint.");
        }

        @Test
        void that_are_not_json_are_an_illegal_argument() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lampInShared().hasConstraintWithParameters(TEMPLATE, "{"))
                    .withMessage("The expected parameters are not JSON: {");
        }

        @Test
        void that_aws_does_not_return_fail_with_this_reason() {
            ServiceCatalogClient untold = untold(world.hub);

            assertThat(messageOf(() -> assertThat(untold)
                            .portfolio(world.shared)
                            .product(world.lamp)
                            .constraint(TEMPLATE)
                            .hasParameters(RULES)))
                    .endsWith("but AWS did not return them to account 111111111111.");
            assertThat(messageOf(() -> assertThat(untold)
                            .portfolio(world.shared)
                            .product(world.lamp)
                            .hasConstraintWithParameters(TEMPLATE, RULES)))
                    .endsWith("but AWS did not return those of " + rules + " to account 111111111111.");
        }
    }

    /** The hub's client, were it not allowed to look into constraints. */
    private static ServiceCatalogClient untold(ServiceCatalogClient hub) {
        return DelegatingClient.of(hub, DescribeConstraintRequest.class, request -> {
            throw ResourceNotFoundException.builder().message("not for you").build();
        });
    }
}
