package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.assertj.core.error.ErrorMessageFactory;

/** Creates the messages for products that should have constraints or should not. */
final class ShouldHaveConstraint {

    private ShouldHaveConstraint() {}

    static ErrorMessageFactory shouldHave(ProductView product, ConstraintType type, Constraints present) {
        return message(product, "to have a " + type + " constraint", none(type, present));
    }

    static ErrorMessageFactory shouldHaveOwn(ProductView product, ConstraintType type, Constraints present) {
        List<AppliedConstraint> inherited = present.inherited(type);
        return message(
                product,
                "to have a " + type + " constraint of its own",
                inherited.isEmpty() ? none(type, present) : onlyInherited(inherited));
    }

    /**
     * The product does not inherit such a constraint.
     *
     * @param unlisted such a constraint in an imported portfolio with the product, which AWS does not list for this
     *     portfolio
     */
    static ErrorMessageFactory shouldInherit(
            ProductView product, ConstraintType type, Constraints present, Optional<AppliedConstraint> unlisted) {
        List<AppliedConstraint> own = present.own(type);
        String actual = own.isEmpty()
                ? none(type, present)
                : "it has only its own constraint " + own.get(0).id() + ".";
        return message(product, "to inherit a " + type + " constraint", actual + notListed(unlisted));
    }

    static ErrorMessageFactory shouldOverride(
            ProductView product, ConstraintType type, Constraints present, Optional<AppliedConstraint> unlisted) {
        return message(
                product,
                "to override an inherited " + type + " constraint",
                whyNothingIsOverridden(type, present, unlisted));
    }

    private static String whyNothingIsOverridden(
            ConstraintType type, Constraints present, Optional<AppliedConstraint> unlisted) {
        List<AppliedConstraint> own = present.own(type);
        if (!own.isEmpty()) {
            return "it has only its own constraint " + own.get(0).id() + ", and inherits none that it overrides."
                    + notListed(unlisted);
        }
        List<AppliedConstraint> overridable = present.overriddenBy(type);
        return overridable.isEmpty() ? none(type, present) : onlyInherited(overridable);
    }

    static ErrorMessageFactory shouldNotHave(ProductView product, ConstraintType type, Constraints present) {
        return message(product, "to have no " + type + " constraint", has(present.of(type)));
    }

    static ErrorMessageFactory shouldNotInherit(ProductView product, ConstraintType type, Constraints present) {
        return message(product, "to inherit no " + type + " constraint", has(present.inherited(type)));
    }

    static ErrorMessageFactory shouldHaveNone(ProductView product, Constraints present) {
        return message(product, "to have no constraints", has(present.all()));
    }

    private static ErrorMessageFactory message(ProductView product, String expected, String actual) {
        return UnmetExpectation.of(product, expected, actual);
    }

    private static String none(ConstraintType type, Constraints present) {
        return present.all().isEmpty()
                ? "it has no constraints."
                : Text.withLines("it has no " + type + " constraint. It has", present.all());
    }

    private static String has(List<AppliedConstraint> constraints) {
        return Text.withLines("it has", constraints);
    }

    private static String onlyInherited(List<AppliedConstraint> inherited) {
        AppliedConstraint first = inherited.get(0);
        return "it has only the inherited constraint " + first.id() + ", " + first.from() + ".";
    }

    /** Returns a hint to a constraint that AWS does not list, on separate lines; nothing if there is none. */
    static String notListed(Optional<AppliedConstraint> unlisted) {
        return unlisted.map(constraint -> Text.NEW_LINE + "AWS does not list constraint " + constraint.id() + " "
                        + constraint.from() + " for this portfolio. If it applies here, call"
                        + " usingInheritedConstraintsOf(\""
                        + constraint.detail().portfolioId() + "\") first.")
                .orElse("");
    }
}
