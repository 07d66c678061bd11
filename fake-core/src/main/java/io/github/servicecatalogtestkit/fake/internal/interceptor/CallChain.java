package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import io.github.servicecatalogtestkit.fake.internal.operation.RefusedPoll;
import java.util.List;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/** The interceptors that a call still has to pass, the outermost first. Behind the last one is the operation. */
public final class CallChain {

    private final List<CallInterceptor> interceptors;
    private final int next;

    public CallChain(List<CallInterceptor> interceptors) {
        this(interceptors, 0);
    }

    private CallChain(List<CallInterceptor> interceptors, int next) {
        this.interceptors = interceptors;
        this.next = next;
    }

    /**
     * Returns the chain around all calls of a catalog. The journal contains each attempt of a retried call, with a
     * separate request ID.
     */
    public static CallChain of(CallLog journal, FaultRegistry faults) {
        return new CallChain(List.of(new Retries(), new JournalKeeper(journal), new RequestIds(), faults));
    }

    /** Makes the call. */
    public <Q extends SdkPojo, R extends AwsResponse> Outcome<R> proceed(InterceptedCall<Q, R> call) {
        if (next < interceptors.size()) {
            return interceptors.get(next).around(call, new CallChain(interceptors, next + 1));
        }
        return isRead(call) ? read(call) : answered(call);
    }

    /** An assertion that does not wait only reads. It is not one of the polls that complete an action. */
    private static boolean isRead(InterceptedCall<?, ?> call) {
        return call.operation().kind() == Operation.Kind.POLL && call.origin() == CallOrigin.ASSERTION;
    }

    private static <Q extends SdkPojo, R extends AwsResponse> Outcome<R> read(InterceptedCall<Q, R> call) {
        Catalog catalog = call.catalog();
        Catalog unpolled = catalog.with(catalog.settings().withOneMorePoll());
        return new Outcome<>(answered(call.in(unpolled)).response(), catalog);
    }

    private static <Q extends SdkPojo, R extends AwsResponse> Outcome<R> answered(InterceptedCall<Q, R> call) {
        try {
            return call.operation().answer(call.catalog(), call.caller(), call.request(), call.shareFailures());
        } catch (RefusedPoll refused) {
            call.refusal().becomes(refused);
            throw refused;
        }
    }
}
