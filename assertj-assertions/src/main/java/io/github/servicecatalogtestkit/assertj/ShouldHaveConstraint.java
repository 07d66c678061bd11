package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** Other constraints stand on a product in a portfolio than should. */
final class ShouldHaveConstraint extends BasicErrorMessageFactory {

    private static final String EXPECTING = "%nExpecting product:%n  %s%n";

    private ShouldHaveConstraint(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldHave(ProductView product, ConstraintType type, Constraints present) {
        return expecting(product, "to have a " + type + " constraint", none(type, present));
    }

    static ErrorMessageFactory shouldHaveOwn(ProductView product, ConstraintType type, Constraints present) {
        List<AppliedConstraint> inherited = present.inherited(type);
        return expecting(
                product,
                "to have a " + type + " constraint of its own",
                inherited.isEmpty() ? none(type, present) : onlyInherited(inherited));
    }

    /**
     * It does not inherit such a constraint.
     *
     * @param unlisted such a constraint in an imported portfolio with the product, which is not listed in this one
     */
    static ErrorMessageFactory shouldInherit(
            ProductView product, ConstraintType type, Constraints present, Optional<AppliedConstraint> unlisted) {
        List<AppliedConstraint> own = present.own(type);
        String reason = own.isEmpty()
                ? none(type, present)
                : "it has only one of its own: " + own.get(0).id() + ".";
        return expecting(
                product,
                "to inherit a " + type + " constraint",
                reason + unlisted.map(ShouldHaveConstraint::notListed).orElse(""));
    }

    static ErrorMessageFactory shouldOverride(
            ProductView product, ConstraintType type, Constraints present, Optional<AppliedConstraint> unlisted) {
        List<AppliedConstraint> overridable = present.overriddenBy(type);
        List<AppliedConstraint> own = present.own(type);
        String reason;
        if (own.isEmpty()) {
            reason = overridable.isEmpty() ? none(type, present) : onlyInherited(overridable);
        } else {
            reason = "it has only its own, " + own.get(0).id() + ", and inherits none to override."
                    + unlisted.map(ShouldHaveConstraint::notListed).orElse("");
        }
        return expecting(product, "to override an inherited " + type + " constraint", reason);
    }

    static ErrorMessageFactory shouldNotHave(ProductView product, ConstraintType type, Constraints present) {
        return expecting(product, "to have no " + type + " constraint", has(present.of(type)));
    }

    static ErrorMessageFactory shouldNotInherit(ProductView product, ConstraintType type, Constraints present) {
        return expecting(product, "to inherit no " + type + " constraint", has(present.inherited(type)));
    }

    static ErrorMessageFactory shouldHaveNone(ProductView product, Constraints present) {
        return expecting(product, "to have no constraints", has(present.all()));
    }

    private static ErrorMessageFactory expecting(ProductView product, String what, String reason) {
        return new ShouldHaveConstraint(
                EXPECTING + "%s%nbut %s", product, unquotedString(what), unquotedString(reason));
    }

    private static String none(ConstraintType type, Constraints present) {
        return present.all().isEmpty()
                ? "it has no constraints."
                : "it has no " + type + " constraint. It has:" + Names.NEW_LINE + present;
    }

    private static String has(List<AppliedConstraint> constraints) {
        return "it has:" + Names.NEW_LINE + Names.lines(constraints);
    }

    private static String onlyInherited(List<AppliedConstraint> inherited) {
        AppliedConstraint first = inherited.get(0);
        return "it has only an inherited one: " + first.id() + ", " + first.from() + ".";
    }

    static String notListed(AppliedConstraint unlisted) {
        return Names.NEW_LINE + "There is one " + unlisted.from() + ", " + unlisted.id()
                + ", which AWS does not list here. If it counts all the same, say"
                + " usingInheritedConstraintsOf(\"" + unlisted.detail().portfolioId() + "\") first.";
    }
}
