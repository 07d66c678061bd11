package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** A constraint has other parameters than it should. */
final class ShouldHaveParameters extends BasicErrorMessageFactory {

    private static final String FORMAT = "%nExpecting %s:%n  %s%nto have %s:%n  %s%nbut %s";

    private ShouldHaveParameters(String noun, Object thing, String what, ConstraintParameters expected, String reason) {
        super(
                FORMAT,
                unquotedString(noun),
                thing,
                unquotedString(what),
                unquotedString(expected.toString()),
                unquotedString(reason));
    }

    private ShouldHaveParameters(ConstraintView constraint, ConstraintParameters expected, String reason) {
        this("constraint", constraint, "parameters", expected, reason);
    }

    static ErrorMessageFactory becauseAwsDoesNotTell(ConstraintView constraint, ConstraintParameters expected) {
        return new ShouldHaveParameters(constraint, expected, "AWS did not tell them to this client.");
    }

    static ErrorMessageFactory becauseTheyDiffer(
            ConstraintView constraint, ConstraintParameters expected, List<Difference> differences) {
        return new ShouldHaveParameters(constraint, expected, "they differ:" + Names.NEW_LINE + table(differences));
    }

    /** None of the constraints of a type has them. */
    static ErrorMessageFactory becauseNoneHasThem(
            ProductView product, ConstraintType type, ConstraintParameters expected, List<AppliedConstraint> present) {
        return new ShouldHaveParameters(
                "product",
                product,
                "a " + type + " constraint with parameters",
                expected,
                present.stream()
                        .map(constraint -> differing(constraint, expected, product))
                        .collect(Collectors.joining(Names.NEW_LINE + "and ")));
    }

    private static String differing(AppliedConstraint constraint, ConstraintParameters expected, ProductView product) {
        return "those of " + constraint.id()
                + constraint
                        .parameters(product.calls())
                        .map(present -> " differ:" + Names.NEW_LINE + table(expected.differences(present)))
                        .orElse(" AWS did not tell to this client.");
    }

    private static String table(List<Difference> differences) {
        return Difference.table("expected", "actual", differences);
    }
}
