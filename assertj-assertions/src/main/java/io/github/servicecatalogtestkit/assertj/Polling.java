package io.github.servicecatalogtestkit.assertj;

import java.time.Duration;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** The patience that is left to one chain of assertions. All asserts of the chain draw on it. */
final class Polling {

    private final WaitPolicy patience;
    private int pausesLeft;

    Polling(WaitPolicy patience) {
        this.patience = patience;
        this.pausesLeft = patience.pauses();
    }

    /** Runs {@code look} until it no longer fails, or patience is over; the last failure stands. */
    void until(Runnable look) {
        boolean holds = false;
        while (!holds) {
            holds = holdsOrPauses(look);
        }
    }

    /** That a thing is not found any more, or not yet, while it is looked into, is a matter of time too. */
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
            patience.sleeper().sleep(patience.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(
                    "Interrupted while waiting for an assertion to hold: " + meanwhile.getMessage(), e);
        }
    }

    /** Returns what goes before a failure: {@code eventually, within 30 s}. */
    @Override
    public String toString() {
        Duration total = patience.total();
        return "eventually, within "
                + (total.toMillisPart() == 0 ? total.toSeconds() + " s" : total.toMillis() + " ms");
    }
}
