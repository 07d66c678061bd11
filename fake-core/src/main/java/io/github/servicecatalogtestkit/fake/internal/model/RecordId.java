package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of a request that changed or was to change a provisioned product, {@code rec-} and thirteen characters; ordered by creation. */
public record RecordId(long number) implements Comparable<RecordId> {

    private static final String PREFIX = "rec-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<RecordId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new RecordId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(RecordId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
