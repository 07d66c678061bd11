package io.github.servicecatalogtestkit.fake.internal.template;

/** Signals that a rule refers to a parameter without a value, usually one that the template does not declare. */
public final class UnknownRuleParameterException extends RuleEvaluationException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    UnknownRuleParameterException(String rule, String function, String parameter, ParameterValues values) {
        super(
                rule,
                function + " names the parameter " + parameter + ", and the launch has only "
                        + values.asMap().keySet());
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
