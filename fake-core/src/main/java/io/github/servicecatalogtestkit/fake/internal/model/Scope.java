package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * One account in one Region: what an administrator of AWS Service Catalog works in. Everything but the organization belongs to
 * one scope, and shares reach other accounts only within their Region.
 */
public record Scope(AccountId account, String region) implements Comparable<Scope> {

    private static final int LENGTH_OF_AN_ARN = 80; // at most, as a rule

    /** Comes before every other scope. */
    static final Scope FIRST = new Scope(AccountId.FIRST, "");

    /** Returns the same Region of {@code other}. */
    public Scope of(AccountId other) {
        return new Scope(other, region);
    }

    /** Returns {@code other} Region of the same account. */
    public Scope in(String other) {
        return new Scope(account, other);
    }

    /** Returns the ARN of something of this scope, for example {@code arn:aws:catalog:…:portfolio/port-…}. */
    @SuppressWarnings(
            "UnnecessaryStringBuilder") // a "+" on the way of the first call takes a cold JVM milliseconds to link
    public String arn(String resource) {
        return new StringBuilder(LENGTH_OF_AN_ARN)
                .append("arn:aws:catalog:")
                .append(region)
                .append(':')
                .append(account.digits())
                .append(':')
                .append(resource)
                .toString();
    }

    @Override
    public int compareTo(Scope other) {
        int order = account.compareTo(other.account);
        return order != 0 ? order : region.compareTo(other.region);
    }
}
