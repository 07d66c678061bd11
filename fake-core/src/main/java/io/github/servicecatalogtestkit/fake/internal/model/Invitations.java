package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;

/** The invitations of an organization, and those that each account got. */
public record Invitations(
        Table<Id<Invitation>, Invitation> byId, Index<AccountId, Id<Invitation>, Invitation> byAccount) {

    public static final Invitations NONE = new Invitations(Table.empty(), Index.empty());

    /** Returns these but with {@code invitation} in the place of the one with its id. */
    public Invitations plus(Invitation invitation) {
        return new Invitations(
                byId.plus(invitation.id(), invitation),
                byAccount.plus(invitation.account(), invitation.id(), invitation));
    }
}
