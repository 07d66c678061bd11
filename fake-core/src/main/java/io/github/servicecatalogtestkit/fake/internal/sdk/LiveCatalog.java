package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.interceptor.CallChain;
import io.github.servicecatalogtestkit.fake.internal.interceptor.CallLog;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultRegistry;
import io.github.servicecatalogtestkit.fake.internal.interceptor.InterceptedCall;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import io.github.servicecatalogtestkit.fake.internal.template.ResourceAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Holds the current catalog, the only mutable state. Calls are answered one after the other.
 *
 * <p>A test's own code never runs while the catalog is locked, so it may call the catalog and may wait for other
 * threads that do. The only such code that a rule needs are the attributes of resources. If a test provides some, each
 * step is first rehearsed without the lock: it runs on the current catalog and its result is dropped, but the answers
 * of the test are kept. The step then runs with these answers if the catalog is still the same, because it then asks
 * the same questions. Otherwise it is rehearsed again.
 */
public final class LiveCatalog {

    private final CallLog journal;
    private final FaultRegistry faults;
    private final @Nullable RealTime realTime;

    // Guarded by this.
    private Catalog present;
    private @Nullable CallChain chain;

    public LiveCatalog(Catalog start, CallLog journal, FaultRegistry faults) {
        this.present = start;
        this.journal = journal;
        this.faults = faults;
        this.realTime = RealTime.isFollowedBy(start) ? new RealTime() : null;
    }

    /** Returns the current catalog. */
    public Catalog present() {
        followRealTime();
        synchronized (this) {
            return present;
        }
    }

    private void followRealTime() {
        if (realTime != null) {
            advance(realTime.passed());
        }
    }

    /** Replaces the current catalog with the result of {@code change}. */
    public void change(UnaryOperator<Catalog> change) {
        synchronized (this) {
            if (asksNothing()) {
                present = change.apply(present);
                return;
            }
        }
        step(
                catalog -> {
                    Catalog ignored = change.apply(catalog);
                },
                catalog -> new Step<>(change.apply(catalog), true));
    }

    /** Advances the clock, and completes the actions that are due. */
    public void advance(Duration duration) {
        change(catalog -> Completion.due(catalog.with(catalog.clock().plus(duration))));
    }

    /**
     * Answers a call.
     *
     * @throws AwsServiceException if AWS would refuse the call; the catalog does not change, unless the call counts as
     *     a poll of the action that it has to wait for
     */
    public <Q extends SdkPojo, R extends AwsResponse> R answer(Caller caller, Operation<Q, R> operation, Q request) {
        followRealTime();
        synchronized (this) {
            if (asksNothing()) {
                return accept(answer(InterceptedCall.of(operation, caller, request, present)));
            }
        }
        return step(
                catalog -> operation.answer(catalog, caller, request),
                catalog -> answer(InterceptedCall.of(operation, caller, request, catalog)));
    }

    private <Q extends SdkPojo, R extends AwsResponse> Step<R> answer(InterceptedCall<Q, R> call) {
        try {
            Outcome<R> outcome = chain().proceed(call);
            return new Step<>(outcome.catalog(), outcome.response());
        } catch (RuntimeException refused) {
            return new Step<>(call.refusal().on(call.catalog()), null, refused);
        }
    }

    /**
     * Makes several calls in one step, as a deployment of a stack does.
     *
     * @param work answers calls with the {@link Answerer}, one in the catalog that the one before left
     */
    public <T> T step(BiFunction<Catalog, Answerer, Step<T>> work) {
        followRealTime();
        return step(
                catalog -> {
                    Step<T> ignored = work.apply(catalog, Answerer.WITHOUT_INTERCEPTORS);
                },
                catalog -> work.apply(catalog, answerer()));
    }

    private Answerer answerer() {
        return new Answerer() {
            @Override
            public <Q extends SdkPojo, R extends AwsResponse> Outcome<R> answer(
                    Catalog catalog, Caller caller, Operation<Q, R> operation, Q request) {
                return chain().proceed(InterceptedCall.of(operation, caller, request, catalog));
            }
        };
    }

    /** Returns the interceptors. Many catalogs are only copied and get no call, so the first call creates them. */
    private CallChain chain() {
        CallChain known = chain;
        if (known == null) {
            known = CallChain.of(journal, faults);
            chain = known;
        }
        return known;
    }

    /** The catalog after a step, and what the step returns or throws. */
    public record Step<T>(
            Catalog catalog, @Nullable T result, @Nullable RuntimeException refused) {

        /** Creates a step that returns {@code result}. */
        public Step(Catalog catalog, T result) {
            this(catalog, result, null);
        }

        private T orThrow() {
            if (refused != null) {
                throw refused;
            }
            return Objects.requireNonNull(result);
        }
    }

    private <T> T step(Consumer<Catalog> rehearsal, Function<Catalog, Step<T>> action) {
        @Nullable Catalog rehearsed = null;
        @Nullable AskedAttributes asked = null;
        while (true) {
            synchronized (this) {
                if (asksNothing()) {
                    return accept(action.apply(present));
                }
                ResourceAttributes attributes = present.templates().attributes();
                if (asked != null && rehearsed == present) {
                    return stepWith(asked, attributes, action);
                }
                rehearsed = present;
                asked = asked != null && asked.ask(attributes) ? asked : new AskedAttributes(attributes);
            }
            rehearse(rehearsal, with(rehearsed, asked));
        }
    }

    /** Returns whether no rule asks the test for attributes of resources. */
    private boolean asksNothing() {
        return present.templates().attributes() == ResourceAttributes.UNKNOWN;
    }

    private <T> T accept(Step<T> step) {
        present = step.catalog();
        return step.orThrow();
    }

    private <T> T stepWith(AskedAttributes asked, ResourceAttributes attributes, Function<Catalog, Step<T>> action) {
        Catalog before = with(present, asked);
        Step<T> step = action.apply(before);
        Catalog after = step.catalog();
        if (after != before) {
            present = after.templates().attributes() == asked ? with(after, attributes) : after;
        }
        return step.orThrow();
    }

    private static Catalog with(Catalog catalog, ResourceAttributes attributes) {
        return catalog.with(catalog.templates().with(attributes));
    }

    private static void rehearse(Consumer<Catalog> rehearsal, Catalog catalog) {
        try {
            rehearsal.accept(catalog);
        } catch (RuntimeException refused) { // the step itself will throw it
        }
    }
}
