package io.github.servicecatalogtestkit.assertj;

import java.time.Duration;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * How long {@link ServiceCatalogClientAssert#eventually(WaitPolicy)} waits, and on which clock. It is immutable.
 *
 * <pre>{@code
 * WaitPolicy.inRealTime()                                          // polls every half second, for 30 seconds
 * WaitPolicy.inRealTime().upTo(Duration.ofMinutes(5)).pollingEvery(Duration.ofSeconds(5))
 * WaitPolicy.onClock(catalog::advance)                             // the same on the clock of a fake: it takes no time
 * // completes the fake's pending work between two polls
 * WaitPolicy.onClock(pause -> catalog.settle())
 * }</pre>
 *
 * @param total the wait time of a whole chain of assertions, calls included; not negative
 * @param pause the time between two polls; positive. The last pause is shorter if less time is left
 * @param sleeper waits for a pause
 * @since 0.1.0
 */
public record WaitPolicy(Duration total, Duration pause, Sleeper sleeper) {

    private static final Duration TOTAL = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Waits in real time, or moves a clock that the test controls. */
    @FunctionalInterface
    public interface Sleeper {

        /**
         * Returns when {@code pause} is over.
         *
         * @throws InterruptedException if the thread is interrupted meanwhile
         */
        void sleep(Duration pause) throws InterruptedException;

        /**
         * Returns the time that has passed since any fixed start. The time that calls take, by this clock, is a part of
         * the wait time. By default calls take no time.
         */
        default Duration now() {
            return Duration.ZERO;
        }
    }

    /** Real time, in which calls take time too. */
    private static final class RealTime implements Sleeper {

        @Override
        public void sleep(Duration pause) throws InterruptedException {
            Thread.sleep(pause.toMillis());
        }

        @Override
        public Duration now() {
            return Duration.ofNanos(System.nanoTime());
        }
    }

    /** Validates the total time and the pause. */
    public WaitPolicy {
        if (total.isNegative()) {
            throw new IllegalArgumentException("The total wait time must not be negative: " + total);
        }
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("The pause between two polls must be positive: " + pause);
        }
    }

    /** Returns a policy for AWS: the thread sleeps for half a second between two polls, 30 seconds in all. */
    public static WaitPolicy inRealTime() {
        return new WaitPolicy(TOTAL, PAUSE, new RealTime());
    }

    /**
     * Returns a policy with the times of {@link #inRealTime()} that uses the scheduled executor service of
     * {@code client}, if it has one.
     */
    static WaitPolicy of(ServiceCatalogClient client) {
        return Diagnostics.tryToRead(() -> client.serviceClientConfiguration()
                        .overrideConfiguration()
                        .scheduledExecutorService())
                .map(scheduler -> onClock(new ClientScheduler(scheduler)))
                .orElseGet(WaitPolicy::inRealTime);
    }

    /**
     * Returns a policy with the times of {@link #inRealTime()} that moves a clock instead of sleeping, such as
     * {@code catalog::advance}.
     */
    public static WaitPolicy onClock(Sleeper clock) {
        return new WaitPolicy(TOTAL, PAUSE, clock);
    }

    /** Returns a copy with the given total wait time. With zero, each assertion runs once. */
    public WaitPolicy upTo(Duration newTotal) {
        return new WaitPolicy(newTotal, pause, sleeper);
    }

    /** Returns a copy with the given pause between two polls. */
    public WaitPolicy pollingEvery(Duration newPause) {
        return new WaitPolicy(total, newPause, sleeper);
    }
}
