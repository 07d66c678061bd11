package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.interceptor.CallChain;
import io.github.servicecatalogtestkit.fake.internal.interceptor.InterceptedCall;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import java.time.Duration;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** Holds the current catalog, the only mutable state. Calls are answered one after the other. */
public final class LiveCatalog {

    private final CallChain chain;

    private Catalog present; // guarded by this

    public LiveCatalog(Catalog start, CallChain chain) {
        this.present = start;
        this.chain = chain;
    }

    /** Returns the current catalog. */
    public synchronized Catalog present() {
        return present;
    }

    /** Replaces the current catalog with the result of {@code change}, and returns the new catalog. */
    public synchronized Catalog change(UnaryOperator<Catalog> change) {
        present = change.apply(present);
        return present;
    }

    /** Advances the clock, and completes the actions that are due. */
    public void advance(Duration duration) {
        change(catalog -> Completion.due(catalog.with(catalog.clock().plus(duration))));
    }

    /**
     * Answers a call.
     *
     * @throws AwsServiceException if AWS would refuse the call; the catalog does not change
     */
    public synchronized <Q extends SdkPojo, R extends AwsResponse> R answer(
            Caller caller, Operation<Q, R> operation, Q request) {
        Outcome<R> outcome = chain.proceed(InterceptedCall.of(operation, caller, request, present));
        present = outcome.catalog();
        return outcome.response();
    }
}
