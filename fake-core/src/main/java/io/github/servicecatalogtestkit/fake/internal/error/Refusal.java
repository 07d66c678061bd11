package io.github.servicecatalogtestkit.fake.internal.error;

/**
 * A call that AWS refuses. Rules and operations throw it; the client turns it into the exception of the SDK. It has no stack
 * trace of its own: the one of the exception starts where the user's code called.
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

    /** Says whether AWS answers this code. */
    public boolean is(ServiceCatalogError error) {
        return code == error;
    }

    /** Returns the text that AWS answers. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
