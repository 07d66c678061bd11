package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import software.amazon.awssdk.awscore.AwsRequest;

/** What a test lets happen to calls. It stands around the operations; none of them knows it. */
public interface CallInterceptor {

    /** Lets every call through. */
    CallInterceptor NONE = new CallInterceptor() {
        @Override
        public Catalog before(Catalog catalog, Caller caller, Operation<?, ?> operation, AwsRequest request) {
            return catalog;
        }

        @Override
        public Catalog after(Catalog catalog) {
            return catalog;
        }
    };

    /**
     * Returns the catalog as the call meets it.
     *
     * @throws Refusal if the call fails
     */
    Catalog before(Catalog catalog, Caller caller, Operation<?, ?> operation, AwsRequest request);

    /** Returns the catalog that is left of the one in which the call ended, unless it was refused. */
    Catalog after(Catalog catalog);
}
