package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.Nullable;

/** The accounts, their organization and their stacks, and what Service Catalog reads outside itself. */
record Surroundings(Accounts accounts, @Nullable Organization organization, Templates templates, Stacks stacks) {

    static final Surroundings EMPTY = new Surroundings(Accounts.NONE, null, Templates.NONE, Stacks.NONE);

    Surroundings with(Accounts other) {
        return new Surroundings(other, organization, templates, stacks);
    }

    Surroundings with(@Nullable Organization other) {
        return new Surroundings(accounts, other, templates, stacks);
    }

    Surroundings with(Templates other) {
        return new Surroundings(accounts, organization, other, stacks);
    }

    Surroundings with(Stacks other) {
        return new Surroundings(accounts, organization, templates, other);
    }
}
