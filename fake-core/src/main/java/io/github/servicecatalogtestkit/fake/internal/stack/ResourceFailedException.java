package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import org.jspecify.annotations.Nullable;

/** Signals that a resource cannot be created, updated or deleted. The message is the reason that its event has. */
final class ResourceFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean missing;
    private final transient @Nullable Catalog left;

    ResourceFailedException(String reason) {
        this(reason, false);
    }

    /** @param missing whether the service does not find what the call names */
    ResourceFailedException(String reason, boolean missing) {
        this(reason, missing, null);
    }

    /** @param left the catalog after what was done before the failure; {@code null} if nothing was done */
    private ResourceFailedException(String reason, boolean missing, @Nullable Catalog left) {
        super(reason, null, false, false);
        this.missing = missing;
        this.left = left;
    }

    /** Returns a copy of a failure before which something was done. */
    ResourceFailedException leaving(Catalog catalog) {
        return new ResourceFailedException(reason(), missing, catalog);
    }

    /** Returns whether the service does not find what the call names. A deletion then has nothing to do. */
    boolean isMissing() {
        return missing;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** Returns the state after the failure of a step that began in the given state. */
    StackState after(StackState state) {
        return left == null ? state : new StackState(left, state.resources(), state.replaced());
    }
}
