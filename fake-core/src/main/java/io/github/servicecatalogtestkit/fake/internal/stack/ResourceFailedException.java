package io.github.servicecatalogtestkit.fake.internal.stack;

/** Signals that a resource cannot be created, updated or deleted. The message is the reason that its event has. */
final class ResourceFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean missing;

    ResourceFailedException(String reason) {
        this(reason, false);
    }

    /** @param missing whether the service does not find what the call names */
    ResourceFailedException(String reason, boolean missing) {
        super(reason, null, false, false);
        this.missing = missing;
    }

    /** Returns whether the service does not find what the call names. A deletion then has nothing to do. */
    boolean isMissing() {
        return missing;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
