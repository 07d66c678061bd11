package io.github.servicecatalogtestkit.assertj;

import java.util.function.Supplier;

/** The failure of an assertion that may still pass. The error with its message is built when it fails for good. */
final class NotYet extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<AssertionError> error;

    NotYet(Supplier<AssertionError> error) {
        super("an assertion does not hold yet");
        this.error = error;
    }

    /** Returns the error that the user gets. */
    AssertionError forGood() {
        return error.get();
    }

    /** The stack of a failure that is dropped is not needed. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
