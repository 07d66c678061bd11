package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/**
 * The share actions, both running and completed.
 *
 * @param running the action that each sharing account has under way in a Region: never more than one
 */
public record ShareActions(Table<Id<ShareAction>, ShareAction> byToken, Table<Scope, Id<ShareAction>> running) {

    public static final ShareActions NONE = new ShareActions(Table.empty(), Table.empty());

    public Optional<ShareAction> find(Id<ShareAction> token) {
        return byToken.find(token);
    }

    /** Returns a copy with the given action, which replaces an earlier version of it. */
    public ShareActions plus(ShareAction action) {
        return new ShareActions(
                byToken.plus(action.token(), action),
                action.isRunning() ? running.plus(action.by(), action.token()) : withoutRunning(action));
    }

    private Table<Scope, Id<ShareAction>> withoutRunning(ShareAction action) {
        return action.token().equals(running.get(action.by())) ? running.minus(action.by()) : running;
    }
}
