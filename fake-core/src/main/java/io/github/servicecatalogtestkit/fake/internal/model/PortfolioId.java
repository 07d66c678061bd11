package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of a portfolio, {@code port-} and thirteen characters; ordered by creation. */
public record PortfolioId(long number) implements Comparable<PortfolioId> {

    private static final String PREFIX = "port-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<PortfolioId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new PortfolioId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(PortfolioId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
