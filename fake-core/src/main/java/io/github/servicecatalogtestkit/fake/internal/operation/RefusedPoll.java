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
    private final String waitsFor;

    /**
     * Creates a refusal.
     *
     * @param after the catalog after the poll
     * @param waitsFor what has to happen until the action is complete
     */
    RefusedPoll(Refusal refusal, Catalog after, String waitsFor) {
        super(refusal);
        this.after = after;
        this.waitsFor = waitsFor;
    }

    /** Returns what has to happen until the action is complete: a clause about the action. */
    public String waitsFor() {
        return waitsFor;
    }

    /** Returns the catalog after the poll. */
    public Catalog after() {
        return after;
    }
}
