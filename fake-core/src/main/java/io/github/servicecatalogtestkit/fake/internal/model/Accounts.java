package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/**
 * The accounts that a test named. Every other account exists as well, but has no name.
 *
 * @param mentioned the account IDs and the ARNs of principals that the test or a call mentioned
 * @param complete whether the test listed its accounts, so that it cannot name others
 */
public record Accounts(
        Table<String, AccountId> byName,
        Table<AccountId, String> names,
        Table<String, Boolean> mentioned,
        boolean complete) {

    public static final Accounts NONE = new Accounts(Table.empty(), Table.empty(), Table.empty(), false);

    private static final long IDS = 900_000_000_000L;
    private static final long FIRST_ID = 100_000_000_000L;

    public Optional<AccountId> find(String name) {
        return byName.find(name);
    }

    /** Returns the name of {@code account}, or its digits if it has none. */
    public String nameOf(AccountId account) {
        return names.find(account).orElse(account.digits());
    }

    /** Returns a copy in which the given account has the given name. */
    public Accounts plus(String name, AccountId id) {
        return new Accounts(byName.plus(name, id), names.plus(id, name), mentioned, complete);
    }

    /**
     * Returns a copy in which the given account has a name that another account has as well. The name still finds that
     * other account.
     */
    public Accounts plusNamesake(String name, AccountId id) {
        return new Accounts(byName, names.plus(id, name), mentioned, complete);
    }

    /** Returns a copy that knows that the account ID or the ARN of a principal was mentioned. */
    public Accounts mentioning(String idOrArn) {
        return mentioned.contains(idOrArn)
                ? this
                : new Accounts(byName, names, mentioned.plus(idOrArn, true), complete);
    }

    /** Returns a copy that has the account even if the account has no name. */
    Accounts withoutName(AccountId id) {
        return names.contains(id) ? this : plusNamesake(id.digits(), id);
    }

    /** Returns a copy to which a test cannot add accounts by naming them. */
    public Accounts asComplete() {
        return new Accounts(byName, names, mentioned, true);
    }

    /**
     * Checks that a test may use this account.
     *
     * @throws IllegalArgumentException if the test listed its accounts and this is not one of them
     */
    void requireKnown(String nameOrId) {
        boolean known =
                AccountId.isAccountId(nameOrId) ? names.contains(new AccountId(nameOrId)) : byName.contains(nameOrId);
        if (complete && !known) {
            throw new IllegalArgumentException("Account \"" + nameOrId + "\" is not one of the accounts "
                    + names.values() + " that are listed. Correct the name, or add the account to the list");
        }
    }

    /** Returns the ID of an account that is named for the first time. A name gets the same ID in every run. */
    public AccountId idFor(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        long id = Long.remainderUnsigned(hash, IDS);
        while (names.contains(accountId(id))) {
            id = (id + 1) % IDS;
        }
        return accountId(id);
    }

    private static AccountId accountId(long offset) {
        return new AccountId(Long.toString(FIRST_ID + offset));
    }
}
