package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of a product, {@code prod-} and thirteen characters; ordered by creation. */
public record ProductId(long number) implements Comparable<ProductId> {

    private static final String PREFIX = "prod-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<ProductId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new ProductId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(ProductId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
