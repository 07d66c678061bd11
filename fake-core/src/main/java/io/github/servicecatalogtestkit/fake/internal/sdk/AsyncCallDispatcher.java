package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.SdkPojo;

/** Dispatches calls on an executor, so that callers do not wait. */
public final class AsyncCallDispatcher {

    private final CallDispatcher dispatcher;
    private final Executor executor;

    public AsyncCallDispatcher(CallDispatcher dispatcher, Executor executor) {
        this.dispatcher = dispatcher;
        this.executor = executor;
    }

    /**
     * Returns a future of the answer. It completes exceptionally with the failure itself, not with a wrapper around it.
     * A future that is cancelled before the executor runs its task makes no call.
     */
    <Q extends SdkPojo, R extends AwsResponse> CompletableFuture<R> answer(Operation<Q, R> operation, Q request) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        try {
            executor.execute(() -> complete(answer, operation, request));
        } catch (RuntimeException notTaken) {
            answer.completeExceptionally(notTaken);
        }
        return answer;
    }

    private <Q extends SdkPojo, R extends AwsResponse> void complete(
            CompletableFuture<R> answer, Operation<Q, R> operation, Q request) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(dispatcher.answer(operation, request));
        } catch (RuntimeException | Error failure) { // an Error too: otherwise the caller would wait for ever
            answer.completeExceptionally(failure);
        }
    }

    <B extends AwsServiceClientConfiguration.Builder> B configure(B configuration) {
        return dispatcher.configure(configuration);
    }

    @Override
    public String toString() {
        return dispatcher.toString();
    }
}
