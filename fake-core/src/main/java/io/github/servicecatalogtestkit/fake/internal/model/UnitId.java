package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of an organizational unit, {@code ou-….-…}, or of the root, {@code r-….}; ordered by creation. */
public record UnitId(long number) implements Comparable<UnitId> {

    /** The root of the organization. */
    public static final UnitId ROOT = new UnitId(0);

    private static final String ROOT_TEXT = "r-svct";
    private static final String PREFIX = "ou-svct-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<UnitId> parse(String text) {
        if (text.equals(ROOT_TEXT)) {
            return Optional.of(ROOT);
        }
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new UnitId(number.getAsLong())) : Optional.empty();
    }

    public boolean isRoot() {
        return number == 0;
    }

    @Override
    public int compareTo(UnitId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return isRoot() ? ROOT_TEXT : IdText.of(PREFIX, number);
    }
}
