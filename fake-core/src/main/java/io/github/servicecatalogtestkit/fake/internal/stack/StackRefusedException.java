package io.github.servicecatalogtestkit.fake.internal.stack;

/**
 * Signals that AWS CloudFormation refuses a request and changes nothing. The message is its text, as far as it is
 * recorded.
 */
public class StackRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackRefusedException(String message) {
        super(message);
    }

    /** Returns the text of AWS CloudFormation. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
