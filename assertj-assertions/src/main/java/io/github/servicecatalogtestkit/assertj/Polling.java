package io.github.servicecatalogtestkit.assertj;

import java.time.Duration;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Polls until an assertion passes. All asserts of one chain share the wait time. */
final class Polling {

    private final WaitPolicy policy;
    private int pausesLeft;

    Polling(WaitPolicy policy) {
        this.policy = policy;
        this.pausesLeft = policy.pauses();
    }

    /** Runs {@code assertion} until it passes. Throws its last failure when the wait time is over. */
    void until(Runnable look) {
        boolean holds = false;
        while (!holds) {
            holds = holdsOrPauses(look);
        }
    }

    /** A resource that AWS does not find yet, or no longer finds, is a failure that may pass too. */
    private boolean holdsOrPauses(Runnable look) {
        try {
            look.run();
            return true;
        } catch (AssertionError | ResourceNotFoundException failure) {
            if (pausesLeft == 0) {
                throw failure;
            }
            pausesLeft--;
            pause(failure);
            return false;
        }
    }

    private void pause(Throwable meanwhile) {
        try {
            policy.sleeper().sleep(policy.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(
                    "Interrupted while waiting for an assertion to hold: " + meanwhile.getMessage(), e);
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
