package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which products were added to which portfolios. An association is kept here when its source association is removed;
 * {@code rule.PortfolioProducts} says which associations are in effect.
 *
 * @param byPortfolio the products of each portfolio
 * @param byProduct the portfolios of each product by owner, so that a lookup for one account does not read those of
 *     other accounts
 * @param bySource for each shared portfolio and each scope that took products from it, the associations that refer to
 *     it
 * @param byOrigin for each portfolio, the associations that were taken from a shared portfolio
 * @param lostAt when a product was last removed from each portfolio, if such changes become visible late
 * @param removedAt when each product was last removed from a portfolio, if such changes become visible late
 */
public record Associations(
        Index<Id<Portfolio>, Id<Product>, Association> byPortfolio,
        Index<Held, Id<Portfolio>, Association> byProduct,
        Index<Taken, Long, Association> bySource,
        Index<Id<Portfolio>, Origin, Association> byOrigin,
        Table<Id<Portfolio>, Instant> lostAt,
        Table<Id<Product>, Instant> removedAt) {

    public static final Associations NONE =
            new Associations(Index.empty(), Index.empty(), Index.empty(), Index.empty(), Table.empty(), Table.empty());

    /** What the scope {@code by} took from a shared portfolio. */
    public record Taken(Id<Portfolio> from, Scope by) implements Comparable<Taken> {

        @Override
        public int compareTo(Taken other) {
            int order = from.compareTo(other.from);
            return order != 0 ? order : by.compareTo(other.by);
        }
    }

    /** A product that was taken from the shared portfolio {@code from}. */
    public record Origin(Id<Portfolio> from, Id<Product> product) implements Comparable<Origin> {

        @Override
        public int compareTo(Origin other) {
            int order = from.compareTo(other.from);
            return order != 0 ? order : product.compareTo(other.product);
        }
    }

    /** A product in the portfolios of one owner. */
    public record Held(Id<Product> product, Scope by) implements Comparable<Held> {

        @Override
        public int compareTo(Held other) {
            int order = product.compareTo(other.product);
            return order != 0 ? order : by.compareTo(other.by);
        }
    }

    /** Returns the associations of {@code product} with portfolios of {@code owner}. */
    public Table<Id<Portfolio>, Association> of(Id<Product> product, Scope owner) {
        return byProduct.of(new Held(product, owner));
    }

    public Optional<Association> find(Id<Portfolio> portfolio, Id<Product> product) {
        return Optional.ofNullable(byPortfolio.get(portfolio, product));
    }

    /** Returns the associations of {@code by} with products from the shared portfolio {@code from}. */
    public Table<Long, Association> taken(Id<Portfolio> from, Scope by) {
        return bySource.of(new Taken(from, by));
    }

    /** Returns the shared portfolios from which products of {@code portfolio} were taken. */
    public List<Id<Portfolio>> origins(Id<Portfolio> portfolio) {
        List<Id<Portfolio>> origins = new ArrayList<>();
        Table<Origin, Association> taken = byOrigin.of(portfolio);
        var next = taken.rowsFrom(new Origin(IdType.PORTFOLIO.of(0), IdType.PRODUCT.of(0)));
        while (next.hasNext()) {
            Id<Portfolio> from = next.next().getKey().from();
            origins.add(from);
            next = taken.rowsFrom(new Origin(IdType.PORTFOLIO.of(from.number() + 1), IdType.PRODUCT.of(0)));
        }
        return origins;
    }

    /** Returns the scopes that took products from the shared portfolio {@code from}. */
    public List<Scope> takers(Id<Portfolio> from) {
        List<Scope> takers = new ArrayList<>();
        var groups = bySource.groups().rowsFrom(new Taken(from, Scope.FIRST));
        while (groups.hasNext()) {
            Taken taken = groups.next().getKey();
            if (!taken.from().equals(from)) {
                break;
            }
            takers.add(taken.by());
        }
        return takers;
    }

    /** Returns a copy with {@code association}, which belongs to the scope {@code owner} of its portfolio. */
    public Associations plus(Association association, Scope owner) {
        Associations without = find(association.portfolio(), association.product())
                .map(replaced -> minus(replaced, owner))
                .orElse(this);
        return new Associations(
                without.byPortfolio.plus(association.portfolio(), association.product(), association),
                without.byProduct.plus(new Held(association.product(), owner), association.portfolio(), association),
                association.source() == null
                        ? without.bySource
                        : without.bySource.plus(taken(association.source(), owner), association.number(), association),
                association.source() == null
                        ? without.byOrigin
                        : without.byOrigin.plus(
                                association.portfolio(), origin(association, association.source()), association),
                lostAt,
                removedAt);
    }

    /** Returns a copy without {@code association}, which belongs to the scope {@code owner} of its portfolio. */
    public Associations minus(Association association, Scope owner) {
        return new Associations(
                byPortfolio.minus(association.portfolio(), association.product()),
                byProduct.minus(new Held(association.product(), owner), association.portfolio()),
                association.source() == null
                        ? bySource
                        : bySource.minus(taken(association.source(), owner), association.number()),
                association.source() == null
                        ? byOrigin
                        : byOrigin.minus(association.portfolio(), origin(association, association.source())),
                lostAt,
                removedAt);
    }

    /** Returns a copy that remembers when {@code association} was removed. */
    public Associations removedAt(Association association, Instant at) {
        return new Associations(
                byPortfolio,
                byProduct,
                bySource,
                byOrigin,
                lostAt.plus(association.portfolio(), at),
                removedAt.plus(association.product(), at));
    }

    private static Origin origin(Association association, Association.Source source) {
        return new Origin(source.portfolio(), association.product());
    }

    private static Taken taken(Association.Source source, Scope owner) {
        return new Taken(source.portfolio(), owner);
    }
}
