package io.github.servicecatalogtestkit.fake.internal.template;

/** Signals that a function of a rule gets a value of the wrong type, such as a list in place of a text. */
public final class UnexpectedRuleValueException extends RuleEvaluationException {

    private static final long serialVersionUID = 1L;

    UnexpectedRuleValueException(String rule, String function, String wanted, Object found) {
        super(rule, function + " needs " + wanted + ", and finds " + found);
    }
}
