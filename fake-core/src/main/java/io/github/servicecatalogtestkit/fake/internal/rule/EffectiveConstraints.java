package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.template.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The constraints in effect when a user launches a product from a portfolio. A local launch, stack set or tag update
 * constraint overrides an inherited one. Template and notification constraints of both portfolios apply.
 *
 * @param user the account of the end user
 * @param inEffect the constraints in effect, inherited ones first, then in the order of creation
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing
 *     a portfolio</a>
 */
public record EffectiveConstraints(AccountId user, List<Inheritance.AppliedConstraint> inEffect) {

    public EffectiveConstraints {
        inEffect = List.copyOf(inEffect);
    }

    /** Returns the constraints in effect when the account {@code user} launches the product of {@code association}. */
    public static EffectiveConstraints of(Catalog catalog, Association association, AccountId user) {
        return new EffectiveConstraints(
                user,
                Inheritance.on(catalog, association).stream()
                        .filter(standing -> !standing.overridden())
                        .toList());
    }

    /**
     * Returns the role with which the product is launched; without one, end users launch with their own permissions.
     */
    public Optional<LaunchRole> launchRole() {
        return inEffect.stream()
                .map(Inheritance.AppliedConstraint::constraint)
                .filter(constraint ->
                        ConstraintParameters.of(constraint) instanceof ConstraintParameters.LaunchParameters)
                .findFirst()
                .map(constraint -> LaunchRole.of(constraint, user));
    }

    /** Returns the account that holds the resources and pays for them, which is the account of the launch role. */
    public AccountId provisioningAccount() {
        return launchRole()
                .flatMap(role -> Arn.parse(role.arn()))
                .map(arn -> new AccountId(arn.account()))
                .orElse(user);
    }

    /** Returns the rules of all template constraints, all of which must hold. */
    public Rules rules() {
        return all(ConstraintParameters.Template.class)
                .map(ConstraintParameters.Template::rules)
                .reduce(Rules.NONE, Rules::and);
    }

    /** Returns the topics that are notified, in the order of their ARNs. */
    public Set<String> notificationArns() {
        Set<String> topics = new TreeSet<>();
        all(ConstraintParameters.Notification.class).forEach(notification -> topics.addAll(notification.topics()));
        return topics;
    }

    /** Returns the stack set constraint, or empty if the product is not launched as a stack set. */
    public Optional<ConstraintParameters.StackSet> stackSet() {
        return all(ConstraintParameters.StackSet.class).findFirst();
    }

    /** Returns whether the tags of the provisioned product can be updated. Without a constraint they cannot. */
    public boolean tagUpdatesAllowed() {
        return all(ConstraintParameters.ResourceUpdate.class)
                .anyMatch(ConstraintParameters.ResourceUpdate::tagUpdatesAllowed);
    }

    private <T extends ConstraintParameters> Stream<T> all(Class<T> kind) {
        return inEffect.stream()
                .map(standing -> ConstraintParameters.of(standing.constraint()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
