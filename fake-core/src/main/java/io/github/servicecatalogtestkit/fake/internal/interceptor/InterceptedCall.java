package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import java.util.List;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A call on its way through the interceptors.
 *
 * @param catalog the catalog in which it is made
 * @param shareFailures the accounts for which the share action that it starts fails
 * @param refusal what a refusal of this call changes
 */
public record InterceptedCall<Q extends SdkPojo, R extends AwsResponse>(
        Operation<Q, R> operation,
        Caller caller,
        Q request,
        Catalog catalog,
        List<ShareAction.AccountFailure> shareFailures,
        EffectOfRefusal refusal) {

    public static <Q extends SdkPojo, R extends AwsResponse> InterceptedCall<Q, R> of(
            Operation<Q, R> operation, Caller caller, Q request, Catalog catalog) {
        return new InterceptedCall<>(operation, caller, request, catalog, List.of(), new EffectOfRefusal());
    }

    /** Returns who made the call. */
    CallOrigin origin() {
        return CallOrigin.of(awsRequest());
    }

    AwsRequest awsRequest() {
        return (AwsRequest) request;
    }

    /** Returns a copy that is made in another catalog. Its refusal changes nothing in this one. */
    InterceptedCall<Q, R> in(Catalog other) {
        return new InterceptedCall<>(operation, caller, request, other, shareFailures, new EffectOfRefusal());
    }

    /** Returns a copy whose share action fails for some accounts. */
    InterceptedCall<Q, R> failing(List<ShareAction.AccountFailure> failures) {
        return new InterceptedCall<>(operation, caller, request, catalog, failures, refusal);
    }
}
