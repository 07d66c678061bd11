package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of a product as the views of end users name it, {@code prodview-} and thirteen characters; ordered by creation. */
public record ProductViewId(long number) implements Comparable<ProductViewId> {

    private static final String PREFIX = "prodview-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<ProductViewId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new ProductViewId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(ProductViewId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
