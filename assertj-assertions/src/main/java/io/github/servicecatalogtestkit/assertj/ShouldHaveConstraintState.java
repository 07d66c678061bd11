package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.ErrorMessageFactory;

/** Creates the messages for constraints that should be own or inherited, in effect or overridden. */
final class ShouldHaveConstraintState {

    private ShouldHaveConstraintState() {}

    /** There is no such constraint, or more than one. */
    static ErrorMessageFactory shouldBeOne(ConstraintView constraint) {
        return UnmetExpectation.of(constraint.product(), "to have " + constraint.wanted(), notOne(constraint));
    }

    private static String notOne(ConstraintView constraint) {
        if (!constraint.candidates().isEmpty()) {
            return Text.withLines(
                    "it has several. Name one by its id, constraint(\""
                            + constraint.candidates().get(0).id() + "\")",
                    constraint.candidates());
        }
        return constraint.present().all().isEmpty()
                ? "it has no constraints."
                : Text.withLines("it has only", constraint.present().all());
    }

    static ErrorMessageFactory shouldBeOwn(ConstraintView constraint) {
        return message(constraint, "to be created in this portfolio", origin(constraint));
    }

    static ErrorMessageFactory shouldBeInherited(ConstraintView constraint) {
        return message(constraint, "to be inherited", origin(constraint));
    }

    static ErrorMessageFactory shouldBeInheritedFrom(ConstraintView constraint, String portfolio) {
        return message(constraint, Text.withValue("to be inherited from portfolio", portfolio), origin(constraint));
    }

    private static String origin(ConstraintView constraint) {
        return constraint.constraint().inherited()
                ? "it is inherited " + constraint.constraint().from() + "."
                : "it was created in this portfolio.";
    }

    static ErrorMessageFactory shouldBeOverridden(ConstraintView constraint) {
        return message(
                constraint,
                "to be overridden",
                constraint.constraint().inherited()
                        ? Text.withLines(
                                "it is in effect: no constraint of the portfolio's own takes its place. There are",
                                constraint.present().all())
                        : "it is the portfolio's own, which nothing overrides.");
    }

    static ErrorMessageFactory shouldBeInEffect(ConstraintView constraint) {
        AppliedConstraint own =
                constraint.present().overriding(constraint.constraint()).orElseThrow();
        return message(constraint, "to be in effect", "another takes its place: " + own + ".");
    }

    private static ErrorMessageFactory message(ConstraintView constraint, String expected, String actual) {
        return UnmetExpectation.of(constraint, expected, actual);
    }
}
