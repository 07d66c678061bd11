package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogServiceClientConfiguration;

/** A desk at which callers do not wait: an executor hands in the calls and brings the answers. */
public final class AsyncCallDispatcher {

    private final CallDispatcher desk;
    private final Executor executor;

    public AsyncCallDispatcher(CallDispatcher desk, Executor executor) {
        this.desk = desk;
        this.executor = executor;
    }

    /**
     * Returns a future of the answer. Whatever goes wrong is in it, as it is and not as the cause of something else. A future that
     * is cancelled before the executor comes to it makes no call.
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
            answer.complete(desk.answer(operation, request));
        } catch (RuntimeException | Error failure) { // an Error, too: else the caller would wait for ever
            answer.completeExceptionally(failure);
        }
    }

    ServiceCatalogServiceClientConfiguration configuration() {
        return desk.configuration();
    }

    @Override
    public String toString() {
        return desk.toString();
    }
}
