package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The creation, update or deletion of a share, running or completed.
 *
 * @param by the scope that started it, which owns the portfolio
 * @param share the share as the action leaves it, or as it was before its deletion
 * @param planned what will fail
 */
public record ShareAction(
        Id<ShareAction> token,
        ShareChange kind,
        Scope by,
        Share share,
        List<AccountFailure> planned,
        Task<ActionResult> task) {

    /** What is done to the share. */
    public enum ShareChange {
        CREATE,
        UPDATE,
        DELETE
    }

    /**
     * The result of an action.
     *
     * @param organization the organization at the end of the action; the accounts are listed from it on demand
     * @param failures the accounts for which the action failed
     */
    public record ActionResult(@Nullable Organization organization, List<AccountFailure> failures) {}

    /**
     * Accounts for which an action failed.
     *
     * @param error the code, for example {@code DuplicateResourceException}
     */
    public record AccountFailure(List<AccountId> accounts, String error, String message) {}

    public boolean isRunning() {
        return task.isRunning();
    }

    public @Nullable ActionResult result() {
        return task.result();
    }

    /** Returns a copy for which the given failures are planned. */
    public ShareAction failing(List<AccountFailure> failures) {
        return new ShareAction(token, kind, by, share, failures, task);
    }

    /** Returns a copy with one more poll. */
    public ShareAction polled() {
        return with(task.polled());
    }

    /** Returns a copy with the given result. */
    public ShareAction completed(ActionResult outcome) {
        return with(task.completed(outcome));
    }

    private ShareAction with(Task<ActionResult> other) {
        return new ShareAction(token, kind, by, share, planned, other);
    }
}
