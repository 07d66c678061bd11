package io.github.servicecatalogtestkit.fake;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an asynchronous action of AWS completes, such as sharing a portfolio with an organizational unit, or copying a
 * product. An action completes by the catalog's clock, or after a number of polls. Real time plays no role, unless a
 * test chooses it for code that sleeps.
 *
 * <pre>{@code
 * FakeServiceCatalog.builder().settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(3))).build();
 * }</pre>
 */
public final class CompletionPolicy {

    private static final CompletionPolicy IMMEDIATE = new CompletionPolicy("immediate", 0, null, false);
    private static final CompletionPolicy HELD = new CompletionPolicy("held", null, null, false);

    private final String text;
    private final @Nullable Integer polls;
    private final @Nullable Duration duration;
    private final boolean inRealTime;

    private CompletionPolicy(String text, @Nullable Integer polls, @Nullable Duration duration, boolean inRealTime) {
        this.text = text;
        this.polls = polls;
        this.duration = duration;
        this.inRealTime = inRealTime;
    }

    /** The action is complete when the call that starts it returns. The default. */
    public static CompletionPolicy immediate() {
        return IMMEDIATE;
    }

    /**
     * The poll with this number finds the action complete; earlier polls find it not started or in progress. A call
     * that is refused because the action is not complete counts as a poll too, so that code that repeats the call
     * succeeds in the end.
     *
     * @param polls from 1: the number of calls that ask for the status of the action
     * @throws IllegalArgumentException if {@code polls} is less than 1
     */
    public static CompletionPolicy afterPolls(int polls) {
        if (polls < 1) {
            throw new IllegalArgumentException("Polls are counted from 1, but were " + polls);
        }
        return new CompletionPolicy("afterPolls(" + polls + ")", polls, null, false);
    }

    /**
     * The action is complete when the catalog's clock has moved by {@code duration} since it started.
     *
     * @throws IllegalArgumentException if {@code duration} is not positive
     */
    public static CompletionPolicy after(Duration duration) {
        requirePositive(duration);
        return new CompletionPolicy("after(" + duration + ")", null, duration, false);
    }

    /**
     * The action is complete when {@code duration} of real time has passed since it started. The catalog's clock
     * follows real time then. This is for code under test that sleeps between two calls; choose a duration that is
     * shorter than its sleep.
     *
     * <pre>{@code
     * .settings(s -> s.shareCompletion(CompletionPolicy.inRealTime(Duration.ofMillis(5))))
     * }</pre>
     *
     * @throws IllegalArgumentException if {@code duration} is not positive
     */
    public static CompletionPolicy inRealTime(Duration duration) {
        requirePositive(duration);
        return new CompletionPolicy("inRealTime(" + duration + ")", null, duration, true);
    }

    private static void requirePositive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("The duration of an action must be positive, but was " + duration
                    + "; without a duration, use CompletionPolicy.immediate()");
        }
    }

    /** The action is in progress until the test calls {@code catalog.settle()}. */
    public static CompletionPolicy held() {
        return HELD;
    }

    /**
     * Reads {@code immediate}, {@code held}, {@code afterPolls(3)}, {@code after(PT5S)} or {@code inRealTime(PT0.5S)},
     * as {@link #toString} writes them.
     *
     * @throws IllegalArgumentException if {@code text} has another form
     */
    public static CompletionPolicy parse(String text) {
        Matcher call =
                Pattern.compile("(afterPolls|after|inRealTime)\\((.+)\\)").matcher(text);
        try {
            if (call.matches()) {
                return switch (call.group(1)) {
                    case "after" -> after(Duration.parse(call.group(2)));
                    case "inRealTime" -> inRealTime(Duration.parse(call.group(2)));
                    default -> afterPolls(Integer.parseInt(call.group(2)));
                };
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a completion policy", e);
        }
        return switch (text) {
            case "immediate" -> IMMEDIATE;
            case "held" -> HELD;
            default -> throw new IllegalArgumentException("\"" + text + "\" is not a completion policy");
        };
    }

    /**
     * Returns the number of the poll that finds the action complete, 0 for {@link #immediate}; empty if the number of
     * polls does not matter.
     */
    public OptionalInt polls() {
        return polls == null ? OptionalInt.empty() : OptionalInt.of(polls);
    }

    /** Returns how long the action takes on the catalog's clock; empty if the clock does not matter. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(duration);
    }

    /** Returns whether the catalog's clock follows real time. */
    public boolean isInRealTime() {
        return inRealTime;
    }

    /** Returns the policy as {@link #parse} reads it. */
    @Override
    public String toString() {
        return text;
    }
}
