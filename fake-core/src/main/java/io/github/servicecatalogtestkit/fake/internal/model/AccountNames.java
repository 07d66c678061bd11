package io.github.servicecatalogtestkit.fake.internal.model;

/** How tests name accounts: by a word, which gets an id, or by an id of twelve digits. */
public final class AccountNames {

    private AccountNames() {}

    /** Returns a catalog in which the account has an id. */
    public static Catalog naming(Catalog catalog, String nameOrId) {
        if (AccountId.isAccountId(nameOrId)) {
            return catalog.mentioning(nameOrId);
        }
        if (catalog.accounts().find(nameOrId).isPresent()) {
            return catalog;
        }
        requireName(nameOrId);
        Accounts accounts = catalog.accounts();
        return catalog.with(accounts.plus(nameOrId, accounts.idFor(nameOrId)));
    }

    /** Returns a catalog in which the account has the given id. */
    public static Catalog naming(Catalog catalog, String name, AccountId id) {
        requireName(name);
        requireFree(catalog.accounts(), name, id);
        return catalog.with(catalog.accounts().plus(name, id));
    }

    /** Returns the id of an account that has one in {@code catalog}. */
    public static AccountId id(Catalog catalog, String nameOrId) {
        return AccountId.isAccountId(nameOrId)
                ? new AccountId(nameOrId)
                : catalog.accounts().find(nameOrId).orElseThrow();
    }

    /** Returns an account as {@code name(id)}, or its id if it has no name. */
    public static String text(Catalog catalog, AccountId account) {
        String name = catalog.accounts().nameOf(account);
        return name.equals(account.digits()) ? name : name + "(" + account + ")";
    }

    static void requireName(String name) {
        if (AccountId.isAccountId(name) || name.isBlank()) {
            throw new IllegalArgumentException(
                    "The name of an account is a word such as \"hub\", but was \"" + name + "\"");
        }
    }

    private static void requireFree(Accounts accounts, String name, AccountId id) {
        accounts.find(name).filter(other -> !other.equals(id)).ifPresent(other -> {
            throw new IllegalArgumentException("Account \"" + name + "\" already has the id " + other + ", not " + id);
        });
        accounts.names().find(id).filter(other -> !other.equals(name)).ifPresent(other -> {
            throw new IllegalArgumentException("The id " + id + " already belongs to account \"" + other + "\"");
        });
    }
}
