package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.rule.ShareFailures;
import io.github.servicecatalogtestkit.fake.internal.sdk.CallInterceptor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;

/** The faults of one catalog, in the order in which they were declared. The catalog asks it about one call after the other. */
final class FaultRegistry implements CallInterceptor {

    private final List<Fault> faults = new CopyOnWriteArrayList<>();

    /** The fault whose effect the call under way carries along. */
    private @Nullable Fault carried;

    /** The present catalog, if the call under way is shown the past. */
    private @Nullable Catalog hidden;

    /** Returns a book with the same faults, which go on for themselves. */
    FaultRegistry copy() {
        FaultRegistry copy = new FaultRegistry();
        faults.forEach(fault -> copy.add(fault.copy()));
        return copy;
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Every fault counts the calls that it is about. Of those whose turn has come, the one that was declared first acts. */
    @Override
    public Catalog before(Catalog catalog, Caller caller, Operation<?, ?> operation, AwsRequest request) {
        carried = null;
        hidden = null;
        Fault first = null;
        for (Fault fault : faults) {
            if (fault.isDue(catalog, caller, operation, request) && first == null) {
                first = fault;
            }
        }
        return first == null ? catalog : struck(first, catalog, caller, operation);
    }

    private Catalog struck(Fault fault, Catalog catalog, Caller caller, Operation<?, ?> operation) {
        FaultEffect effect = fault.effect();
        if (effect instanceof FaultEffect.Refused refused) {
            fault.fired();
            throw refused.refusal(caller, operation);
        }
        if (effect instanceof FaultEffect.ShowsNothingNew shown) {
            fault.fired();
            hidden = catalog;
            return shown.past();
        }
        carried = fault;
        return catalog.with(catalog.shareActions().planning(((FaultEffect.ShareFails) effect).failures()));
    }

    /**
     * What a call did to the past is forgotten. A share that reached none of the accounts that a fault is about has left the plan
     * where it was.
     */
    @Override
    public Catalog after(Catalog catalog) {
        if (hidden != null) {
            return hidden;
        }
        Fault fault = carried;
        if (fault == null) {
            return catalog;
        }
        if (catalog.shareActions().planned().isEmpty()) {
            fault.fired();
        }
        return ShareFailures.withoutPlan(catalog);
    }
}
