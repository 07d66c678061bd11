package io.github.servicecatalogtestkit.fake.internal.template;

/**
 * A rule that can be neither satisfied nor violated with what is known. It is never silently true: the test has to say
 * more, or the rule has to be corrected.
 */
public abstract sealed class UndecidedRule extends RuntimeException
        permits UnexpectedValue, UnknownParameter, UnresolvedAttribute {

    private static final long serialVersionUID = 1L;

    private final String rule;

    UndecidedRule(String rule, String reason) {
        super("Rule " + rule + " cannot be decided: " + reason);
        this.rule = rule;
    }

    /** The name of the rule. */
    public String rule() {
        return rule;
    }
}
