package io.github.servicecatalogtestkit.assertj;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * How long {@link ServiceCatalogClientAssert#eventually(WaitPolicy)} waits, and on which clock. Immutable.
 *
 * <pre>{@code
 * WaitPolicy.inRealTime()                                          // looks every half second, for 30 seconds
 * WaitPolicy.inRealTime().upTo(Duration.ofMinutes(5)).pollingEvery(Duration.ofSeconds(5))
 * WaitPolicy.onClock(catalog::advance)                             // the same on the clock of a fake: it takes no time
 * // lets the fake finish what it does, between two looks
 * WaitPolicy.onClock(pause -> catalog.settle())
 * }</pre>
 *
 * @param total the time that all pauses of a chain take together; not negative
 * @param pause the time between two looks; positive
 * @param sleeper lets a pause pass
 * @since 0.1.0
 */
public record WaitPolicy(Duration total, Duration pause, Sleeper sleeper) {

    private static final Duration TOTAL = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Lets time pass: that of the wall, or that of a clock in the test's hand. */
    @FunctionalInterface
    public interface Sleeper {

        /**
         * Returns when {@code pause} is over.
         *
         * @throws InterruptedException if the thread is interrupted meanwhile
         */
        void sleep(Duration pause) throws InterruptedException;
    }

    /** Checks that there is an end, and some time between two looks. */
    public WaitPolicy {
        if (total.isNegative()) {
            throw new IllegalArgumentException("Cannot wait for " + total + ": the time in all is negative");
        }
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException(
                    "Cannot pause for " + pause + " between two looks: it has to be positive");
        }
    }

    /**
     * Returns the patience that AWS takes: the thread sleeps between two looks, half a second each time, 30 seconds in
     * all.
     */
    public static WaitPolicy inRealTime() {
        return new WaitPolicy(TOTAL, PAUSE, pause -> Thread.sleep(pause.toMillis()));
    }

    /**
     * Returns the patience of {@link #inRealTime()}, on the scheduler that {@code client} was configured with, if any.
     */
    static WaitPolicy of(ServiceCatalogClient client) {
        return Diagnostics.tryToRead(() -> client.serviceClientConfiguration()
                        .overrideConfiguration()
                        .scheduledExecutorService())
                .map(scheduler -> onClock(pause -> pauseOn(scheduler, pause)))
                .orElseGet(WaitPolicy::inRealTime);
    }

    private static void pauseOn(ScheduledExecutorService scheduler, Duration pause) throws InterruptedException {
        try {
            scheduler.schedule(() -> {}, pause.toNanos(), TimeUnit.NANOSECONDS).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The scheduler of the client could not let " + pause + " pass", e);
        }
    }

    /**
     * Returns the patience of {@link #inRealTime()}, on a clock that {@code clock} moves on, such as {@code
     * catalog::advance}.
     */
    public static WaitPolicy onClock(Sleeper clock) {
        return new WaitPolicy(TOTAL, PAUSE, clock);
    }

    /** Returns this patience, but for all pauses of a chain together. With none, each assertion has just one look. */
    public WaitPolicy upTo(Duration newTotal) {
        return new WaitPolicy(newTotal, pause, sleeper);
    }

    /** Returns this patience, but with other pauses between two looks. */
    public WaitPolicy pollingEvery(Duration newPause) {
        return new WaitPolicy(total, newPause, sleeper);
    }

    /** Returns how many pauses there are. */
    int pauses() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, total.dividedBy(pause)));
    }
}
