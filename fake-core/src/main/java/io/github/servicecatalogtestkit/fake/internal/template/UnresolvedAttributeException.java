package io.github.servicecatalogtestkit.fake.internal.template;

/** Signals that a rule needs an attribute of a resource that the test does not provide. */
public final class UnresolvedAttributeException extends RuleEvaluationException {

    private static final long serialVersionUID = 1L;

    private final String function;
    private final String parameter;
    private final String attribute;

    UnresolvedAttributeException(
            String rule, String function, ParameterValues.Typed value, String type, String attribute) {
        super(rule, explanation(function, value, type, attribute));
        this.function = function;
        this.parameter = value.parameter();
        this.attribute = attribute;
    }

    private static String explanation(String function, ParameterValues.Typed value, String type, String attribute) {
        String need = "%s needs %s of %s '%s' (parameter %s), which only a real account knows."
                .formatted(function, attribute, type, value.text(), value.parameter());
        String remedy = ("Let the test answer it: a ResourceAttributes whose find(\"%s\", \"%s\", \"%s\") gives "
                        + "Optional.of(List.of(…)).")
                .formatted(type, value.text(), attribute);
        return need + " " + remedy;
    }

    /**
     * Returns the function that needs it: {@code Fn::ValueOf}, {@code Fn::ValueOfAll}, or one that needs a stored
     * value.
     */
    public String function() {
        return function;
    }

    /** Returns the parameter whose value names the resource. */
    public String parameter() {
        return parameter;
    }

    public String attribute() {
        return attribute;
    }
}
