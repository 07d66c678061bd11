package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request to create an account in an organization. */
public record AccountCreation(
        Id<AccountCreation> id,
        String accountName,
        String email,
        Tags tags,
        Instant requestedAt,
        Task<CreationResult> task) {

    /**
     * The result of a request.
     *
     * @param account the new account, or {@code null} if the request failed
     * @param failure the reason of the failure, for example {@code EMAIL_ALREADY_EXISTS}
     */
    public record CreationResult(
            Instant completedAt,
            @Nullable AccountId account,
            @Nullable String failure) {}

    public boolean isRunning() {
        return task.isRunning();
    }

    public @Nullable CreationResult result() {
        return task.result();
    }

    /** Returns a copy with one more poll. */
    public AccountCreation polled() {
        return with(task.polled());
    }

    /** Returns a copy with the given result. */
    public AccountCreation completed(CreationResult outcome) {
        return with(task.completed(outcome));
    }

    private AccountCreation with(Task<CreationResult> other) {
        return new AccountCreation(id, accountName, email, tags, requestedAt, other);
    }
}
