package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.operation.RefusedPoll;
import org.jspecify.annotations.Nullable;

/** What the refusal of a call changes: nothing, unless the refused call counts as a poll. */
public final class EffectOfRefusal {

    private @Nullable Catalog after;
    private String waitsFor = "";

    void becomes(RefusedPoll refused) {
        after = refused.after();
        waitsFor = refused.waitsFor();
    }

    /** Returns what has to happen until such a call succeeds, or an empty text. */
    String waitsFor() {
        return waitsFor;
    }

    /** Returns the catalog after the refusal of a call that was made in {@code before}. */
    public Catalog on(Catalog before) {
        return after == null ? before : after;
    }
}
