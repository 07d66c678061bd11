package io.github.servicecatalogtestkit.fake.internal.template;

/** A rule compares what cannot be compared, such as a list where a function takes one text. */
public final class UnexpectedValue extends UndecidedRule {

    private static final long serialVersionUID = 1L;

    UnexpectedValue(String rule, String function, String wanted, Object found) {
        super(rule, function + " needs " + wanted + ", and finds " + found);
    }
}
