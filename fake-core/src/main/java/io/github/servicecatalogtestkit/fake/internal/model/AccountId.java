package io.github.servicecatalogtestkit.fake.internal.model;

/** The id of an AWS account: twelve digits. */
public record AccountId(String digits) implements Comparable<AccountId> {

    /** Comes before every other account. */
    static final AccountId FIRST = new AccountId("000000000000");

    private static final int DIGITS = 12;

    public AccountId {
        if (!isAccountId(digits)) {
            throw new IllegalArgumentException("An AWS account id has twelve digits, but this was: \"" + digits + "\"");
        }
    }

    /** Returns the id whose digits are {@code number}, padded with zeros. */
    public static AccountId of(long number) {
        String digits = Long.toString(number);
        return new AccountId("0".repeat(Math.max(0, DIGITS - digits.length())) + digits);
    }

    /** Returns the digits as a number, which orders accounts as they are ordered. */
    public long number() {
        return Long.parseLong(digits);
    }

    /** Says whether {@code text} has the form of an account id. */
    public static boolean isAccountId(String text) {
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
