package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;

/**
 * The refusal of a call that counts as a poll of an asynchronous action. Either the call has to wait for the action, so
 * that code that repeats it succeeds in the end, or the action has just removed what the call asks for.
 */
public final class RefusedPoll extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient Catalog after;
    private final String waitsFor;

    /**
     * Creates a refusal.
     *
     * @param after the catalog after the poll
     * @param waitsFor what has to happen until the action is complete, or an empty text if it is
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
