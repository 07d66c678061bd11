package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;

/**
 * Compares the assertions about the constraints on a product in a portfolio.
 *
 * @param constraints the constraints that AWS lists
 * @param id the ID of the portfolio
 * @param isOwn whether the client's account owns the portfolio
 */
record ConstraintComparison(
        Comparer comparer, PortfolioProductAssert on, List<ConstraintDetail> constraints, String id, boolean isOwn) {

    private static final List<ConstraintType> TYPES =
            List.of(ConstraintType.LAUNCH, ConstraintType.RESOURCE_UPDATE, ConstraintType.TEMPLATE);

    void compareAll() {
        comparer.compare("hasNoConstraints", constraints.isEmpty(), on::hasNoConstraints, null);
        for (ConstraintType type : TYPES) {
            boolean own = constraints.stream().anyMatch(constraint -> is(constraint, type) && isOwn(constraint));
            boolean inherits = constraints.stream().anyMatch(constraint -> is(constraint, type) && !isOwn(constraint));
            comparer.compare(
                    "hasConstraint", own || inherits, () -> on.hasConstraint(type), () -> on.hasNoConstraint(type));
            comparer.compare("hasOwnConstraint", own, () -> on.hasOwnConstraint(type), null);
            comparer.compare(
                    "inheritsConstraint",
                    inherits,
                    () -> on.inheritsConstraint(type),
                    () -> on.doesNotInheritConstraint(type));
            if (type != ConstraintType.TEMPLATE) {
                comparer.compare("overridesConstraint", own && inherits, () -> on.overridesConstraint(type), null);
            }
        }
        constraints.forEach(this::compareConstraint);
    }

    private void compareConstraint(ConstraintDetail constraint) {
        boolean own = isOwn(constraint);
        boolean overridden = !own
                && constraints.stream()
                        .anyMatch(other -> isOwn(other) && other.type().equals(constraint.type()));
        ConstraintAssert one = on.constraint(constraint.constraintId());
        comparer.compare("constraint isOwn", own, one::isOwn, one::isInherited);
        comparer.compare("constraint isOverridden", overridden, one::isOverridden, one::isInEffect);
        comparer.compare("constraint isInheritedFrom", !own, () -> one.isInheritedFrom(constraint.portfolioId()), null);
    }

    private boolean isOwn(ConstraintDetail constraint) {
        return isOwn && Objects.equals(constraint.portfolioId(), id);
    }

    private static boolean is(ConstraintDetail constraint, ConstraintType type) {
        return constraint.type().equals(type.name());
    }
}
