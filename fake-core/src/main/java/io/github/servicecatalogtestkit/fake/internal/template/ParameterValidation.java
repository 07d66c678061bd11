package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.List;

/**
 * The result of validating the parameter values of a launch.
 *
 * @param values the effective values: those given, and the defaults of the others
 * @param violations CloudFormation's error texts: first for names that the template does not declare, then for
 *     parameters without a value, then for invalid values in the order of the template; empty if all are accepted
 */
public record ParameterValidation(ParameterValues values, List<String> violations) {

    public ParameterValidation {
        violations = List.copyOf(violations);
    }

    public boolean isAccepted() {
        return violations.isEmpty();
    }
}
