package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.LocalPortfolioInheritance.ALL_OVERRIDABLE;
import static io.github.servicecatalogtestkit.fake.LocalPortfolioInheritance.NONE;
import static io.github.servicecatalogtestkit.fake.LocalPortfolioInheritance.TEMPLATE_ONLY;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH_OF_SPOKE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.TEMPLATE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.parameters;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.LocalPortfolioInheritance;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/**
 * Which constraints of a shared portfolio apply in an imported portfolio and in a local portfolio with its product.
 * AWS's pages contradict each other about local portfolios; each of the three answers is a setting.
 */
class LocalPortfolioInheritanceTest {

    /** The administrator guide. Its text and its table contradict each other on local portfolios. */
    private static final String GUIDE =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";

    private static final String BLOG = "https://aws.amazon.com/blogs/mt/"
            + "aws-service-catalog-hub-and-spoke-model-how-to-automate-the-deployment-and-management-of-service-cata"
            + "log-to-many-accounts/";

    private static final String TYPES = "LAUNCH NOTIFICATION RESOURCE_UPDATE STACKSET TEMPLATE";

    @Nested
    class InAnImportedPortfolio {

        @Assumed(
                value = "The page names launch and template constraints; it says of all constraints that they stay "
                        + "in sync.",
                setting = "localPortfolioInheritance")
        @ParameterizedTest
        @EnumSource
        void every_type_is_inherited_whatever_the_setting_for_local_portfolios(LocalPortfolioInheritance inheritance) {
            for (String type : TYPES.split(" ")) {
                var world = new ConstrainedHub(s -> s.localPortfolioInheritance(inheritance));
                String id = world.constrainsShared(type, parameters(type));

                assertThat(world.spoke.constraintIds(world.shared)).as(type).containsExactly(id);
            }
        }

        @AwsRule(
                source = GUIDE,
                says = "Launch constraints: Inherited. If the portfolio creator adds launch constraints to or "
                        + "removes launch constraints from a shared product, the change propagates to all imported "
                        + "instances of the product.")
        @ParameterizedTest
        @EnumSource
        void launch_constraints_stay_in_sync_with_the_owners(LocalPortfolioInheritance inheritance) {
            assertFollows(inheritance, "LAUNCH");
        }

        @AwsRule(
                source = GUIDE,
                says = "Template constraints: Inherited. If the portfolio creator adds a template constraint to or "
                        + "removes a template constraints from a shared product, the change propagates to all "
                        + "imported instances of the product.")
        @ParameterizedTest
        @EnumSource
        void template_constraints_stay_in_sync_with_the_owners(LocalPortfolioInheritance inheritance) {
            assertFollows(inheritance, "TEMPLATE");
        }

        private void assertFollows(LocalPortfolioInheritance inheritance, String type) {
            var world = new ConstrainedHub(s -> s.localPortfolioInheritance(inheritance));
            String id = world.constrainsShared(type, parameters(type));
            assertThat(world.spoke.constraintIds(world.shared)).containsExactly(id);

            world.hub.client.deleteConstraint(d -> d.id(id));
            assertThat(world.spoke.constraintIds(world.shared)).isEmpty();
        }

        @AwsRule(source = BLOG, says = "Imported portfolio: Launch and template constraints are inherited")
        @Test
        void the_blog_confirms_that_launch_and_template_constraints_are_inherited() {
            var world = new ConstrainedHub(s -> s.localPortfolioInheritance(TEMPLATE_ONLY));
            String launch = world.constrainsShared("LAUNCH", LAUNCH);
            String template = world.constrainsShared("TEMPLATE", TEMPLATE);

            assertThat(world.spoke.constraintIds(world.shared)).containsExactly(launch, template);
        }

        @AwsRule(source = BLOG, says = "Imported portfolio: Constraints cannot be modified")
        @ParameterizedTest
        @ValueSource(strings = {"LAUNCH", "NOTIFICATION", "RESOURCE_UPDATE", "STACKSET", "TEMPLATE"})
        void the_recipient_cannot_add_change_or_remove_constraints(String type) {
            var world = new ConstrainedHub();
            assertNotFound(() -> world.spoke.constrains(world.shared, world.product, type, parameters(type)));

            String id = world.constrainsShared(type, parameters(type));
            assertNotFound(
                    () -> world.spoke.client.updateConstraint(u -> u.id(id).description("Mine")));
            assertNotFound(() -> world.spoke.client.deleteConstraint(d -> d.id(id)));
            assertThat(world.spoke.constraints(world.shared)).isEqualTo(world.hub.constraints(world.shared));
        }
    }

    /** What a local portfolio inherits of each type of constraint that the hub created on the product. */
    @Assumed(
            value = "For types other than LAUNCH and TEMPLATE, each page makes only a general statement.",
            setting = "localPortfolioInheritance")
    @ParameterizedTest
    @CsvSource({
        "ALL_OVERRIDABLE, LAUNCH,          true",
        "ALL_OVERRIDABLE, NOTIFICATION,    true",
        "ALL_OVERRIDABLE, RESOURCE_UPDATE, true",
        "ALL_OVERRIDABLE, STACKSET,        true",
        "ALL_OVERRIDABLE, TEMPLATE,        true",
        "TEMPLATE_ONLY,   LAUNCH,          false",
        "TEMPLATE_ONLY,   NOTIFICATION,    false",
        "TEMPLATE_ONLY,   RESOURCE_UPDATE, false",
        "TEMPLATE_ONLY,   STACKSET,        false",
        "TEMPLATE_ONLY,   TEMPLATE,        true",
        "NONE,            LAUNCH,          false",
        "NONE,            NOTIFICATION,    false",
        "NONE,            RESOURCE_UPDATE, false",
        "NONE,            STACKSET,        false",
        "NONE,            TEMPLATE,        false"
    })
    void a_local_portfolio_inherits_the_types_that_the_setting_says(
            LocalPortfolioInheritance inheritance, String type, boolean inherits) {
        var world = new ConstrainedHub(s -> s.localPortfolioInheritance(inheritance));
        String id = world.constrainsShared(type, parameters(type));

        assertThat(world.spoke.constraintIds(world.local)).isEqualTo(inherits ? List.of(id) : List.of());

        world.hub.client.deleteConstraint(d -> d.id(id));
        assertThat(world.spoke.constraintIds(world.local)).isEmpty();
    }

    @Nested
    class InALocalPortfolioAsTheTextOfTheGuideSays {

        private final ConstrainedHub world = new ConstrainedHub(s -> s.localPortfolioInheritance(ALL_OVERRIDABLE));

        @Assumed(
                value = "The text of the guide is older and more detailed than the other sources.",
                setting = "localPortfolioInheritance")
        @Test
        void this_is_the_default() {
            assertInherits(new ConstrainedHub(), "LAUNCH", "TEMPLATE");
        }

        @AwsRule(
                source = GUIDE,
                says = "The constraints that you applied to the products in the shared portfolio are also present "
                        + "in the local portfolio.")
        @Test
        void the_constraints_of_the_shared_portfolio_are_present() {
            assertInherits(world, TYPES.replace("LAUNCH ", "").split(" "));
        }

        @AwsRule(
                source = GUIDE,
                says = "If the recipient administrator adds an imported product to a local portfolio, the imported "
                        + "launch constraint that is applied to that product is present in the local portfolio.")
        @Test
        void the_launch_constraint_is_present() {
            assertInherits(world, "LAUNCH");
        }

        @AwsRule(
                source = GUIDE,
                says = "If the recipient administrator adds an imported product to a local portfolio, the imported "
                        + "template constraints that are applied to that product are inherited by the local "
                        + "portfolio.")
        @Test
        void the_template_constraints_are_inherited() {
            assertInherits(world, "TEMPLATE");
        }

        @AwsRule(
                source = GUIDE,
                says = "In a local portfolio, the administrator can override the imported launch constraint by "
                        + "applying a different one to the product.")
        @Test
        void the_launch_constraint_can_be_overridden() {
            String inherited = world.constrainsShared("LAUNCH", LAUNCH);
            String override = world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

            assertThat(world.spoke.constraintIds(world.local)).containsExactly(inherited, override);
        }

        @AwsRule(
                source = GUIDE,
                says = "In a local portfolio, the administrator can add template constraints that take effect in "
                        + "addition to the imported constraints.")
        @Test
        void template_constraints_of_the_recipient_are_added_to_the_inherited_ones() {
            String inherited = world.constrainsShared("TEMPLATE", TEMPLATE);
            String added = world.constrainsLocal("TEMPLATE", rules("t3.small"));

            assertThat(world.spoke.constraintIds(world.local)).containsExactly(inherited, added);
        }

        @AwsRule(source = GUIDE, says = "Recipient administrator cannot: remove the imported template constraints.")
        @Test
        void the_inherited_template_constraints_cannot_be_removed() {
            String inherited = world.constrainsShared("TEMPLATE", TEMPLATE);

            assertNotFound(() -> world.spoke.client.deleteConstraint(d -> d.id(inherited)));
            assertThat(world.spoke.constraintIds(world.local)).containsExactly(inherited);
        }

        @Assumed(
                value = "The guide lets changes propagate to \"all imported instances of the product\"; that the "
                        + "product in a local portfolio is one of them is a reading.",
                setting = "localPortfolioInheritance")
        @Test
        void later_changes_of_the_owner_are_inherited_too() {
            String before = world.constrainsShared("TEMPLATE", TEMPLATE);
            assertThat(world.spoke.constraintIds(world.local)).containsExactly(before);

            String later = world.constrainsShared("LAUNCH", LAUNCH);
            assertThat(world.spoke.constraintIds(world.local)).containsExactly(before, later);
            world.hub.client.deleteConstraint(d -> d.id(before));
            assertThat(world.spoke.constraintIds(world.local)).containsExactly(later);
        }
    }

    @Nested
    class InALocalPortfolioAsTheBlogSays {

        private final ConstrainedHub world = new ConstrainedHub(s -> s.localPortfolioInheritance(TEMPLATE_ONLY));

        @AwsRule(source = BLOG, says = "Local Portfolios: Only template constraints are inherited")
        @Test
        void only_template_constraints_are_inherited() {
            world.constrainsShared("LAUNCH", LAUNCH);
            world.constrainsShared("NOTIFICATION", parameters("NOTIFICATION"));
            world.constrainsShared("RESOURCE_UPDATE", parameters("RESOURCE_UPDATE"));
            String template = world.constrainsShared("TEMPLATE", TEMPLATE);

            assertThat(world.spoke.constraintIds(world.local)).containsExactly(template);
        }

        @AwsRule(source = BLOG, says = "Local Portfolios: You can create and assign additional template constraints")
        @Test
        void the_recipient_can_add_template_constraints() {
            String inherited = world.constrainsShared("TEMPLATE", TEMPLATE);
            String added = world.constrainsLocal("TEMPLATE", rules("t3.small"));

            assertThat(world.spoke.constraintIds(world.local)).containsExactly(inherited, added);
        }

        @AwsRule(source = BLOG, says = "Local Portfolios: You have to assign launch constraints")
        @Test
        void the_recipient_needs_its_own_launch_constraint() {
            world.constrainsShared("LAUNCH", LAUNCH);
            assertThat(world.spoke.constraintIds(world.local)).isEmpty();

            String own = world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);
            assertThat(world.spoke.constraintIds(world.local)).containsExactly(own);
        }
    }

    @Nested
    class InALocalPortfolioAsTheTableOfTheGuideSays {

        private final ConstrainedHub world = new ConstrainedHub(s -> s.localPortfolioInheritance(NONE));

        @AwsRule(
                source = GUIDE,
                says = "(today's table) Launch constraints and template constraints are not carried over "
                        + "to the local portfolio.")
        @Test
        void no_constraint_is_inherited() {
            world.constrainsShared("LAUNCH", LAUNCH);
            world.constrainsShared("TEMPLATE", TEMPLATE);

            assertThat(world.spoke.constraintIds(world.local)).isEmpty();
        }

        @AwsRule(
                source = GUIDE,
                says = "(today's table) In a local portfolio, the recipient administrator can apply "
                        + "launch and template constraints.")
        @Test
        void the_recipient_applies_its_own_constraints() {
            world.constrainsShared("LAUNCH", LAUNCH);
            String launch = world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);
            String template = world.constrainsLocal("TEMPLATE", TEMPLATE);

            assertThat(world.spoke.constraintIds(world.local)).containsExactly(launch, template);
        }
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/"
                    + "catalogs_constraints_template-constraints.html",
            says = "Template constraints are bound within a portfolio. … if you then include the product in "
                    + "another portfolio, the constraints will not apply to the product in the second portfolio.")
    @Test
    void portfolios_of_the_same_account_do_not_inherit_from_each_other() {
        var world = new ConstrainedHub();
        world.constrainsShared("TEMPLATE", TEMPLATE);
        String second = world.hub.createsPortfolio("Second");
        String third = world.hub.createsPortfolio("Third");

        world.hub.adds(world.product, second);
        world.hub.addsFrom(world.shared, world.product, third);

        assertThat(world.hub.constraintIds(second)).isEmpty();
        assertThat(world.hub.constraintIds(third)).isEmpty();
    }

    @Assumed("Each local portfolio belongs to one recipient.")
    @ParameterizedTest
    @EnumSource
    void constraints_of_one_recipient_are_invisible_to_the_others(LocalPortfolioInheritance inheritance) {
        var world = new ConstrainedHub(s -> s.localPortfolioInheritance(inheritance));
        world.hub.sharesAccepted(world.shared, world.other);
        String localOfOther = world.other.createsPortfolio("Local");
        world.other.addsFrom(world.shared, world.product, localOfOther);

        world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

        assertThat(world.other.constraints(localOfOther)).isEmpty();
        assertThat(world.hub.constraints(world.shared)).isEmpty();
    }

    private static void assertInherits(ConstrainedHub world, String... types) {
        List<String> ids = Arrays.stream(types)
                .map(type -> world.constrainsShared(type, parameters(type)))
                .toList();
        assertThat(world.spoke.constraintIds(world.local)).isEqualTo(ids);
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThat(refusal(call)).isInstanceOf(ResourceNotFoundException.class);
    }
}
