package io.github.servicecatalogtestkit.fake.internal.model;

/** A stack of a stack set: in one account, in one Region. */
public record StackInstance(AccountId account, String region, Status status) {

    /** Whether an instance agrees with its stack set. */
    public enum Status {
        CURRENT,
        OUTDATED,
        INOPERABLE
    }

    /** Returns whether this and {@code other} are the stack in the same place. */
    public boolean isWhere(StackInstance other) {
        return account.equals(other.account) && region.equals(other.region);
    }

    public StackInstance with(Status other) {
        return new StackInstance(account, region, other);
    }
}
