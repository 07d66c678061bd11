package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;

/** Hears of every call, in the order in which the catalog answered them. */
@FunctionalInterface
public interface CallLog {

    /** Takes a call that got {@code response}, or else {@code error}. */
    void record(
            Caller caller,
            Operation<?, ?> operation,
            AwsRequest request,
            @Nullable AwsResponse response,
            @Nullable RuntimeException error);
}
