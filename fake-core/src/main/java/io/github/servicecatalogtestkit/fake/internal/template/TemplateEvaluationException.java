package io.github.servicecatalogtestkit.fake.internal.template;

/**
 * Signals that CloudFormation cannot evaluate a template with the values of a stack, such as a key that a mapping does
 * not have. The message is CloudFormation's, as far as it is recorded.
 */
public final class TemplateEvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateEvaluationException(String message) {
        super(message);
    }
}
