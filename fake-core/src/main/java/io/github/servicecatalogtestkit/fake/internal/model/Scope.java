package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Comparator;

/**
 * One account in one Region: what an administrator of AWS Service Catalog works in. Everything but the organization belongs to
 * one scope, and shares reach other accounts only within their Region.
 */
public record Scope(AccountId account, String region) implements Comparable<Scope> {

    /** Comes before every other scope. */
    static final Scope FIRST = new Scope(AccountId.FIRST, "");

    private static final Comparator<Scope> ORDER =
            Comparator.comparing(Scope::account).thenComparing(Scope::region);

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
        return "arn:aws:catalog:" + region + ":" + account + ":" + resource;
    }

    @Override
    public int compareTo(Scope other) {
        return ORDER.compare(this, other);
    }
}
