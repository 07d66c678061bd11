package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/** The rules of a service, by the names of their operations. Its implementations are written at build time. */
interface Rules {

    /** Applies the rule of {@code operation}: a pure function, which throws a refusal or returns an outcome. */
    Outcome<? extends AwsResponse> apply(String operation, Catalog catalog, Call call, SdkPojo request);

    /** Says whether an idempotency token still counts for which {@code response} was given. */
    boolean isStillReplayed(String operation, Catalog catalog, AwsResponse response);
}
