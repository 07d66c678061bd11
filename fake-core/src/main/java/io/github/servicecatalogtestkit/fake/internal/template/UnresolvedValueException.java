package io.github.servicecatalogtestkit.fake.internal.template;

/** Signals that a condition or an output needs a value that only a stack knows and that the test does not provide. */
public final class UnresolvedValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param user the condition or the output */
    public UnresolvedValueException(String user, Resolved.Unknown value) {
        super(user + " needs " + value.source() + ", which only a stack knows. Let the test provide it:"
                + " catalog.provisioning().values() for resources, outputs and imported values,"
                + " catalog.templates().resourceAttributes(…) for stored Systems Manager parameters.");
    }
}
