package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Objects;

/** An account for which the test chose both the name and the id. */
public record NamedAccount(String name, AccountId id) {

    /**
     * Returns an account with a name and an id.
     *
     * @throws IllegalArgumentException if the name is not a word, or the id does not have twelve digits
     */
    public static NamedAccount of(String name, String id) {
        AccountNames.requireName(Objects.requireNonNull(name, "name"));
        return new NamedAccount(name, new AccountId(Objects.requireNonNull(id, "id")));
    }

    /** Returns a catalog in which the account has this id. */
    public Catalog in(Catalog catalog) {
        return AccountNames.naming(catalog, name, id);
    }
}
