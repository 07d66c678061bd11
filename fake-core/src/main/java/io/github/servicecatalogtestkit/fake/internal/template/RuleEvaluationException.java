package io.github.servicecatalogtestkit.fake.internal.template;

/**
 * Signals that a rule cannot be evaluated. Such a rule never counts as fulfilled: the test has to provide a missing
 * value, or the rule has to be corrected.
 */
public abstract sealed class RuleEvaluationException extends RuntimeException
        permits UnexpectedRuleValueException, UnknownRuleParameterException, UnresolvedAttributeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    RuleEvaluationException(String rule, String reason) {
        super("Rule " + rule + " cannot be decided: " + reason);
        this.rule = rule;
    }

    /** Returns the name of the rule. */
    public String rule() {
        return rule;
    }
}
