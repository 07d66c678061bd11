package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import java.time.Duration;
import java.time.Instant;

/** How far an asynchronous action is, as its {@link CompletionPolicy} measures it. */
public enum Progress {
    NOT_STARTED,
    IN_PROGRESS,
    DONE;

    private static final int POLLS_WITH_ALL_STAGES = 3;

    /**
     * Returns how far an action is.
     *
     * @param policy when the action completes
     * @param startedAt the clock of the catalog when the action started
     * @param now the clock of the catalog
     * @param polls how often clients polled the action, this poll included
     */
    public static Progress of(CompletionPolicy policy, Instant startedAt, Instant now, int polls) {
        if (policy.polls().isPresent()) {
            return afterPolls(policy.polls().getAsInt(), polls);
        }
        return policy.duration()
                .map(needed -> afterDuration(needed, Duration.between(startedAt, now)))
                .orElse(IN_PROGRESS);
    }

    /**
     * Says whether an action in progress is so far that its errors show: at the last poll before the end, in the second half of its
     * time, or as long as it is held.
     */
    public static boolean isLate(CompletionPolicy policy, Instant startedAt, Instant now, int polls) {
        if (policy.polls().isPresent()) {
            return polls >= policy.polls().getAsInt() - 1;
        }
        return policy.duration()
                .map(needed -> Duration.between(startedAt, now).multipliedBy(2).compareTo(needed) >= 0)
                .orElse(true);
    }

    /** The first poll finds the action not started if there are enough polls to find it in progress later. */
    private static Progress afterPolls(int needed, int polls) {
        if (polls >= needed) {
            return DONE;
        }
        return polls == 0 || (polls == 1 && needed >= POLLS_WITH_ALL_STAGES) ? NOT_STARTED : IN_PROGRESS;
    }

    private static Progress afterDuration(Duration needed, Duration passed) {
        if (passed.compareTo(needed) >= 0) {
            return DONE;
        }
        return passed.isZero() ? NOT_STARTED : IN_PROGRESS;
    }
}
