package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * One account in one Region. Everything except the organization belongs to one scope, and shares reach other accounts
 * only in their Region.
 */
public record Scope(AccountId account, String region) implements Comparable<Scope> {

    /** The lowest scope. */
    static final Scope FIRST = new Scope(AccountId.FIRST, "");

    /** Returns the scope of another account in the same Region. */
    public Scope of(AccountId other) {
        return new Scope(other, region);
    }

    /** Returns the scope of the same account in another Region. */
    public Scope in(String other) {
        return new Scope(account, other);
    }

    /** Returns the ARN of a resource in this scope, for example {@code arn:aws:catalog:…:portfolio/port-…}. */
    public String arn(String resource) {
        return Arn.of("catalog", this, resource);
    }

    @Override
    public int compareTo(Scope other) {
        int order = account.compareTo(other.account);
        return order != 0 ? order : region.compareTo(other.region);
    }
}
