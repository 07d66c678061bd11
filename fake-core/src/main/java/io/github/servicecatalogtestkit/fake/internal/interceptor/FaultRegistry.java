package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import io.github.servicecatalogtestkit.fake.internal.rule.ShareFailures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/** The faults of one catalog, in the order of their declaration, and the interceptor that makes them happen. */
public final class FaultRegistry implements CallInterceptor {

    private final List<DeclaredFault> faults = new ArrayList<>(); // guarded by this, as is the field below
    private final List<DeclaredFault> active = new ArrayList<>();

    /** Returns an independent copy: its faults have the current counts. */
    public synchronized FaultRegistry copy() {
        FaultRegistry copy = new FaultRegistry();
        for (DeclaredFault fault : faults) {
            copy.add(fault.copy());
        }
        return copy;
    }

    public DeclaredFault add(FaultTarget target, FaultEffect effect) {
        return add(new DeclaredFault(target, effect));
    }

    private synchronized DeclaredFault add(DeclaredFault fault) {
        faults.add(fault);
        active.add(fault);
        return fault;
    }

    public synchronized List<DeclaredFault> faults() {
        return List.copyOf(faults);
    }

    /** Returns the faults that could still strike when the last call was made. Later calls check only these. */
    synchronized List<DeclaredFault> active() {
        return List.copyOf(active);
    }

    private synchronized @Nullable DeclaredFault due(InterceptedCall<?, ?> call) {
        if (active.isEmpty()) {
            return null;
        }
        active.removeIf(DeclaredFault::isOver);
        DeclaredFault first = null;
        for (DeclaredFault fault : active) {
            boolean waits = first != null && fault.repeats(first);
            if (!waits && fault.isDue(call) && first == null) {
                first = fault;
            }
        }
        return first;
    }

    /**
     * Every fault counts the calls that it is about. If several are due, the one that was declared first acts. A fault
     * that was declared twice acts twice: the second begins to count when the first has acted.
     */
    @Override
    public <Q extends SdkPojo, R extends AwsResponse> Outcome<R> around(InterceptedCall<Q, R> call, CallChain chain) {
        DeclaredFault first = due(call);
        return first == null ? chain.proceed(call) : struck(first, call, chain);
    }

    private static <Q extends SdkPojo, R extends AwsResponse> Outcome<R> struck(
            DeclaredFault fault, InterceptedCall<Q, R> call, CallChain chain) {
        FaultEffect effect = fault.effect();
        if (effect instanceof FaultEffect.Refused refused) {
            fault.fired();
            throw refused.error().apply(call.caller(), call.operation());
        }
        if (effect instanceof FaultEffect.ShowsNothingNew shown) {
            fault.fired();
            return new Outcome<>(chain.proceed(call.in(shown.past())).response(), call.catalog());
        }
        Outcome<R> outcome = chain.proceed(call.failing(((FaultEffect.ShareFails) effect).failures()));
        if (ShareFailures.areStartedBetween(call.catalog(), outcome.catalog())) { // it reaches an account of the fault
            fault.fired();
        }
        return outcome;
    }
}
