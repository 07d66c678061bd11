package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.Nullable;

/** The accounts and their organization, and what Service Catalog reads outside itself. */
record Surroundings(Accounts accounts, @Nullable Organization organization, Templates templates) {

    static final Surroundings EMPTY = new Surroundings(Accounts.NONE, null, Templates.NONE);

    Surroundings with(Accounts other) {
        return new Surroundings(other, organization, templates);
    }

    Surroundings with(@Nullable Organization other) {
        return new Surroundings(accounts, other, templates);
    }

    Surroundings with(Templates other) {
        return new Surroundings(accounts, organization, other);
    }
}
