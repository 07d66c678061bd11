package io.github.servicecatalogtestkit.fake.internal.template;

/** A rule refers to a parameter that the launch has no value for: mostly a name that the template does not have. */
public final class UnknownParameter extends UndecidedRule {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    UnknownParameter(String rule, String function, String parameter, ParameterValues values) {
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
