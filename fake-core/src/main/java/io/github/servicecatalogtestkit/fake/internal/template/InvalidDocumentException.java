package io.github.servicecatalogtestkit.fake.internal.template;

import org.jspecify.annotations.Nullable;

/**
 * Signals that AWS would refuse a template or the parameters of a constraint: the text is not well-formed, its
 * structure is wrong, or it exceeds a limit. The message is one line that says what is wrong and, where known, the
 * position.
 *
 * <p>Service Catalog answers an invalid template with one sentence that gives no reason. Operations replace this
 * message by that sentence.
 */
public final class InvalidDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidDocumentException(String message) {
        this(message, null);
    }

    InvalidDocumentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static InvalidDocumentException at(Position position, String message) {
        return new InvalidDocumentException(message + " " + position);
    }

    /** Returns an exception whose message starts with {@code prefix}, unless the message already names the template. */
    InvalidDocumentException withPrefix(String prefix) {
        String message = String.valueOf(getMessage());
        return message.startsWith("Template ") ? this : new InvalidDocumentException(prefix + message, getCause());
    }
}
