package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;

/**
 * The IAM role with which a product is launched.
 *
 * @param arn the ARN of the role, whose account holds the resources and pays for them
 * @param constraint the launch constraint
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing
 *     a portfolio</a>: a role ARN holds for users of other accounts too, a local role name means the role in the user's
 *     account
 */
public record LaunchRole(String arn, Constraint constraint) {

    /** Returns the role of a launch constraint for an end user of the given account. */
    static LaunchRole of(Constraint constraint, AccountId account) {
        var parameters = ConstraintParameters.of(constraint);
        return new LaunchRole(
                ((ConstraintParameters.LaunchParameters) parameters)
                        .roleArnFor(constraint.owner().of(account)),
                constraint);
    }
}
