package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;

/** The invitations of an organization, by ID and by invited account. */
public record Invitations(
        Table<Id<Invitation>, Invitation> byId, Index<AccountId, Id<Invitation>, Invitation> byAccount) {

    public static final Invitations NONE = new Invitations(Table.empty(), Index.empty());

    /** Returns a copy with the given invitation, which replaces an earlier version of it. */
    public Invitations plus(Invitation invitation) {
        AccountId account = invitation.account();
        return new Invitations(
                byId.plus(invitation.id(), invitation),
                account == null ? byAccount : byAccount.plus(account, invitation.id(), invitation));
    }
}
