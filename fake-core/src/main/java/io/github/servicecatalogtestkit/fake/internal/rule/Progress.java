package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import java.time.Duration;
import java.time.Instant;

/** How far something has come that takes time, as {@link CompletionPolicy} measures it. */
public enum Progress {
    NOT_STARTED,
    IN_PROGRESS,
    DONE;

    private static final int POLLS_WITH_ALL_STAGES = 3;

    /**
     * Returns how far something has come.
     *
     * @param dial how its time is measured
     * @param startedAt the clock of the catalog when it began
     * @param now the clock of the catalog
     * @param polls how often a client asked how far it is, this time included
     */
    public static Progress of(CompletionPolicy dial, Instant startedAt, Instant now, int polls) {
        if (dial instanceof CompletionPolicy.AfterPolls after) {
            return afterPolls(after.polls(), polls);
        }
        if (dial instanceof CompletionPolicy.After after) {
            return afterDuration(after.duration(), Duration.between(startedAt, now));
        }
        return dial instanceof CompletionPolicy.Held ? IN_PROGRESS : DONE;
    }

    /**
     * Says whether something in progress has come so far that what goes wrong with it has gone wrong: at the last look before the end,
     * in the second half of its time, or as long as it is held.
     */
    public static boolean isLate(CompletionPolicy dial, Instant startedAt, Instant now, int polls) {
        if (dial instanceof CompletionPolicy.AfterPolls after) {
            return polls >= after.polls() - 1;
        }
        if (dial instanceof CompletionPolicy.After after) {
            return Duration.between(startedAt, now).multipliedBy(2).compareTo(after.duration()) >= 0;
        }
        return true;
    }

    /** The first look finds nothing started if there are polls enough to find it in progress later. */
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
