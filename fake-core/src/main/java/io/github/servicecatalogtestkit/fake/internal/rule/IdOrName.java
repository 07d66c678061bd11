package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import java.util.Objects;
import java.util.function.Function;
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
    IdOrName requireOne(String what) {
        if (isAbsent()) {
            throw ServiceErrors.nameOrId(what);
        }
        return requireAtMostOne(what);
    }

    /** Returns what the request refers to. Refuses a reference by both ID and name, or by neither. */
    public <T> T require(String what, Function<String, T> byId, Function<String, T> byName) {
        requireOne(what);
        return id == null ? byName.apply(Objects.requireNonNull(name)) : byId.apply(id);
    }
}
