package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;

/** A call that was made: it has a response, or else an error. */
public record CallRecord(
        Caller caller,
        Operation<?, ?> operation,
        AwsRequest request,
        @Nullable AwsResponse response,
        @Nullable RuntimeException error) {

    /** Returns who made the call. */
    public CallOrigin origin() {
        return CallOrigin.of(request);
    }
}
