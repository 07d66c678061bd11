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
 * product. Real time plays no role: an action completes by the catalog's clock, or after a number of polls.
 *
 * <pre>{@code
 * FakeServiceCatalog.builder().settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(3))).build();
 * }</pre>
 */
public final class CompletionPolicy {

    private static final CompletionPolicy IMMEDIATE = new CompletionPolicy("immediate", 0, null);
    private static final CompletionPolicy HELD = new CompletionPolicy("held", null, null);

    private final String text;
    private final @Nullable Integer polls;
    private final @Nullable Duration duration;

    private CompletionPolicy(String text, @Nullable Integer polls, @Nullable Duration duration) {
        this.text = text;
        this.polls = polls;
        this.duration = duration;
    }

    /** The action is complete when the call that starts it returns. The default. */
    public static CompletionPolicy immediate() {
        return IMMEDIATE;
    }

    /**
     * The poll with this number finds the action complete; earlier polls find it not started or in progress.
     *
     * @param polls from 1: the number of calls that ask for the status of the action
     * @throws IllegalArgumentException if {@code polls} is less than 1
     */
    public static CompletionPolicy afterPolls(int polls) {
        if (polls < 1) {
            throw new IllegalArgumentException("Polls are counted from 1, but were " + polls);
        }
        return new CompletionPolicy("afterPolls(" + polls + ")", polls, null);
    }

    /**
     * The action is complete when the catalog's clock has moved by {@code duration} since it started.
     *
     * @throws IllegalArgumentException if {@code duration} is not positive
     */
    public static CompletionPolicy after(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("The duration of an action must be positive, but was " + duration
                    + "; without a duration, use CompletionPolicy.immediate()");
        }
        return new CompletionPolicy("after(" + duration + ")", null, duration);
    }

    /** The action is in progress until the test calls {@code catalog.settle()}. */
    public static CompletionPolicy held() {
        return HELD;
    }

    /**
     * Reads {@code immediate}, {@code held}, {@code afterPolls(3)} or {@code after(PT5S)}, as {@link #toString} writes
     * them.
     *
     * @throws IllegalArgumentException if {@code text} has another form
     */
    public static CompletionPolicy parse(String text) {
        Matcher call = Pattern.compile("(afterPolls|after)\\((.+)\\)").matcher(text);
        try {
            if (call.matches()) {
                return call.group(1).equals("after")
                        ? after(Duration.parse(call.group(2)))
                        : afterPolls(Integer.parseInt(call.group(2)));
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

    /** Returns the policy as {@link #parse} reads it. */
    @Override
    public String toString() {
        return text;
    }
}
