package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import org.jspecify.annotations.Nullable;

/** A reference of a request by ID or by name. */
public record IdOrName(@Nullable String id, @Nullable String name) {

    /** Returns whether the request gives neither. */
    boolean isAbsent() {
        return id == null && name == null;
    }

    /** Refuses a reference by both ID and name. */
    IdOrName requireAtMostOne(String what) {
        if (id != null && name != null) {
            throw ServiceErrors.nameOrId(what);
        }
        return this;
    }

    /** Refuses a reference by both ID and name, or by neither. */
    public IdOrName requireOne(String what) {
        if (isAbsent()) {
            throw ServiceErrors.nameOrId(what);
        }
        return requireAtMostOne(what);
    }
}
