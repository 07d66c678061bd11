package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes time and ends with a result.
 *
 * @param <R> the type of the result
 * @param result the result, or {@code null} while the work is running
 */
public record Task<R>(Polling polling, @Nullable R result) {

    /** Returns a running task that started at the given time of the catalog's clock. */
    public static <R> Task<R> startingAt(Instant clock) {
        return new Task<>(Polling.startingAt(clock), null);
    }

    public boolean isRunning() {
        return result == null;
    }

    /** Returns a copy with one more poll. */
    public Task<R> polled() {
        return new Task<>(polling.polled(), result);
    }

    /** Returns a copy with the given result. */
    public Task<R> completed(R outcome) {
        return new Task<>(polling, outcome);
    }
}
