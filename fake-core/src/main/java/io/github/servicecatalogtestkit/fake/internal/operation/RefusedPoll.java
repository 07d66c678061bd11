package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;

/**
 * The refusal of a call that has to wait for an asynchronous action. The call counts as a poll of the action, so that
 * code that repeats the call until it succeeds gets there without asking for the status.
 */
public final class RefusedPoll extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient Catalog after;

    /**
     * Creates a refusal.
     *
     * @param after the catalog after the poll
     */
    RefusedPoll(Refusal refusal, Catalog after) {
        super(refusal);
        this.after = after;
    }

    /** Returns the catalog after the poll. */
    public Catalog after() {
        return after;
    }
}
