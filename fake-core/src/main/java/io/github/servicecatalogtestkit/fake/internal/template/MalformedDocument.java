package io.github.servicecatalogtestkit.fake.internal.template;

import org.jspecify.annotations.Nullable;

/**
 * A template, or the parameters of a constraint, that AWS would not take: broken text, a broken structure, or more than
 * the limits allow. The message is one line that says what is wrong and, where it is known, at which line and column.
 *
 * <p>Service Catalog itself answers a broken template with one sentence that names no reason; callers that speak as AWS
 * replace this message.
 */
public final class MalformedDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedDocument(String message) {
        this(message, null);
    }

    MalformedDocument(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static MalformedDocument at(Place place, String message) {
        return new MalformedDocument(message + " " + place);
    }

    /** The same complaint with a word on what it is about, unless it says so already. */
    MalformedDocument about(String prefix) {
        String message = String.valueOf(getMessage());
        return message.startsWith("Template ") ? this : new MalformedDocument(prefix + message, getCause());
    }
}
