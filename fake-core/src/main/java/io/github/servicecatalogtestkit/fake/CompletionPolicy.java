package io.github.servicecatalogtestkit.fake;

import java.time.Duration;

/**
 * How long an action takes that AWS carries out asynchronously, such as sharing a portfolio with an organizational unit, or
 * copying a product. Nothing here waits: what passes is the catalog's clock, or the polls of a client that polls.
 *
 * <pre>{@code
 * FakeServiceCatalog.builder().settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(3))).build();
 * }</pre>
 */
public sealed interface CompletionPolicy {

    /** The action is complete when the call that starts it returns. The default. */
    static CompletionPolicy immediate() {
        return new Immediate();
    }

    /**
     * The look with this number finds the action complete; those before find it not started or in progress.
     *
     * @param polls counts the calls that ask for the status of the action, from 1
     */
    static CompletionPolicy afterPolls(int polls) {
        return new AfterPolls(polls);
    }

    /** The action is complete when the test has advanced the catalog's clock by {@code duration} since it began. */
    static CompletionPolicy after(Duration duration) {
        return new After(duration);
    }

    /** The action is in progress until the test says {@code catalog.settle()}. */
    static CompletionPolicy held() {
        return new Held();
    }

    /** See {@link #immediate()}. */
    record Immediate() implements CompletionPolicy {}

    /** See {@link #afterPolls(int)}. */
    record AfterPolls(int polls) implements CompletionPolicy {

        public AfterPolls {
            if (polls < 1) {
                throw new IllegalArgumentException("Polls are counted from 1, but were " + polls);
            }
        }
    }

    /** See {@link #after(Duration)}. */
    record After(Duration duration) implements CompletionPolicy {

        public After {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("An action takes a positive duration, but was " + duration
                        + "; CompletionPolicy.immediate() takes none");
            }
        }
    }

    /** See {@link #held()}. */
    record Held() implements CompletionPolicy {}
}
