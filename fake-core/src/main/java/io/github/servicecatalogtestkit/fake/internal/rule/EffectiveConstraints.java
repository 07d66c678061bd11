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
 * The constraints that act when somebody launches a product from a portfolio. Of the launch types and of the constraints on tag
 * updates the one made in the portfolio itself acts, otherwise the inherited one; rules and notifications add up.
 *
 * @param user the account of the end user
 * @param inEffect the constraints that act, the inherited ones first, each in the order of creation
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing a
 *     portfolio</a>
 */
public record EffectiveConstraints(AccountId user, List<Inheritance.AppliedConstraint> inEffect) {

    public EffectiveConstraints {
        inEffect = List.copyOf(inEffect);
    }

    /** Returns what acts when somebody of the account {@code user} launches on {@code association}. */
    public static EffectiveConstraints of(Catalog catalog, Association association, AccountId user) {
        return new EffectiveConstraints(
                user,
                Inheritance.on(catalog, association).stream()
                        .filter(standing -> !standing.overridden())
                        .toList());
    }

    /** Returns the role with which the product is launched; without one, end users launch with their own permissions. */
    public Optional<LaunchRole> launchRole() {
        return inEffect.stream()
                .map(Inheritance.AppliedConstraint::constraint)
                .filter(constraint ->
                        ConstraintParameters.of(constraint) instanceof ConstraintParameters.LaunchParameters)
                .findFirst()
                .map(constraint -> LaunchRole.of(constraint, user));
    }

    /** Returns the account in which resources are made, and which pays for them: the one of the launch role. */
    public AccountId provisioningAccount() {
        return launchRole()
                .flatMap(role -> Arn.parse(role.arn()))
                .map(arn -> new AccountId(arn.account()))
                .orElse(user);
    }

    /** Returns the rules of all template constraints together: all of them have to hold. */
    public Rules rules() {
        return all(ConstraintParameters.Template.class)
                .map(ConstraintParameters.Template::rules)
                .reduce(Rules.NONE, Rules::and);
    }

    /** Returns the topics that hear of the launch, in the order of their ARNs. */
    public Set<String> notificationArns() {
        Set<String> topics = new TreeSet<>();
        all(ConstraintParameters.Notification.class).forEach(notification -> topics.addAll(notification.topics()));
        return topics;
    }

    /** Returns where the product is launched as a stack set, if it is. */
    public Optional<ConstraintParameters.StackSet> stackSet() {
        return all(ConstraintParameters.StackSet.class).findFirst();
    }

    /** Says whether the tags of what is launched may be changed later; without a constraint they may not. */
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
