package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Objects;

/** The ID of an AWS account, which has twelve digits. */
public record AccountId(String digits) implements Comparable<AccountId> {

    /** The lowest account ID. */
    static final AccountId FIRST = new AccountId("000000000000");

    private static final int DIGITS = 12;

    public AccountId {
        if (!isAccountId(digits)) {
            throw new IllegalArgumentException("An AWS account id has twelve digits, but this was: \"" + digits + "\"");
        }
    }

    /** Returns the account ID with the given number, padded with zeros. */
    public static AccountId of(long number) {
        String digits = Long.toString(number);
        return new AccountId("0".repeat(Math.max(0, DIGITS - digits.length())) + digits);
    }

    /** Returns the digits as a number. */
    public long number() {
        return Long.parseLong(digits);
    }

    /** Returns whether {@code text} is a valid account ID. */
    public static boolean isAccountId(String text) {
        Objects.requireNonNull(text, "The name or the id of an account is null");
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(AccountId other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
