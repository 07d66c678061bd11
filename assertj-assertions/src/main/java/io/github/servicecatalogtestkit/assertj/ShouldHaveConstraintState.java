package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** A constraint does not stand on a product as it should. */
final class ShouldHaveConstraintState extends BasicErrorMessageFactory {

    private ShouldHaveConstraintState(Object thing, String noun, String what, String reason) {
        super(
                "%nExpecting %s:%n  %s%n%s%nbut %s",
                unquotedString(noun), thing, unquotedString(what), unquotedString(reason));
    }

    private ShouldHaveConstraintState(ConstraintView constraint, String what, String reason) {
        this(constraint, "constraint", what, reason);
    }

    /** There is none, or more than one. */
    static ErrorMessageFactory shouldBeOne(ConstraintView constraint) {
        return new ShouldHaveConstraintState(
                constraint.product(), "product", "to have " + constraint.wanted(), notOne(constraint));
    }

    private static String notOne(ConstraintView constraint) {
        if (!constraint.candidates().isEmpty()) {
            return "it has several. Name one by its id, constraint(\""
                    + constraint.candidates().get(0).id() + "\"):" + Names.NEW_LINE
                    + Names.lines(constraint.candidates());
        }
        return constraint.present().all().isEmpty()
                ? "it has no constraints."
                : "it has only:" + Names.NEW_LINE + constraint.present();
    }

    static ErrorMessageFactory shouldBeOwn(ConstraintView constraint) {
        return new ShouldHaveConstraintState(
                constraint,
                "to be made there",
                "it is inherited " + constraint.constraint().from() + ".");
    }

    static ErrorMessageFactory shouldBeInherited(ConstraintView constraint) {
        return new ShouldHaveConstraintState(constraint, "to be inherited", "it was made there.");
    }

    static ErrorMessageFactory shouldBeInheritedFrom(ConstraintView constraint, String portfolio) {
        return new ShouldHaveConstraintState(
                constraint,
                "to be inherited from portfolio:" + Names.NEW_LINE + "  " + portfolio,
                constraint.constraint().inherited()
                        ? "it is inherited " + constraint.constraint().from() + "."
                        : "it was made there.");
    }

    static ErrorMessageFactory shouldBeOverridden(ConstraintView constraint) {
        return new ShouldHaveConstraintState(
                constraint,
                "to be overridden",
                constraint.constraint().inherited()
                        ? "it is in effect: no constraint of the portfolio's own takes its place. There are:"
                                + Names.NEW_LINE + constraint.present()
                        : "it is the portfolio's own, which nothing overrides.");
    }

    static ErrorMessageFactory shouldBeInEffect(ConstraintView constraint) {
        return new ShouldHaveConstraintState(
                constraint,
                "to be in effect",
                "another takes its place: "
                        + constraint
                                .present()
                                .overriding(constraint.constraint())
                                .orElseThrow() + ".");
    }
}
