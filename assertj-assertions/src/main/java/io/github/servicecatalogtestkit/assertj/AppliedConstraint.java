package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;

/**
 * A constraint as it stands on a product in a portfolio.
 *
 * @param inherited whether it was made in another portfolio, or by another account
 */
record AppliedConstraint(ConstraintDetail detail, boolean inherited) {

    boolean is(ConstraintType type) {
        return type.name().equals(detail.type());
    }

    /**
     * Says whether {@code own}, a constraint made in the same portfolio as the product, would take the place of this
     * one.
     */
    boolean isOverriddenBy(ConstraintType own) {
        for (ConstraintType type : ConstraintType.values()) {
            if (is(type) && own.overrides(type)) {
                return inherited;
            }
        }
        return false;
    }

    /** Returns the parameters, which only their own operation tells. */
    Optional<ConstraintParameters> parameters(CatalogCalls calls) {
        return detail.constraintId() == null
                ? Optional.empty()
                : calls.constraint(detail.constraintId())
                        .flatMap(described -> Optional.ofNullable(described.constraintParameters()))
                        .map(ConstraintParameters::new);
    }

    /** Returns the id, the type, and where it is from: {@code cons-… LAUNCH, inherited from port-… of 111111111111}. */
    @Override
    public String toString() {
        return detail.constraintId() + " " + detail.type() + (inherited ? ", inherited " + from() : ", its own");
    }

    String id() {
        return String.valueOf(detail.constraintId());
    }

    /** Returns the portfolio and the account that it is from, to go after a verb. */
    String from() {
        return "from " + (detail.portfolioId() == null ? "a portfolio that AWS did not name" : detail.portfolioId())
                + (detail.owner() == null ? "" : " of " + detail.owner());
    }
}
