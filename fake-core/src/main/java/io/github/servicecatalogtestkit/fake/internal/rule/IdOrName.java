package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import org.jspecify.annotations.Nullable;

/** How a request names one thing: by its id or by its name, but not both. */
public record IdOrName(@Nullable String id, @Nullable String name) {

    /** Says whether the request names nothing. */
    boolean isAbsent() {
        return id == null && name == null;
    }

    /** Refuses two names for one thing. */
    IdOrName requireAtMostOne(String what) {
        if (id != null && name != null) {
            throw ServiceErrors.nameOrId(what);
        }
        return this;
    }

    /** Refuses two names, and none. */
    IdOrName requireOne(String what) {
        if (isAbsent()) {
            throw ServiceErrors.nameOrId(what);
        }
        return requireAtMostOne(what);
    }
}
