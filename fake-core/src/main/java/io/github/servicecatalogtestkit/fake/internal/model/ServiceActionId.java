package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of a service action, {@code act-} and thirteen characters; ordered by creation. */
public record ServiceActionId(long number) implements Comparable<ServiceActionId> {

    private static final String PREFIX = "act-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<ServiceActionId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new ServiceActionId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(ServiceActionId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
