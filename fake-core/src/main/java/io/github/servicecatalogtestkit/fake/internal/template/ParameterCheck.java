package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.List;

/**
 * What came of checking the values for a launch.
 *
 * @param values the values that hold: those given, and the defaults of the others
 * @param violations what CloudFormation has against them, in its words: first names that the template does not have,
 *     then parameters without a value, then bad values in the order of the template; empty if it accepts them
 */
public record ParameterCheck(ParameterValues values, List<String> violations) {

    public ParameterCheck {
        violations = List.copyOf(violations);
    }

    public boolean isAccepted() {
        return violations.isEmpty();
    }
}
