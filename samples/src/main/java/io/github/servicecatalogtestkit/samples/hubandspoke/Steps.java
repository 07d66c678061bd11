package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/**
 * How the calls of a deployment are made: one by one, each told to a listener when it is done, tried again while AWS is not ready
 * for it, and named when it fails.
 *
 * <p>AWS is not ready while what was made a moment ago cannot be found yet, and while another share action of the account is
 * running; throttling is waited for by the SDK itself.
 */
public final class Steps {

    /** How many looks at something lengthy there are to one attempt: twelve attempts, five seconds apart, make an hour of looks. */
    private static final int LOOKS_PER_ATTEMPT = 60;

    private final Consumer<String> listener;
    private final int attempts;
    private final Duration pause;

    /**
     * @param listener is told each step that is done, such as {@code create portfolio "Web servers"}
     * @param attempts how often a call is made at most, from 1
     * @param pause how long to wait between two attempts
     */
    public Steps(Consumer<String> listener, int attempts, Duration pause) {
        this.listener = listener;
        this.attempts = attempts;
        this.pause = pause;
    }

    /** Returns steps as AWS needs them: up to twelve attempts, five seconds apart. */
    public static Steps patiently(Consumer<String> listener) {
        return new Steps(listener, 12, Duration.ofSeconds(5));
    }

    /**
     * Makes a call.
     *
     * @param step what the call does, as it would follow "Could not"
     * @throws DeploymentException if AWS refuses the call, or is not ready for it after the last attempt
     */
    <T> T take(String step, Supplier<T> call) {
        T answer = attempt(step, call);
        listener.accept(step);
        return answer;
    }

    /** Makes a call that changes nothing, and of which the listener is not told. */
    <T> T look(String step, Supplier<T> call) {
        return attempt(step, call);
    }

    /**
     * Looks again and again until something lengthy is over, and returns what it saw last.
     *
     * @throws DeploymentException if AWS refuses a look, or it is not over at the last look
     */
    <T> T await(String step, Supplier<T> call, Predicate<T> isOver) {
        for (int left = attempts * LOOKS_PER_ATTEMPT; left > 0; left--) {
            T seen = attempt(step, call);
            if (isOver.test(seen)) {
                return seen;
            }
            rest(step);
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
                rest(step);
            } catch (SdkException refusal) {
                throw new DeploymentException(step, refusal);
            }
        }
    }

    private void rest(String step) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentException(step, e);
        }
    }
}
