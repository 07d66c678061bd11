package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * A fault that a test declared with {@link FakeServiceCatalog#faults()}. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class Fault {

    private final FaultTarget target;
    private final FaultEffect effect;

    private long calls; // guarded by this, as is what follows
    private boolean fired;
    private boolean lifted;
    private boolean optional;

    Fault(FaultTarget target, FaultEffect effect) {
        this.target = target;
        this.effect = effect;
    }

    /** Returns a fault that is as far as this one and goes on for itself. */
    synchronized Fault copy() {
        Fault copy = new Fault(target, effect);
        copy.calls = calls;
        copy.fired = fired;
        copy.lifted = lifted;
        copy.optional = optional;
        return copy;
    }

    /** Says that it is no mistake if this fault never fires, and returns it. */
    public synchronized Fault optional() {
        optional = true;
        return this;
    }

    /** Ends this fault: later calls do not meet it. Whether it fired remains what it was. */
    public synchronized void lift() {
        lifted = true;
    }

    /** Says whether a call has met this fault. */
    public synchronized boolean hasFired() {
        return fired;
    }

    /** Says whether it is no mistake if this fault never fires. */
    public synchronized boolean isOptional() {
        return optional;
    }

    FaultEffect effect() {
        return effect;
    }

    synchronized void fired() {
        fired = true;
    }

    /** Counts the call if this fault is about it, and says whether its number is one that the fault strikes. */
    synchronized boolean isDue(Catalog present, Caller caller, Operation<?, ?> operation, AwsRequest request) {
        if (lifted || !target.isAbout(caller, operation) || !effect.canStrike(present, operation, request)) {
            return false;
        }
        calls++;
        return target.strikes(calls);
    }

    /** Returns what the test declared, and how many calls there were of those that it is about. */
    @Override
    public synchronized String toString() {
        return target + ": " + effect.words() + " (" + calls + (calls == 1 ? " such call so far" : " such calls so far")
                + ")";
    }
}
