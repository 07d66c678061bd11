package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;

/**
 * The requests to create accounts in an organization.
 *
 * @param running the requests that are running
 * @param addresses the created accounts by their e-mail addresses
 */
public record AccountCreations(
        Table<Id<AccountCreation>, AccountCreation> byId,
        Table<Id<AccountCreation>, AccountCreation> running,
        Table<String, AccountId> addresses) {

    public static final AccountCreations NONE = new AccountCreations(Table.empty(), Table.empty(), Table.empty());

    /** Returns a copy with the given creation, which replaces an earlier version of it. */
    public AccountCreations plus(AccountCreation creation) {
        AccountCreation.CreationResult result = creation.result();
        AccountId account = result == null ? null : result.account();
        return new AccountCreations(
                byId.plus(creation.id(), creation),
                result == null ? running.plus(creation.id(), creation) : running.minus(creation.id()),
                account == null ? addresses : addresses.plus(creation.email(), account));
    }
}
