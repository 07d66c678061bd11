package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;

/**
 * A call that was made: it has a response, or else an error.
 *
 * @param reason what AWS does not say about the error, at the time of the call; empty if there is nothing to add
 */
public record CallRecord(
        Caller caller,
        Operation<?, ?> operation,
        AwsRequest request,
        @Nullable AwsResponse response,
        @Nullable RuntimeException error,
        String reason) {

    static CallRecord answered(InterceptedCall<?, ?> call, AwsResponse response) {
        return new CallRecord(call.caller(), call.operation(), call.awsRequest(), response, null, "");
    }

    static CallRecord refused(InterceptedCall<?, ?> call, RuntimeException error) {
        return new CallRecord(
                call.caller(), call.operation(), call.awsRequest(), null, error, RefusalReason.of(call, error));
    }

    /** Returns who made the call. */
    public CallOrigin origin() {
        return CallOrigin.of(request);
    }
}
