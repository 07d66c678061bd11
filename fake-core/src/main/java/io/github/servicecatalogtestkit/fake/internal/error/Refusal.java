package io.github.servicecatalogtestkit.fake.internal.error;

/**
 * The error of a call that AWS refuses. Rules throw it, and the client converts it to the SDK's exception. It has no
 * stack trace: the stack trace of the SDK's exception starts at the user's call.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    Refusal(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** Creates a refusal with the error of another one. */
    protected Refusal(Refusal other) {
        this(other.code, other.text());
    }

    final ErrorCode code() {
        return code;
    }

    /** Returns whether this error has the given code. */
    public final boolean is(ServiceCatalogError error) {
        return code == error;
    }

    /** Returns AWS's error message. */
    public final String text() {
        return String.valueOf(getMessage());
    }
}
