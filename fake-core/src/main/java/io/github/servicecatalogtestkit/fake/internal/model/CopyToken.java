package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The token of a copy of a product, {@code copyproduct-} and thirteen characters; ordered by creation. */
public record CopyToken(long number) implements Comparable<CopyToken> {

    private static final String PREFIX = "copyproduct-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<CopyToken> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new CopyToken(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(CopyToken other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
