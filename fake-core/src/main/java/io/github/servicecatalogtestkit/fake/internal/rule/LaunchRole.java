package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import java.util.Optional;

/**
 * The IAM role with which a product is launched.
 *
 * @param arn the role; the account in it is the one in which resources are made, and which pays for them
 * @param constraint the launch constraint that says so
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing a
 *     portfolio</a>: a role ARN holds for users of other accounts too, a local role name means the role in the user's account
 */
public record LaunchRole(String arn, Constraint constraint) {

    /**
     * Returns the launch role of a product in a portfolio for an end user of {@code account}: the one of a launch constraint made in
     * this portfolio, otherwise an inherited one. Empty where none is in effect; end users then launch with their own permissions,
     * or the product is launched as a stack set.
     */
    public static Optional<LaunchRole> of(Catalog catalog, Association association, AccountId account) {
        return EffectiveConstraints.of(catalog, association, account).launchRole();
    }

    static LaunchRole of(Constraint constraint, AccountId account) {
        var parameters = ConstraintParameters.of(constraint);
        return new LaunchRole(((ConstraintParameters.Launch) parameters).roleArnIn(account), constraint);
    }
}
