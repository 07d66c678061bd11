package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.time.Instant;

/**
 * A catalog for the tests of rules that no operation shows yet.
 *
 * <pre>
 *   hub    SHARED ── product (association 1)
 *                       ▲
 *   spoke  LOCAL  ── product (association 2, taken from 1)
 * </pre>
 */
final class SharedProduct {

    static final Scope HUB = new Scope(new AccountId("111111111111"), "us-east-1");
    static final Scope SPOKE = new Scope(new AccountId("222222222222"), "us-east-1");

    static final Id<Product> PRODUCT = IdType.PRODUCT.of(1);
    static final Association SHARED = new Association(1, IdType.PORTFOLIO.of(1), PRODUCT, null);
    static final Association LOCAL = new Association(
            2, IdType.PORTFOLIO.of(2), PRODUCT, new Association.Source(SHARED.portfolio(), SHARED.number()));

    private SharedProduct() {}

    static Catalog catalog() {
        return catalog(Settings.DEFAULT);
    }

    static Catalog catalog(Settings settings) {
        Catalog empty = Catalog.empty(settings);
        return empty.with(empty.portfolios().plus(portfolio(SHARED, HUB)).plus(portfolio(LOCAL, SPOKE)))
                .with(empty.associations().plus(SHARED, HUB).plus(LOCAL, SPOKE));
    }

    private static Portfolio portfolio(Association association, Scope owner) {
        return new Portfolio(
                association.portfolio(),
                owner,
                new Portfolio.Details("Portfolio", null, "IT"),
                Instant.EPOCH,
                Tags.NONE);
    }

    /** Returns {@code catalog} but with constraint number {@code number} on the product in the shared portfolio. */
    static Catalog constrainShared(Catalog catalog, long number, Constraint.Type type, String parameters) {
        return constrain(catalog, number, SHARED, HUB, type, parameters);
    }

    /** Returns {@code catalog} but with constraint number {@code number} on the product in the local portfolio. */
    static Catalog constrainLocal(Catalog catalog, long number, Constraint.Type type, String parameters) {
        return constrain(catalog, number, LOCAL, SPOKE, type, parameters);
    }

    static Catalog constrain(
            Catalog catalog, long number, Association on, Scope owner, Constraint.Type type, String parameters) {
        Constraint constraint = new Constraint(
                IdType.CONSTRAINT.of(number),
                on.portfolio(),
                on.product(),
                on.number(),
                owner,
                type,
                new Constraint.Definition(null, parameters, parameters),
                Instant.EPOCH);
        return catalog.with(catalog.constraints().plus(constraint));
    }
}
