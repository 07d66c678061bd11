package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import io.github.servicecatalogtestkit.fake.internal.rule.ShareFailures;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/** The faults of one catalog, in the order of their declaration, and the interceptor that makes them happen. */
public final class FaultRegistry implements CallInterceptor {

    private final List<DeclaredFault> faults = new CopyOnWriteArrayList<>();

    /** Returns an independent copy: its faults have the current counts. */
    public FaultRegistry copy() {
        FaultRegistry copy = new FaultRegistry();
        faults.forEach(fault -> copy.faults.add(fault.copy()));
        return copy;
    }

    public DeclaredFault add(FaultTarget target, FaultEffect effect) {
        DeclaredFault fault = new DeclaredFault(target, effect);
        faults.add(fault);
        return fault;
    }

    public List<DeclaredFault> faults() {
        return List.copyOf(faults);
    }

    /** Every fault counts the calls that it is about. If several are due, the one that was declared first acts. */
    @Override
    public <Q extends SdkPojo, R extends AwsResponse> Outcome<R> around(InterceptedCall<Q, R> call, CallChain chain) {
        DeclaredFault first = null;
        for (DeclaredFault fault : faults) {
            if (fault.isDue(call) && first == null) {
                first = fault;
            }
        }
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
