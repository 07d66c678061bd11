package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All portfolios.
 *
 * @param byOwner the portfolios of each owner, in the order of their creation
 * @param byOwnerAndText the same by the texts of their IDs, which is the order in which AWS lists them
 */
public record Portfolios(
        Table<Id<Portfolio>, Portfolio> byId,
        Index<Scope, Id<Portfolio>, Portfolio> byOwner,
        Index<Scope, String, Portfolio> byOwnerAndText) {

    public static final Portfolios NONE = new Portfolios(Table.empty(), Index.empty(), Index.empty());

    public Optional<Portfolio> find(Id<Portfolio> id) {
        return byId.find(id);
    }

    /** Returns the portfolio with the given ID, which exists because another object of the catalog refers to it. */
    public Portfolio get(Id<Portfolio> id) {
        return byId.find(id).orElseThrow(() -> new IllegalStateException("dangling reference to " + id));
    }

    public Table<Id<Portfolio>, Portfolio> ownedBy(Scope owner) {
        return byOwner.of(owner);
    }

    /**
     * Returns the portfolios of {@code owner} by the texts of their IDs, which is the order in which AWS lists them.
     */
    public Table<String, Portfolio> ownedInOrderOfTexts(Scope owner) {
        return byOwnerAndText.of(owner);
    }

    /** Returns the portfolios of {@code account} in all Regions. */
    public List<Portfolio> ownedBy(AccountId account) {
        List<Portfolio> portfolios = new ArrayList<>();
        var groups = byOwner.groups().rowsFrom(new Scope(account, ""));
        while (groups.hasNext()) {
            var group = groups.next();
            if (!group.getKey().account().equals(account)) {
                break;
            }
            group.getValue().values().forEach(portfolios::add);
        }
        return portfolios;
    }

    /** Returns a copy with the given portfolio, which replaces an earlier version of it. */
    public Portfolios plus(Portfolio portfolio) {
        return new Portfolios(
                byId.plus(portfolio.id(), portfolio),
                byOwner.plus(portfolio.owner(), portfolio.id(), portfolio),
                byOwnerAndText.plus(portfolio.owner(), portfolio.id().toString(), portfolio));
    }

    public Portfolios minus(Portfolio portfolio) {
        return new Portfolios(
                byId.minus(portfolio.id()),
                byOwner.minus(portfolio.owner(), portfolio.id()),
                byOwnerAndText.minus(portfolio.owner(), portfolio.id().toString()));
    }
}
