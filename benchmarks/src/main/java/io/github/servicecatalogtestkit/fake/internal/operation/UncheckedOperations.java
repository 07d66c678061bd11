package io.github.servicecatalogtestkit.fake.internal.operation;

import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;

/**
 * Operations of the fake without the check of shapes, to measure what the check costs. It stands in the package of the fake's
 * operations because nobody outside of it should be able to do this.
 */
public final class UncheckedOperations {

    private UncheckedOperations() {}

    /** Returns {@code operation} as one of the service whose requests are not checked; everything else stays the same. */
    public static <Q extends AwsRequest, R extends AwsResponse> Operation<Q, R> of(Operation<Q, R> operation) {
        return operation.ofOrganizations();
    }
}
