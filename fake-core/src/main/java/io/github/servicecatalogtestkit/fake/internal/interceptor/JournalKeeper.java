package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import org.jspecify.annotations.Nullable;
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
            log.add(entry(call, outcome.response(), null));
            return outcome;
        } catch (
                RuntimeException
                        refused) { // by AWS, or because it is not modelled or asks for something that the test has not
            // said
            log.add(entry(call, null, refused));
            throw refused;
        }
    }

    private static CallRecord entry(
            InterceptedCall<?, ?> call, @Nullable AwsResponse response, @Nullable RuntimeException error) {
        return new CallRecord(call.caller(), call.operation(), call.awsRequest(), response, error);
    }
}
