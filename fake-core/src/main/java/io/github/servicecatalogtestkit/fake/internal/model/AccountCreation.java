package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to create an account in an organization, under way or over.
 *
 * @param startedAt the clock of the catalog when it began
 * @param polls how often a client asked for its status
 * @param result what came of it, once it is over
 */
public record AccountCreation(
        Id<AccountCreation> id,
        String accountName,
        String email,
        Instant requestedAt,
        Instant startedAt,
        int polls,
        @Nullable Result result) {

    /**
     * What came of a request.
     *
     * @param account the new account, or {@code null} if it failed
     * @param failure the reason why it failed, for example {@code EMAIL_ALREADY_EXISTS}
     */
    public record Result(
            Instant completedAt,
            @Nullable AccountId account,
            @Nullable String failure) {}

    public boolean isRunning() {
        return result == null;
    }

    public AccountCreation polled() {
        return new AccountCreation(id, accountName, email, requestedAt, startedAt, polls + 1, result);
    }

    public AccountCreation completed(Result outcome) {
        return new AccountCreation(id, accountName, email, requestedAt, startedAt, polls, outcome);
    }
}
