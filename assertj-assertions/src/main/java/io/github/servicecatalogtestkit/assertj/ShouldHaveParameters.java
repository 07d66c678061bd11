package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.error.ErrorMessageFactory;

/** Creates the messages for constraints that should have other parameters. */
final class ShouldHaveParameters {

    private ShouldHaveParameters() {}

    static ErrorMessageFactory becauseAwsDoesNotTell(ConstraintView constraint, ConstraintParameters expected) {
        return message(
                constraint,
                expected,
                "AWS did not return them to " + constraint.product().context() + ".");
    }

    static ErrorMessageFactory becauseTheyDiffer(
            ConstraintView constraint, ConstraintParameters expected, List<Difference> differences) {
        return message(constraint, expected, "they differ:" + Text.NEW_LINE + table(differences));
    }

    private static ErrorMessageFactory message(
            ConstraintView constraint, ConstraintParameters expected, String actual) {
        return UnmetExpectation.of(constraint, Text.withValue("to have parameters", expected), actual);
    }

    /** No constraint of the type has the expected parameters. */
    static ErrorMessageFactory becauseNoneHasThem(
            ProductView product, ConstraintType type, ConstraintParameters expected, List<AppliedConstraint> present) {
        return UnmetExpectation.of(
                product,
                Text.withValue("to have a " + type + " constraint with parameters", expected),
                present.stream()
                        .map(constraint -> differing(constraint, expected, product))
                        .collect(Collectors.joining(Text.NEW_LINE + "and ")));
    }

    private static String differing(AppliedConstraint constraint, ConstraintParameters expected, ProductView product) {
        return constraint
                .parameters(product.calls())
                .map(present -> "those of " + constraint.id() + " differ:" + Text.NEW_LINE
                        + table(expected.differences(present)))
                .orElse("AWS did not return those of " + constraint.id() + " to " + product.context() + ".");
    }

    private static String table(List<Difference> differences) {
        return Difference.table("expected", "actual", differences);
    }
}
