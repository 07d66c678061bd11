package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * One account in one Region: what an administrator of AWS Service Catalog works in. Everything but the organization belongs to
 * one scope, and shares reach other accounts only within their Region.
 */
public record Scope(AccountId account, String region) implements Comparable<Scope> {

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
    public String arn(String resource) {
        // Not with "+": what the first call meets of it takes a cold JVM ten milliseconds to link.
        return String.join(":", "arn:aws:catalog", region, account.digits(), resource);
    }

    @Override
    public int compareTo(Scope other) {
        int order = account.compareTo(other.account);
        return order != 0 ? order : region.compareTo(other.region);
    }
}
