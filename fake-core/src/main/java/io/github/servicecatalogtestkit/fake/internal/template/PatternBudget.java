package io.github.servicecatalogtestkit.fake.internal.template;

/**
 * The number of steps that the regular expressions of one call may take together. A step is a character that an
 * expression reads, or an estimate of the work that it does without reading. Not safe for use by several threads.
 */
final class PatternBudget {

    /** About a tenth of a second. A parameter value has at most 4,096 characters. */
    private static final int STEPS = 5_000_000;

    private int left = STEPS;

    /**
     * Takes steps from the budget.
     *
     * @throws Exhausted if there are not as many left
     */
    void take(int steps) {
        left -= steps;
        if (left < 0) {
            left = 0;
            throw new Exhausted();
        }
    }

    /** Signals that no steps are left. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super(null, null, false, false);
        }
    }
}
