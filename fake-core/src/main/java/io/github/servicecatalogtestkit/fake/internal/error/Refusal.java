package io.github.servicecatalogtestkit.fake.internal.error;

/**
 * A call that AWS refuses. Rules and operations throw it, and the client throws the exception of the SDK instead. It has no stack
 * trace: the trace of the SDK's exception starts at the user's call.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    Refusal(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }

    /** Returns whether AWS answers with this code. */
    public boolean is(ServiceCatalogError error) {
        return code == error;
    }

    /** Returns the text that AWS answers. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
