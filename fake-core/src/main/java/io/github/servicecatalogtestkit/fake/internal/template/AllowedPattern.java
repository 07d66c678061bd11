package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The regular expression that a parameter's value has to match as a whole. A template may contain an expression that
 * takes exponential time or a deep stack. Matching is therefore bounded by a {@link PatternBudget}, and is repeated on
 * a large stack if the stack of the calling thread is too small.
 *
 * <p>AllowedPattern: "the pattern must match the entire parameter value" (<a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">Parameters</a>).
 *
 * @param cost the steps that reading one character costs
 */
record AllowedPattern(Pattern pattern, int cost) {

    /** A repetition of a group takes up to three frames for each character of a value. */
    private static final long LARGE_STACK = 64L << 20;

    private static final int MAX_NESTED_REPETITIONS = 1_000_000;
    private static final int FREE_REPETITIONS = 100;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    /**
     * Compiles a regular expression.
     *
     * @throws PatternSyntaxException if it is not a regular expression, or too large for the bounds
     */
    static AllowedPattern compile(String expression) {
        int repetitions = nestedRepetitions(expression);
        if (repetitions > MAX_NESTED_REPETITIONS) {
            throw new PatternSyntaxException("It repeats too often", expression, -1);
        }
        Pattern pattern = onSufficientStack(() -> Pattern.compile(expression));
        if (pattern == null) {
            throw new PatternSyntaxException("It is nested too deeply", expression, -1);
        }
        return new AllowedPattern(pattern, 1 + repetitions / FREE_REPETITIONS);
    }

    /**
     * Returns whether the value matches.
     *
     * @throws PatternBudget.Exhausted if the budget does not suffice to tell
     */
    boolean matches(String value, PatternBudget budget) {
        budget.take(cost);
        Boolean matches = onSufficientStack(
                () -> pattern.matcher(new MeteredText(value, cost, budget)).matches());
        if (matches == null) {
            throw new PatternBudget.Exhausted();
        }
        return matches;
    }

    /** Returns the result; {@code null} if not even a large stack suffices. */
    private static <T> @Nullable T onSufficientStack(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            return onLargeStack(work);
        }
    }

    private static <T> @Nullable T onLargeStack(Supplier<T> work) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        Runnable attempt = () -> {
            try {
                result.set(work.get());
            } catch (RuntimeException e) {
                failure.set(e);
            } catch (StackOverflowError e) {
                // The result stays null.
            }
        };
        Thread thread = new Thread(null, attempt, "allowed-pattern", LARGE_STACK);
        thread.setDaemon(true);
        thread.start();
        joinUninterruptibly(thread);
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
        return result.get();
    }

    /** The thread ends soon, because its budget is limited. */
    private static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns the largest product of counted repetitions of nested groups, such as 100 for {@code ((a){10}){10}}. The
     * engine may repeat an empty group that often without reading a character.
     */
    private static int nestedRepetitions(String expression) {
        Deque<Integer> groups = new ArrayDeque<>();
        groups.push(1);
        int last = 0; // the repetitions of the last group; 0 after anything else, which reads a character
        int i = 0;
        boolean inClass = false;
        while (i < expression.length()) {
            char c = expression.charAt(i);
            if (c == '\\') {
                i++;
                last = 0;
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
                last = 0;
            } else if (!inClass && c == '(') {
                groups.push(1);
            } else if (!inClass && c == ')' && groups.size() > 1) {
                last = groups.pop();
                groups.push(Math.max(groups.pop(), last));
            } else if (!inClass && c == '{') {
                last = repeated(last, expression, i);
                groups.push(Math.max(groups.pop(), last));
            } else if (c != '?' && c != '+' && c != '*' && c != '}' && !(c >= '0' && c <= '9') && c != ',') {
                last = 0;
            }
            i++;
        }
        return groups.stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    private static int repeated(int nested, String expression, int brace) {
        Matcher count = COUNT.matcher(expression).region(brace, expression.length());
        if (!count.lookingAt()) {
            return nested;
        }
        String upper = count.group(2);
        int times = Integer.parseInt(upper == null || upper.isEmpty() ? count.group(1) : upper);
        return (int) Math.min((long) nested * Math.max(1, times), Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** A text that reduces a budget with each character that is read. */
    private record MeteredText(String text, int cost, PatternBudget budget) implements CharSequence {

        @Override
        public char charAt(int index) {
            budget.take(cost);
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
