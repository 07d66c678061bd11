package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/** The accounts that a test called by name. Any other account exists just as well; it only has no name. */
public record Accounts(Table<String, AccountId> byName, Table<AccountId, String> names) {

    public static final Accounts NONE = new Accounts(Table.empty(), Table.empty());

    private static final long IDS = 900_000_000_000L;
    private static final long FIRST_ID = 100_000_000_000L;

    public Optional<AccountId> find(String name) {
        return byName.find(name);
    }

    /** Returns the name of {@code account}, or its digits if it has none. */
    public String nameOf(AccountId account) {
        return names.find(account).orElse(account.digits());
    }

    /** Returns these accounts but with {@code id} called {@code name}. */
    public Accounts plus(String name, AccountId id) {
        return new Accounts(byName.plus(name, id), names.plus(id, name));
    }

    /** Returns these accounts but with {@code id} called {@code name} as well, which goes on to find another one. */
    public Accounts plusNamesake(String name, AccountId id) {
        return new Accounts(byName, names.plus(id, name));
    }

    /** Returns the id for an account that is named for the first time: the same for a name in every run. */
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
