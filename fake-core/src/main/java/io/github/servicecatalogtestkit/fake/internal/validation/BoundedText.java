package io.github.servicecatalogtestkit.fake.internal.validation;

/**
 * A long string on which a regular expression can work for a bounded time only: the expressions of the model are meant
 * for short strings, and a backtracking expression takes minutes for a string of a million characters.
 */
final class BoundedText implements CharSequence {

    /** A string of this length is short enough for every expression of the models. */
    private static final int SHORT = 1_000;

    private static final int STEPS_PER_CHARACTER = 100;

    private final String text;
    private long steps;

    private BoundedText(String text) {
        this.text = text;
        this.steps = (long) STEPS_PER_CHARACTER * text.length();
    }

    /** Thrown to the class that started the matching, which then takes the string as one that does not match. */
    static final class TooManyStepsException extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooManyStepsException() {
            super(null, null, false, false);
        }
    }

    static CharSequence of(String text) {
        return text.length() <= SHORT ? text : new BoundedText(text);
    }

    @Override
    public char charAt(int index) {
        if (--steps < 0) {
            throw new TooManyStepsException();
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
