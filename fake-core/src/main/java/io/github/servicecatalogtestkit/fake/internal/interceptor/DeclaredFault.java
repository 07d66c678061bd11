package io.github.servicecatalogtestkit.fake.internal.interceptor;

/**
 * A fault that a test declared: the calls that it affects, and the number of matching calls so far. Safe for use by
 * many threads.
 */
public final class DeclaredFault {

    private final FaultTarget target;
    private final FaultEffect effect;

    private long calls; // guarded by this, as are the fields below
    private boolean fired;
    private boolean lifted;
    private boolean optional;

    DeclaredFault(FaultTarget target, FaultEffect effect) {
        this.target = target;
        this.effect = effect;
    }

    /** Returns an independent copy with the current count. */
    synchronized DeclaredFault copy() {
        DeclaredFault copy = new DeclaredFault(target, effect);
        copy.calls = calls;
        copy.fired = fired;
        copy.lifted = lifted;
        copy.optional = optional;
        return copy;
    }

    public synchronized void makeOptional() {
        optional = true;
    }

    public synchronized void lift() {
        lifted = true;
    }

    /** Returns whether this fault cannot strike again. It then counts no more calls. */
    synchronized boolean isOver() {
        return lifted || (fired && target.isPast(calls + 1));
    }

    public synchronized boolean hasFired() {
        return fired;
    }

    public synchronized boolean isOptional() {
        return optional;
    }

    FaultEffect effect() {
        return effect;
    }

    synchronized void fired() {
        fired = true;
    }

    /** Returns whether the test declared the same fault twice. */
    boolean repeats(DeclaredFault other) {
        return target.equals(other.target) && effect.words().equals(other.effect.words());
    }

    /** Counts the call if this fault is about it, and says whether the fault strikes a call with this number. */
    synchronized boolean isDue(InterceptedCall<?, ?> call) {
        if (lifted
                || !target.isAbout(call.caller(), call.operation())
                || !effect.canStrike(call)
                || (call.origin().isAssertion() && !strikesAssertion(call))) {
            return false;
        }
        calls++;
        return target.strikes(calls);
    }

    private boolean strikesAssertion(InterceptedCall<?, ?> call) {
        return target.includesAssertions() || effect.strikesAssertion(call.origin());
    }

    /** Returns what the test declared, and the number of matching calls until it was over. */
    @Override
    public synchronized String toString() {
        return target + ": " + effect.words() + " (" + calls + (calls == 1 ? " such call so far" : " such calls so far")
                + ")";
    }
}
