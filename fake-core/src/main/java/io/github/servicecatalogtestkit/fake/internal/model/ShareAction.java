package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share that is being created, updated or deleted, or was.
 *
 * @param by the account that started it
 * @param share the share: as it becomes with the action, or as it was before its deletion
 * @param startedAt the clock of the catalog when it began
 * @param planned what will fail in it
 * @param polls how often a client asked for its status
 * @param result what came of it, once it is complete
 */
public record ShareAction(
        Id<ShareAction> token,
        Kind kind,
        AccountId by,
        Share share,
        Instant startedAt,
        List<Failure> planned,
        int polls,
        @Nullable Result result) {

    /** What is done to the share. */
    public enum Kind {
        CREATE,
        UPDATE,
        DELETE
    }

    /**
     * What came of an action.
     *
     * @param organization the organization at the end of the action, from which the accounts are listed when somebody asks
     * @param failures the accounts for which it failed
     */
    public record Result(@Nullable Organization organization, List<Failure> failures) {}

    /**
     * Accounts for which an action failed.
     *
     * @param error the code, for example {@code DuplicateResourceException}
     */
    public record Failure(List<AccountId> accounts, String error, String message) {}

    public boolean isRunning() {
        return result == null;
    }

    /** Returns this action but with {@code failures} to come. */
    public ShareAction failing(List<Failure> failures) {
        return new ShareAction(token, kind, by, share, startedAt, failures, polls, result);
    }

    public ShareAction polled() {
        return new ShareAction(token, kind, by, share, startedAt, planned, polls + 1, result);
    }

    public ShareAction completed(Result outcome) {
        return new ShareAction(token, kind, by, share, startedAt, planned, polls, outcome);
    }
}
