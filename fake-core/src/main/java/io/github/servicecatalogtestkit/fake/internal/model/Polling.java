package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import java.time.Duration;
import java.time.Instant;

/**
 * The start of an asynchronous action, and the number of polls since then.
 *
 * @param startedAt the time on the catalog's clock
 * @param polls how often a client asked for the status
 */
public record Polling(Instant startedAt, int polls) {

    private static final int POLLS_WITH_ALL_STAGES = 3;

    /** The progress of an asynchronous action. */
    public enum Progress {
        NOT_STARTED,
        IN_PROGRESS,
        DONE
    }

    /** Returns a start at the given time, without polls. */
    public static Polling startingAt(Instant clock) {
        return new Polling(clock, 0);
    }

    /** Returns a copy with one more poll. */
    public Polling polled() {
        return new Polling(startedAt, polls + 1);
    }

    /**
     * Returns the progress under the given policy.
     *
     * @param now the time on the catalog's clock
     */
    public Progress progress(CompletionPolicy policy, Instant now) {
        if (policy.polls().isPresent()) {
            return progressAfter(policy.polls().getAsInt());
        }
        return policy.duration().map(needed -> progressAfter(needed, now)).orElse(Progress.IN_PROGRESS);
    }

    public boolean isDone(CompletionPolicy policy, Instant now) {
        return progress(policy, now) == Progress.DONE;
    }

    /**
     * Returns whether a planned failure is already visible: at the last poll before the end, in the second half of the
     * duration, or while the completion is held.
     */
    public boolean isLate(CompletionPolicy policy, Instant now) {
        if (policy.polls().isPresent()) {
            return polls >= policy.polls().getAsInt() - 1;
        }
        return policy.duration()
                .map(needed -> elapsed(now).multipliedBy(2).compareTo(needed) >= 0)
                .orElse(true);
    }

    /** Returns what has to happen until an action is complete that is not: a clause about the action. */
    public String waitsFor(CompletionPolicy policy, Instant now) {
        if (policy.polls().isPresent()) {
            return "the action is complete after " + (policy.polls().getAsInt() - polls) + " more polls";
        }
        return policy.duration()
                .map(needed -> elapsed(now).isZero()
                        ? "the catalog's clock stood still, and the action takes " + needed
                                + " of it: see advance(…), or" + " CompletionPolicy.inRealTime(…) for code that sleeps"
                        : "the action takes " + needed + " of the catalog's clock, and " + elapsed(now)
                                + " have passed")
                .orElse("the action is held until the test calls settle()");
    }

    /** The first poll finds the action not started if a later poll can find it in progress. */
    private Progress progressAfter(int needed) {
        if (polls >= needed) {
            return Progress.DONE;
        }
        return polls == 0 || (polls == 1 && needed >= POLLS_WITH_ALL_STAGES)
                ? Progress.NOT_STARTED
                : Progress.IN_PROGRESS;
    }

    private Progress progressAfter(Duration needed, Instant now) {
        if (elapsed(now).compareTo(needed) >= 0) {
            return Progress.DONE;
        }
        return elapsed(now).isZero() ? Progress.NOT_STARTED : Progress.IN_PROGRESS;
    }

    private Duration elapsed(Instant now) {
        return Duration.between(startedAt, now);
    }
}
