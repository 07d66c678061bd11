package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/**
 * Makes the calls of a deployment one by one. It retries a call while AWS is not ready for it, reports each step to a
 * listener, and names the step that fails.
 *
 * <p>AWS is not ready if a new resource cannot be found yet, or if another share action of the account is running.
 * Throttled calls are retried by the SDK.
 */
public final class RetryingCaller {

    /**
     * Polls of a long-running action per attempt of a call: with twelve attempts, five seconds apart, an hour of polls.
     */
    private static final int POLLS_PER_ATTEMPT = 60;

    private final Consumer<String> listener;
    private final int attempts;
    private final Duration pause;

    /**
     * @param listener receives each completed step, such as {@code create portfolio "Web servers"}
     * @param attempts the maximum number of attempts of a call, at least 1
     * @param pause the time between two attempts
     */
    public RetryingCaller(Consumer<String> listener, int attempts, Duration pause) {
        this.listener = listener;
        this.attempts = attempts;
        this.pause = pause;
    }

    /** Returns a caller with the retries that AWS needs: up to twelve attempts, five seconds apart. */
    public static RetryingCaller withDefaultRetries(Consumer<String> listener) {
        return new RetryingCaller(listener, 12, Duration.ofSeconds(5));
    }

    /**
     * Makes a call and reports it to the listener.
     *
     * @param step what the call does, in words that can follow "Could not"
     * @throws DeploymentException if AWS refuses the call, or is not ready for it at the last attempt
     */
    <T> T execute(String step, Supplier<T> call) {
        T answer = attempt(step, call);
        listener.accept(step);
        return answer;
    }

    /** Makes a call that changes nothing, without reporting it to the listener. */
    <T> T query(String step, Supplier<T> call) {
        return attempt(step, call);
    }

    /**
     * Repeats a call until a long-running action is complete, and returns the last response.
     *
     * @throws DeploymentException if AWS refuses the call, or the action is not complete at the last poll
     */
    <T> T pollUntil(String step, Supplier<T> call, Predicate<T> isComplete) {
        for (int left = attempts * POLLS_PER_ATTEMPT; left > 0; left--) {
            T response = attempt(step, call);
            if (isComplete.test(response)) {
                return response;
            }
            pause(step);
        }
        throw new DeploymentException(step, "it takes too long");
    }

    private <T> T attempt(String step, Supplier<T> call) {
        for (int left = attempts - 1; ; left--) {
            try {
                return call.get();
            } catch (InvalidStateException | ResourceNotFoundException notReady) {
                if (left <= 0) {
                    throw new DeploymentException(step, notReady);
                }
                pause(step);
            } catch (SdkException refusal) {
                throw new DeploymentException(step, refusal);
            }
        }
    }

    private void pause(String step) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentException(step, e);
        }
    }
}
