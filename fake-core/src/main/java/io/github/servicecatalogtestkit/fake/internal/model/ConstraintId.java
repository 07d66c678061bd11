package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of a constraint, {@code cons-} and thirteen characters; ordered by creation. */
public record ConstraintId(long number) implements Comparable<ConstraintId> {

    private static final String PREFIX = "cons-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<ConstraintId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new ConstraintId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(ConstraintId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
