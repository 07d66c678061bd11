package io.github.servicecatalogtestkit.fake;

import java.util.Arrays;
import java.util.List;

/** The errors among which {@link Settings} lets a test choose where AWS documents that a call fails, but not how. */
public enum RefusedAs {
    ACCESS_DENIED,
    DUPLICATE_RESOURCE,
    INVALID_PARAMETERS,
    INVALID_STATE,
    OPERATION_NOT_SUPPORTED,
    RESOURCE_NOT_FOUND;

    RefusedAs oneOf(String setting, RefusedAs... allowed) {
        List<RefusedAs> choices = Arrays.asList(allowed);
        if (!choices.contains(this)) {
            throw new IllegalArgumentException(setting + " can be one of " + choices + ", but was " + this);
        }
        return this;
    }
}
