package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;

/**
 * A constraint as it applies to a product in a portfolio.
 *
 * @param inherited whether it was created in another portfolio or by another account
 */
record AppliedConstraint(ConstraintDetail detail, boolean inherited) {

    boolean is(ConstraintType type) {
        return type.name().equals(detail.type());
    }

    /** Returns whether a constraint of type {@code own} that is created in this portfolio overrides this one. */
    boolean isOverriddenBy(ConstraintType own) {
        for (ConstraintType type : ConstraintType.values()) {
            if (is(type) && own.overrides(type)) {
                return inherited;
            }
        }
        return false;
    }

    /** Returns the parameters, which only DescribeConstraint returns. */
    Optional<ConstraintParameters> parameters(CatalogCalls calls) {
        return detail.constraintId() == null
                ? Optional.empty()
                : calls.constraint(detail.constraintId())
                        .flatMap(described -> Optional.ofNullable(described.constraintParameters()))
                        .map(ConstraintParameters::new);
    }

    /** Returns the ID, the type and the origin: {@code cons-… LAUNCH, inherited from port-… of 111111111111}. */
    @Override
    public String toString() {
        return detail.constraintId() + " " + detail.type() + (inherited ? ", inherited " + from() : ", its own");
    }

    String id() {
        return String.valueOf(detail.constraintId());
    }

    /** Returns the portfolio and the account in which it was created, to go after a verb. */
    String from() {
        return "from " + (detail.portfolioId() == null ? "a portfolio that AWS did not name" : detail.portfolioId())
                + (detail.owner() == null ? "" : " of " + detail.owner());
    }
}
