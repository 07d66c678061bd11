package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.error.SdkVersion;
import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * Retries failed calls if the settings say so. The SDK's standard retry strategy decides which failures are worth a
 * retry.
 */
final class Retries implements CallInterceptor {

    @Override
    public <Q extends SdkPojo, R extends AwsResponse> Outcome<R> around(InterceptedCall<Q, R> call, CallChain chain) {
        int retries = call.catalog().settings().get(Setting.CLIENT_RETRIES);
        return retries == 0 ? chain.proceed(call) : retrying(retries, call, chain);
    }

    private static <Q extends SdkPojo, R extends AwsResponse> Outcome<R> retrying(
            int retries, InterceptedCall<Q, R> call, CallChain chain) {
        try {
            return Strategy.retrying(retries, call, chain);
        } catch (NoClassDefFoundError olderSdk) {
            throw SdkVersion.tooOld("The setting clientRetries", "2.26");
        }
    }

    /** Uses the classes of the SDK that a catalog without retries need not load. */
    private static final class Strategy {

        /** No time passes between the tries, and there is no limit on the retries of all calls together. */
        static <Q extends SdkPojo, R extends AwsResponse> Outcome<R> retrying(
                int retries, InterceptedCall<Q, R> call, CallChain chain) {
            RetryStrategy strategy = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                    .maxAttempts(retries + 1)
                    .circuitBreakerEnabled(false)
                    .build();
            RetryToken token = strategy.acquireInitialToken(
                            AcquireInitialTokenRequest.create(call.operation().name()))
                    .token();
            while (true) {
                try {
                    return chain.proceed(call);
                } catch (AwsServiceException failure) {
                    token = next(strategy, token, failure);
                }
            }
        }

        private static RetryToken next(RetryStrategy strategy, RetryToken token, AwsServiceException failure) {
            try {
                return strategy.refreshRetryToken(RefreshRetryTokenRequest.builder()
                                .token(token)
                                .failure(failure)
                                .build())
                        .token();
            } catch (TokenAcquisitionFailedException noMoreTries) {
                throw failure;
            }
        }
    }
}
