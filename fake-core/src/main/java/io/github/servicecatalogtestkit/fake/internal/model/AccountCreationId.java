package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of a request to create an account, {@code car-} and thirteen characters; ordered by creation. */
public record AccountCreationId(long number) implements Comparable<AccountCreationId> {

    private static final String PREFIX = "car-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<AccountCreationId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new AccountCreationId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(AccountCreationId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
