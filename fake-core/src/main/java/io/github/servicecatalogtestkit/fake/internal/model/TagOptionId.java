package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of a tag option, {@code tag-} and thirteen characters; ordered by creation. */
public record TagOptionId(long number) implements Comparable<TagOptionId> {

    private static final String PREFIX = "tag-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<TagOptionId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new TagOptionId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(TagOptionId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
