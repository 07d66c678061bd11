package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.ShareProgress;
import java.time.Duration;
import java.time.Instant;

/** How far something has come that takes time, as {@link ShareProgress} measures it. */
public enum Progress {
    NOT_STARTED,
    IN_PROGRESS,
    DONE;

    private static final int LOOKS_WITH_ALL_STAGES = 3;

    /**
     * Returns how far something has come.
     *
     * @param dial how its time is measured
     * @param startedAt the clock of the catalog when it began
     * @param now the clock of the catalog
     * @param looks how often a client asked how far it is, this time included
     */
    public static Progress of(ShareProgress dial, Instant startedAt, Instant now, int looks) {
        if (dial instanceof ShareProgress.AfterLooks after) {
            return afterLooks(after.looks(), looks);
        }
        if (dial instanceof ShareProgress.After after) {
            return afterDuration(after.duration(), Duration.between(startedAt, now));
        }
        return dial instanceof ShareProgress.Held ? IN_PROGRESS : DONE;
    }

    /**
     * Says whether something in progress has come so far that what goes wrong with it has gone wrong: at the last look before the end,
     * in the second half of its time, or as long as it is held.
     */
    public static boolean isLate(ShareProgress dial, Instant startedAt, Instant now, int looks) {
        if (dial instanceof ShareProgress.AfterLooks after) {
            return looks >= after.looks() - 1;
        }
        if (dial instanceof ShareProgress.After after) {
            return Duration.between(startedAt, now).multipliedBy(2).compareTo(after.duration()) >= 0;
        }
        return true;
    }

    /** The first look finds nothing started if there are looks enough to find it in progress later. */
    private static Progress afterLooks(int needed, int looks) {
        if (looks >= needed) {
            return DONE;
        }
        return looks == 0 || (looks == 1 && needed >= LOOKS_WITH_ALL_STAGES) ? NOT_STARTED : IN_PROGRESS;
    }

    private static Progress afterDuration(Duration needed, Duration passed) {
        if (passed.compareTo(needed) >= 0) {
            return DONE;
        }
        return passed.isZero() ? NOT_STARTED : IN_PROGRESS;
    }
}
