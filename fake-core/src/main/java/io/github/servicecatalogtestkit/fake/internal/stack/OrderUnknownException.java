package io.github.servicecatalogtestkit.fake.internal.stack;

/** Signals that a stack does not deploy in any order, so that orders cannot be compared. */
public final class OrderUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OrderUnknownException(String reason) {
        super(reason);
    }
}
