package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/** Surrounds every call. Calls are made one after the other, so an implementation needs no lock for its own state. */
public interface CallInterceptor {

    /** Returns the outcome of {@code call}, for which it usually calls {@link CallChain#proceed}. */
    <Q extends SdkPojo, R extends AwsResponse> Outcome<R> around(InterceptedCall<Q, R> call, CallChain chain);
}
