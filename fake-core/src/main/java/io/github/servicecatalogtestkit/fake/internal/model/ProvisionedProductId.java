package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of a provisioned product, {@code pp-} and thirteen characters; ordered by creation. */
public record ProvisionedProductId(long number) implements Comparable<ProvisionedProductId> {

    private static final String PREFIX = "pp-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<ProvisionedProductId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new ProvisionedProductId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(ProvisionedProductId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
