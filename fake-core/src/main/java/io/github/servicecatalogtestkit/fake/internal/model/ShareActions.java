package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/**
 * The share actions, the running ones and those that are over.
 *
 * @param running the action that each sharing account has under way: never more than one
 */
public record ShareActions(Table<Id<ShareAction>, ShareAction> byToken, Table<AccountId, Id<ShareAction>> running) {

    public static final ShareActions NONE = new ShareActions(Table.empty(), Table.empty());

    public Optional<ShareAction> find(Id<ShareAction> token) {
        return byToken.find(token);
    }

    public boolean isRunningFor(AccountId account) {
        return running.contains(account);
    }

    /** Returns these but with {@code action} in the place of the one with its token. */
    public ShareActions plus(ShareAction action) {
        return new ShareActions(
                byToken.plus(action.token(), action),
                action.isRunning() ? running.plus(action.by(), action.token()) : withoutRunning(action));
    }

    private Table<AccountId, Id<ShareAction>> withoutRunning(ShareAction action) {
        return action.token().equals(running.get(action.by())) ? running.minus(action.by()) : running;
    }
}
