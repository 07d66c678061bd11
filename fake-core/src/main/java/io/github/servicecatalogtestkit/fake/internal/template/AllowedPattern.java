package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The regular expression that a parameter's value has to match as a whole. It is the template's, so it may be one that
 * takes forever or all of the stack: both end in a {@link MalformedDocument}.
 *
 * <p>AllowedPattern: "the pattern must match the entire parameter value"
 * (<a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">Parameters</a>).
 */
record AllowedPattern(String parameter, Pattern pattern) {

    /** Looks at characters of the value before matching is given up; a value has at most 4,096 of them. */
    private static final int MAX_LOOKS = 5_000_000;

    static AllowedPattern of(String parameter, String expression) {
        try {
            return new AllowedPattern(parameter, Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            throw new MalformedDocument(
                    CloudFormationTexts.FORMAT_ERROR + "AllowedPattern of parameter " + parameter
                            + " is not a regular expression: " + e.getDescription(),
                    e);
        } catch (StackOverflowError e) {
            throw tooCostly(parameter);
        }
    }

    boolean matches(String value) {
        try {
            return pattern.matcher(new Watched(value)).matches();
        } catch (TooManyLooks | StackOverflowError e) {
            // java.util.regex recurses for every repetition of a group: a deep stack is the pattern's doing, not a
            // defect here.
            throw tooCostly(parameter);
        }
    }

    private static MalformedDocument tooCostly(String parameter) {
        return new MalformedDocument(
                "AllowedPattern of parameter " + parameter + " takes too much time or stack to match");
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** A text that counts how often it is looked at. */
    private static final class Watched implements CharSequence {
        private final String text;
        private int looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MAX_LOOKS) {
                throw new TooManyLooks();
            }
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

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }
}
