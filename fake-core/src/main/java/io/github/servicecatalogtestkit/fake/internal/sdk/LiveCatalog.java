package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.error.AwsExceptions;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import java.time.Duration;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** The one cell that changes: which catalog is the present one. Calls are answered one after the other. */
public final class LiveCatalog {

    private final CallLog log;
    private final CallInterceptor interference;

    private Catalog present; // guarded by this
    private long calls; // guarded by this

    public LiveCatalog(Catalog start, CallLog log) {
        this(start, log, CallInterceptor.NONE);
    }

    public LiveCatalog(Catalog start, CallLog log, CallInterceptor interference) {
        this.present = start;
        this.log = log;
        this.interference = interference;
    }

    /** Returns the present catalog. */
    public synchronized Catalog present() {
        return present;
    }

    /** Puts what {@code change} makes of the present catalog in its place, and returns it. */
    public synchronized Catalog change(UnaryOperator<Catalog> change) {
        present = change.apply(present);
        return present;
    }

    /** Moves the clock on, and finishes what is due then. */
    public void advance(Duration duration) {
        change(catalog -> Completion.due(catalog.with(catalog.clock().plus(duration))));
    }

    /**
     * Answers a call.
     *
     * @throws AwsServiceException if AWS would refuse it; the catalog is then what it was
     */
    public synchronized <Q extends SdkPojo, R extends AwsResponse> R answer(
            Caller caller, Operation<Q, R> operation, Q request) {
        String requestId = RequestIds.of(++calls);
        AwsRequest sent = (AwsRequest) request;
        try {
            Catalog met = interference.before(present, caller, operation, sent);
            Outcome<R> outcome = operation.answer(met, caller, request);
            R response = RequestIds.stamp(outcome.response(), requestId);
            present = interference.after(outcome.catalog());
            log.record(caller, operation, sent, response, null);
            return response;
        } catch (Refusal refusal) {
            AwsServiceException exception = AwsExceptions.of(refusal, requestId);
            log.record(caller, operation, sent, null, exception);
            throw exception;
        } catch (RuntimeException misuse) { // not modelled, or a rule asks for what the test has not said
            log.record(caller, operation, sent, null, misuse);
            throw misuse;
        }
    }
}
