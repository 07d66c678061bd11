package io.github.servicecatalogtestkit.fake.internal.sdk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * An executor that uses a catalog's clock instead of real time: {@code schedule} advances the clock by the delay and
 * runs the task before it returns. Code that waits with its client's scheduler therefore does not wait in a test. The
 * scheduler also tells the time of that clock.
 */
final class CatalogScheduler extends AbstractExecutorService implements ScheduledExecutorService, InstantSource {

    private final LiveCatalog live;

    CatalogScheduler(LiveCatalog live) {
        this.live = live;
    }

    @Override
    public Instant instant() {
        return live.present().now();
    }

    /** The future of a task that has already run. */
    private static final class Done<V> extends FutureTask<V> implements ScheduledFuture<V> {

        Done(Callable<V> task) {
            super(task);
            run();
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        live.advance(Duration.ofNanos(Math.max(0, unit.toNanos(delay))));
        return new Done<>(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return schedule(
                () -> {
                    task.run();
                    return true;
                },
                delay,
                unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        throw periodic();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
        throw periodic();
    }

    private static UnsupportedOperationException periodic() {
        return new UnsupportedOperationException(
                "The clock of a fake catalog moves when something waits for it, so nothing on "
                        + "it can be periodic. Schedule one delay after the other.");
    }

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    /** Does nothing: the executor lives as long as its catalog. */
    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }
}
