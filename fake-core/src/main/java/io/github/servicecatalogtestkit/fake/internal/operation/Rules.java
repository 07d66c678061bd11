package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/** The rules of a service, by the names of their operations. The implementations are generated at build time. */
interface Rules {

    /**
     * Applies the rule of {@code operation}, a pure function. It returns an outcome or throws the error of the refused
     * call.
     */
    Outcome<? extends AwsResponse> apply(String operation, Catalog catalog, Call call, SdkPojo request);

    /** Returns whether the idempotency token of the call that got {@code response} is still valid. */
    boolean isStillReplayed(String operation, Catalog catalog, AwsResponse response);
}
