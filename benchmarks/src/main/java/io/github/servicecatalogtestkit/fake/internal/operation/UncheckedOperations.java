package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Operations of the fake without the check of the request, to measure what the check costs. This class is in the package of the fake's
 * operations because no other code should be able to skip the check.
 */
public final class UncheckedOperations {

    private UncheckedOperations() {}

    /** Applies the rule of {@code operation} to a request that is not checked. */
    public static <Q extends SdkPojo, R extends AwsResponse> Outcome<R> answer(
            Operation<Q, R> operation, Catalog catalog, Caller caller, Q request) {
        return operation.applied(catalog, caller, request);
    }
}
