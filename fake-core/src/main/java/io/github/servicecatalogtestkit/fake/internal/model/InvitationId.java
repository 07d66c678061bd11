package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of an invitation, which AWS Organizations calls a handshake, {@code h-} and thirteen characters; ordered by creation. */
public record InvitationId(long number) implements Comparable<InvitationId> {

    private static final String PREFIX = "h-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<InvitationId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new InvitationId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(InvitationId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
