package io.github.servicecatalogtestkit.assertj;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** Polls until an assertion passes. All asserts of one chain share the wait time, which includes the time of calls. */
final class Polling {

    private final WaitPolicy policy;
    private Duration spent = Duration.ZERO;
    private boolean isReading;

    Polling(WaitPolicy policy) {
        this.policy = policy;
    }

    /** Runs {@code assertion} until it passes. Throws its last failure when the wait time is over. */
    void until(Runnable assertion) {
        until(() -> {
            assertion.run();
            return true;
        });
    }

    /** Reads until it succeeds, and returns what was read. */
    <T> T until(Supplier<T> read) {
        NotYet unmet = null;
        while (true) {
            try {
                return timed(read);
            } catch (NotYet failure) {
                unmet = failure;
                pauseOrThrow(failure, unmet);
            } catch (AssertionError failure) {
                pauseOrThrow(failure, null);
            } catch (ServiceCatalogException failure) {
                if (!mayPass(failure)) {
                    throw failure;
                }
                pauseOrThrow(failure, unmet);
            }
        }
    }

    private <T> T timed(Supplier<T> read) {
        Duration start = policy.sleeper().now();
        isReading = true;
        try {
            return read.get();
        } finally {
            isReading = false;
            spent = spent.plus(policy.sleeper().now().minus(start));
        }
    }

    /** Returns whether a failure is caught here, and may be followed by another attempt. */
    boolean isReading() {
        return isReading;
    }

    /**
     * A resource that AWS does not find yet, or no longer finds, is a failure that may pass. So is a throttled call.
     */
    private static boolean mayPass(ServiceCatalogException failure) {
        return failure instanceof ResourceNotFoundException || failure.isThrottlingException();
    }

    /**
     * Pauses if there is time left.
     *
     * @param unmet the last failure that says what was expected, if there was one
     */
    private <E extends Throwable> void pauseOrThrow(E failure, @Nullable NotYet unmet) throws E {
        Duration left = policy.total().minus(spent);
        if (left.isZero() || left.isNegative()) {
            if (unmet == null) {
                throw failure;
            }
            AssertionError error = unmet.forGood();
            if (unmet != failure) {
                error.addSuppressed(failure);
            }
            throw error;
        }
        Duration pause = policy.pause().compareTo(left) < 0 ? policy.pause() : left;
        spent = spent.plus(pause);
        pause(pause, unmet == null ? failure : unmet);
    }

    private void pause(Duration pause, Throwable meanwhile) {
        try {
            policy.sleeper().sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Throwable failure = meanwhile instanceof NotYet unmet ? unmet.forGood() : meanwhile;
            throw new AssertionError("Interrupted while waiting for an assertion to hold: " + failure.getMessage(), e);
        }
    }

    /** Returns the description of a failure: {@code eventually, within 30 s}. */
    @Override
    public String toString() {
        Duration total = policy.total();
        return "eventually, within "
                + (total.toMillisPart() == 0 ? total.toSeconds() + " s" : total.toMillis() + " ms");
    }
}
