package io.github.servicecatalogtestkit.fake.internal.model;

/** The requests of an organization to create accounts, those under way also on their own. */
public record AccountCreations(
        Table<AccountCreationId, AccountCreation> byId, Table<AccountCreationId, AccountCreation> running) {

    public static final AccountCreations NONE = new AccountCreations(Table.empty(), Table.empty());

    /** Returns these but with {@code creation} in the place of the one with its id. */
    public AccountCreations plus(AccountCreation creation) {
        return new AccountCreations(
                byId.plus(creation.id(), creation),
                creation.isRunning() ? running.plus(creation.id(), creation) : running.minus(creation.id()));
    }
}
