package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.error.AwsExceptions;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import java.util.Map;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Gives each call a request ID, which its response or its exception carries: in form a UUID, and in it the number of
 * the call. A refusal becomes the SDK's exception here.
 */
final class RequestIds implements CallInterceptor {

    private static final String PREFIX = "00000000-0000-4000-8000-"; // version 4, variant 1
    private static final int NODE_DIGITS = 12;
    private static final String HEADER = "AWS_REQUEST_ID"; // the key under which AwsResponseMetadata looks for it
    private long calls;

    @Override
    public <Q extends SdkPojo, R extends AwsResponse> Outcome<R> around(InterceptedCall<Q, R> call, CallChain chain) {
        String requestId = of(++calls);
        try {
            Outcome<R> outcome = chain.proceed(call);
            return new Outcome<>(stamp(outcome.response(), requestId), outcome.catalog());
        } catch (Refusal refusal) {
            throw AwsExceptions.of(refusal, requestId);
        }
    }

    /**
     * Returns the ID of the call with {@code number}: {@code 00000000-0000-4000-8000-000000000001} for the first one.
     */
    private static String of(long number) {
        String digits = Long.toHexString(number);
        return PREFIX + "0".repeat(NODE_DIGITS - digits.length()) + digits;
    }

    /** Returns {@code response} with the metadata and the HTTP response that the SDK fills in. */
    @SuppressWarnings("unchecked") // a response's builder builds that response
    private static <R extends AwsResponse> R stamp(R response, String requestId) {
        return (R) response.toBuilder()
                .responseMetadata(DefaultAwsResponseMetadata.create(Map.of(HEADER, requestId)))
                .sdkHttpResponse(OkResponse.INSTANCE)
                .build();
    }
}
