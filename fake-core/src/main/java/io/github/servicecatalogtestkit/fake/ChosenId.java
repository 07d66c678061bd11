package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import java.util.Objects;

/** An account for which the test chose both the name and the id. */
record ChosenId(String name, AccountId id) {

    /**
     * Returns an account as the test wrote it.
     *
     * @throws IllegalArgumentException if no account is called so, or no id is written so
     */
    static ChosenId of(String name, String id) {
        AccountNames.requireName(Objects.requireNonNull(name, "name"));
        return new ChosenId(name, new AccountId(Objects.requireNonNull(id, "id")));
    }

    /** Returns {@code catalog} knowing this account. */
    Catalog in(Catalog catalog) {
        return AccountNames.naming(catalog, name, id);
    }
}
