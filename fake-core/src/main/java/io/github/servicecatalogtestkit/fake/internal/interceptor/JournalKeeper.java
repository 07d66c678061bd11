package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/** Writes every call to the journal, answered or refused. */
final class JournalKeeper implements CallInterceptor {

    private final CallLog log;

    JournalKeeper(CallLog log) {
        this.log = log;
    }

    @Override
    public <Q extends SdkPojo, R extends AwsResponse> Outcome<R> around(InterceptedCall<Q, R> call, CallChain chain) {
        try {
            Outcome<R> outcome = chain.proceed(call);
            log.add(CallRecord.answered(call, outcome.response()));
            return outcome;
        } catch (RuntimeException refused) {
            // AWS would refuse it, it is not modelled, or it needs a value that the test did not provide.
            log.add(CallRecord.refused(call, refused));
            throw refused;
        }
    }
}
