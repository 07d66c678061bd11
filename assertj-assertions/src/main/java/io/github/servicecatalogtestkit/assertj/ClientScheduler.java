package io.github.servicecatalogtestkit.assertj;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Waits with the scheduled executor service of a client. The scheduler of a fake's client is also a clock, which tells
 * the time.
 */
record ClientScheduler(ScheduledExecutorService scheduler) implements WaitPolicy.Sleeper {

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        try {
            scheduler.schedule(() -> {}, pause.toNanos(), TimeUnit.NANOSECONDS).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The scheduler of the client could not let " + pause + " pass", e);
        }
    }

    @Override
    public Duration now() {
        return scheduler instanceof InstantSource clock
                ? Duration.between(Instant.EPOCH, clock.instant())
                : Duration.ofNanos(System.nanoTime());
    }
}
