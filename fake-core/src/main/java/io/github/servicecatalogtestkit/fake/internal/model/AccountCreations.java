package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;

/**
 * The requests of an organization to create accounts.
 *
 * @param running those under way
 * @param addresses the accounts that were created, by their e-mail addresses
 */
public record AccountCreations(
        Table<Id<AccountCreation>, AccountCreation> byId,
        Table<Id<AccountCreation>, AccountCreation> running,
        Table<String, AccountId> addresses) {

    public static final AccountCreations NONE = new AccountCreations(Table.empty(), Table.empty(), Table.empty());

    /** Returns these but with {@code creation} in the place of the one with its id. */
    public AccountCreations plus(AccountCreation creation) {
        AccountCreation.CreationResult result = creation.result();
        AccountId account = result == null ? null : result.account();
        return new AccountCreations(
                byId.plus(creation.id(), creation),
                result == null ? running.plus(creation.id(), creation) : running.minus(creation.id()),
                account == null ? addresses : addresses.plus(creation.email(), account));
    }
}
