package io.github.servicecatalogtestkit.fake.internal.rule;

import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.HUB;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.LOCAL;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.PRODUCT;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.SHARED;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.SPOKE;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.catalog;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.constrain;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.constrainLocal;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.constrainShared;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.LocalPortfolioInheritance;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Launches are not modelled yet, so the role is asked for at the rule itself. */
class LaunchRoleTest {

    private static final String SHARING =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";

    private static final String HUB_ROLE = role("arn:aws:iam::111111111111:role/Hub");
    private static final String SPOKE_ROLE = role("arn:aws:iam::222222222222:role/Spoke");
    private static final String LOCAL_ROLE = "{\"LocalRoleName\": \"Launcher\"}";
    private static final String STACK_SET =
            "{\"Version\": \"1.0\", \"Properties\": {\"AccountList\": [\"222222222222\"],"
                    + " \"RegionList\": [\"us-east-1\"], \"AdminRole\": \"arn:aws:iam::222222222222:role/Admin\","
                    + " \"ExecutionRole\": \"Execution\"}}";

    @Test
    @AwsRule(
            source = SHARING,
            says = "If you use the role ARN, the role will be used even if the end user belongs to a different AWS "
                    + "account than the one that owns the launch role.")
    void a_role_arn_is_the_role_whoever_launches() {
        Catalog catalog = constrainShared(catalog(), 1, Constraint.Type.LAUNCH, HUB_ROLE);

        assertThat(role(catalog, SHARED, SPOKE)).isEqualTo("arn:aws:iam::111111111111:role/Hub");
    }

    @Test
    @AwsRule(
            source = SHARING,
            says = "If you use a local role name, the IAM role with that name in the end user's account will be used.")
    void a_local_role_name_is_the_role_of_that_name_in_the_account_of_the_end_user() {
        Catalog catalog = constrainShared(catalog(), 1, Constraint.Type.LAUNCH, LOCAL_ROLE);

        assertThat(role(catalog, SHARED, HUB)).isEqualTo("arn:aws:iam::111111111111:role/Launcher");
        assertThat(role(catalog, SHARED, SPOKE)).isEqualTo("arn:aws:iam::222222222222:role/Launcher");
        assertThat(role(catalog, LOCAL, SPOKE)).isEqualTo("arn:aws:iam::222222222222:role/Launcher");
    }

    @Test
    @AwsRule(
            source = SHARING,
            says = "To override this launch constraint, the recipient administrator adds the product to a local "
                    + "portfolio and then applies a different launch constraint to it. The launch constraint "
                    + "that is in effect sets a launch role for the product.")
    void a_launch_constraint_of_the_local_portfolio_overrides_the_inherited_one_there_and_only_there() {
        Catalog catalog = constrainShared(catalog(), 1, Constraint.Type.LAUNCH, HUB_ROLE);
        Catalog overridden = constrainLocal(catalog, 2, Constraint.Type.LAUNCH, SPOKE_ROLE);

        assertThat(role(overridden, LOCAL, SPOKE)).isEqualTo("arn:aws:iam::222222222222:role/Spoke");
        assertThat(role(overridden, SHARED, SPOKE)).isEqualTo("arn:aws:iam::111111111111:role/Hub");
    }

    @Test
    @Assumed("The override is a constraint like any other, so without it the inherited one is what is left.")
    void without_the_override_the_inherited_launch_constraint_is_in_effect_again() {
        Catalog catalog = constrainShared(catalog(), 1, Constraint.Type.LAUNCH, HUB_ROLE);
        Catalog overridden = constrainLocal(catalog, 2, Constraint.Type.LAUNCH, SPOKE_ROLE);
        Catalog back = overridden.with(overridden.constraints().minusOn(LOCAL));

        assertThat(role(back, LOCAL, SPOKE)).isEqualTo("arn:aws:iam::111111111111:role/Hub");
    }

    @Test
    @Assumed("A product has either a launch or a stack set constraint, so a local stack set constraint takes the "
            + "place of both.")
    void a_stack_set_constraint_of_the_local_portfolio_overrides_the_inherited_launch_constraint() {
        Catalog catalog = constrainShared(catalog(), 1, Constraint.Type.LAUNCH, HUB_ROLE);
        Catalog overridden = constrainLocal(catalog, 2, Constraint.Type.STACKSET, STACK_SET);

        assertThat(launchRole(overridden, LOCAL, SPOKE.account())).isEmpty();
    }

    @Test
    void a_product_without_a_launch_constraint_has_no_launch_role() {
        assertThat(launchRole(catalog(), SHARED, HUB.account())).isEmpty();
    }

    @Test
    void a_launch_constraint_that_is_not_inherited_gives_no_role() {
        Settings templatesOnly =
                Settings.DEFAULT.with(AwsBehavior.LOCAL_PORTFOLIO_INHERITANCE, LocalPortfolioInheritance.TEMPLATE_ONLY);
        Catalog catalog = constrainShared(catalog(templatesOnly), 1, Constraint.Type.LAUNCH, HUB_ROLE);

        assertThat(launchRole(catalog, LOCAL, SPOKE.account())).isEmpty();
    }

    @Test
    void a_product_that_was_removed_from_its_source_and_added_again_inherits_nothing() {
        Catalog catalog = catalog();
        Association again = new Association(3, SHARED.portfolio(), PRODUCT, null);
        Catalog replaced =
                catalog.with(catalog.associations().minus(SHARED, HUB).plus(again, HUB));
        Catalog constrained = constrain(replaced, 1, again, HUB, Constraint.Type.LAUNCH, HUB_ROLE);

        assertThat(launchRole(constrained, again, HUB.account())).isPresent();
        assertThat(launchRole(constrained, LOCAL, SPOKE.account())).isEmpty();
    }

    private static String role(Catalog catalog, Association association, Scope user) {
        return launchRole(catalog, association, user.account()).orElseThrow().arn();
    }

    private static Optional<LaunchRole> launchRole(Catalog catalog, Association association, AccountId user) {
        return EffectiveConstraints.of(catalog, association, user).launchRole();
    }

    private static String role(String arn) {
        return "{\"RoleArn\": \"" + arn + "\"}";
    }
}
