package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/** Answers calls that are made inside the toolkit, such as those of a stack. */
public interface Answerer {

    /** Answers a call as the operation does, without anything around it: no journal, no faults, no request ID. */
    Answerer WITHOUT_INTERCEPTORS = new Answerer() {
        @Override
        public <Q extends SdkPojo, R extends AwsResponse> Outcome<R> answer(
                Catalog catalog, Caller caller, Operation<Q, R> operation, Q request) {
            return operation.answer(catalog, caller, request);
        }
    };

    /** Returns the response to a call that is made in {@code catalog}, and the resulting catalog. */
    <Q extends SdkPojo, R extends AwsResponse> Outcome<R> answer(
            Catalog catalog, Caller caller, Operation<Q, R> operation, Q request);
}
