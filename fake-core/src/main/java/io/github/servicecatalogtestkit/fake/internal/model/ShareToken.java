package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The token of a share action that runs asynchronously, {@code share-} and thirteen characters; ordered by creation. */
public record ShareToken(long number) implements Comparable<ShareToken> {

    private static final String PREFIX = "share-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<ShareToken> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new ShareToken(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(ShareToken other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
