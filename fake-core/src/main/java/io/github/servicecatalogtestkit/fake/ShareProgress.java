package io.github.servicecatalogtestkit.fake;

import java.time.Duration;

/**
 * How long an action takes that AWS carries out asynchronously, such as sharing a portfolio with an organizational unit, or
 * copying a product. Nothing here waits: what passes is the catalog's clock, or the looks of a client that polls.
 *
 * <pre>{@code
 * FakeServiceCatalog.builder().settings(s -> s.shareProgress(ShareProgress.afterLooks(3))).build();
 * }</pre>
 */
public sealed interface ShareProgress {

    /** The action is complete when the call that starts it returns. The default. */
    static ShareProgress immediate() {
        return new Immediate();
    }

    /**
     * The look with this number finds the action complete; those before find it not started or in progress.
     *
     * @param looks counts the calls that ask for the status of the action, from 1
     */
    static ShareProgress afterLooks(int looks) {
        return new AfterLooks(looks);
    }

    /** The action is complete when the test has advanced the catalog's clock by {@code duration} since it began. */
    static ShareProgress after(Duration duration) {
        return new After(duration);
    }

    /** The action is in progress until the test says {@code catalog.settle()}. */
    static ShareProgress held() {
        return new Held();
    }

    /** See {@link #immediate()}. */
    record Immediate() implements ShareProgress {}

    /** See {@link #afterLooks(int)}. */
    record AfterLooks(int looks) implements ShareProgress {

        public AfterLooks {
            if (looks < 1) {
                throw new IllegalArgumentException("Looks are counted from 1, but were " + looks);
            }
        }
    }

    /** See {@link #after(Duration)}. */
    record After(Duration duration) implements ShareProgress {

        public After {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("An action takes a positive duration, but was " + duration
                        + "; ShareProgress.immediate() takes none");
            }
        }
    }

    /** See {@link #held()}. */
    record Held() implements ShareProgress {}
}
