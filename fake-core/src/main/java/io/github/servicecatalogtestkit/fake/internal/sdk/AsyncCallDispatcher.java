package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Runs the calls of an asynchronous client on an executor. Another thread completes the future of a call that is deeply
 * nested in others, so that the stack unwinds, as it does with the SDK's client.
 */
public final class AsyncCallDispatcher {

    private final CallDispatcher dispatcher;
    private final Executor executor;

    public AsyncCallDispatcher(CallDispatcher dispatcher, Executor executor) {
        this.dispatcher = dispatcher;
        this.executor = executor;
    }

    /**
     * Returns a future of the response. If the call fails, it completes exceptionally with the exception itself,
     * without a {@code CompletionException} around it. If it is cancelled before the executor runs the task, no call is
     * made.
     */
    <Q extends SdkPojo, R extends AwsResponse> CompletableFuture<R> answer(Operation<Q, R> operation, Q request) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        try {
            executor.execute(() -> complete(answer, operation, request));
        } catch (RuntimeException rejected) {
            answer.completeExceptionally(rejected);
        }
        return answer;
    }

    private <Q extends SdkPojo, R extends AwsResponse> void complete(
            CompletableFuture<R> answer, Operation<Q, R> operation, Q request) {
        if (answer.isDone()) {
            return;
        }
        try {
            R response = dispatcher.answer(operation, request);
            complete(() -> answer.complete(response));
        } catch (RuntimeException | Error failure) { // an Error too: otherwise the caller would wait for ever
            complete(() -> answer.completeExceptionally(failure));
        }
    }

    private static void complete(Runnable completion) {
        if (DeepStack.isReached()) {
            Thread other = new Thread(completion, "servicecatalog-async");
            other.setDaemon(true);
            other.start();
        } else {
            completion.run();
        }
    }

    void close() {
        dispatcher.close();
    }

    <B extends AwsServiceClientConfiguration.Builder> B configure(B configuration) {
        return dispatcher.configure(configuration);
    }

    @Override
    public String toString() {
        return dispatcher.toString();
    }
}
