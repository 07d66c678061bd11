package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import org.jspecify.annotations.Nullable;

/** What the refusal of a call changes: nothing, unless the refused call counts as a poll. */
public final class EffectOfRefusal {

    private @Nullable Catalog after;

    void becomes(Catalog catalog) {
        after = catalog;
    }

    /** Returns the catalog after the refusal of a call that was made in {@code before}. */
    public Catalog on(Catalog before) {
        return after == null ? before : after;
    }
}
