package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.List;

/** How tests name accounts: by a word, which gets an id, or by an id of twelve digits. */
public final class AccountNames {

    private AccountNames() {}

    /**
     * Returns a catalog in which the account has an id.
     *
     * @throws IllegalArgumentException if the test listed its accounts and this is not one of them
     */
    public static Catalog naming(Catalog catalog, String nameOrId) {
        catalog.accounts().requireKnown(nameOrId);
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

    /**
     * Returns a catalog whose accounts are those of its organization and the given ones.
     *
     * @param listed names, each with {@code =} and an id if the test chose it
     */
    public static Catalog listing(Catalog catalog, List<String> listed) {
        Catalog named = catalog;
        for (String account : listed) {
            int equals = account.indexOf('=');
            if (equals >= 0) {
                named = naming(named, account.substring(0, equals), new AccountId(account.substring(equals + 1)));
            }
        }
        for (String account : listed) {
            named = account.indexOf('=') >= 0 ? named : naming(named, account);
        }
        return named.with(withUnnamed(named, listed).asComplete());
    }

    /** An account that is written as an id alone has this id as its name. */
    private static Accounts withUnnamed(Catalog catalog, List<String> listed) {
        Accounts accounts = catalog.accounts();
        for (String account : listed) {
            if (AccountId.isAccountId(account)) {
                accounts = accounts.withoutName(new AccountId(account));
            }
        }
        Organization organization = catalog.organization();
        if (organization != null) {
            for (Organization.Member member : organization.members().values()) {
                accounts = accounts.withoutName(member.account());
            }
        }
        return accounts;
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
        requireNoId(name);
    }

    /** A name with an ID is written in two parts; a name such as {@code hub=111111111111} is a mistake. */
    private static void requireNoId(String name) {
        int separator = Math.max(name.lastIndexOf('='), name.lastIndexOf(':'));
        String end = name.substring(separator + 1).strip();
        if (separator >= 0 && AccountId.isAccountId(end)) {
            String word = name.substring(0, separator).strip();
            throw new IllegalArgumentException("\"" + name + "\" is a name and an ID in one text. Name the account \""
                    + word + "\", and choose its ID once: catalog.account(\"" + word + "\", \"" + end + "\")");
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
