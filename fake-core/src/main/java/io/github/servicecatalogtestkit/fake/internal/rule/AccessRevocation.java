package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Budget;
import io.github.servicecatalogtestkit.fake.internal.model.Budgets;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Resource;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes what an account created on top of a shared portfolio when the account loses its access: local associations of
 * its products, the constraints on them, principals, tag options and budgets. If the portfolio is shared again, the
 * account has to create all of this again.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing
 *     a portfolio</a>, which says so of each product that is removed from a shared portfolio
 */
public final class AccessRevocation {

    private AccessRevocation() {}

    /**
     * Returns the catalog without what {@code recipient} created on top of {@code portfolio}, if it no longer has
     * access.
     */
    public static Catalog removeOrphans(Catalog catalog, Scope recipient, Portfolio portfolio) {
        Visibility.Access access = Visibility.of(catalog, recipient, portfolio);
        if (access == Visibility.Access.OWNED || access.isImport()) {
            return catalog;
        }
        Catalog after = catalog;
        for (Association association :
                catalog.associations().taken(portfolio.id(), recipient).values()) {
            after = remove(after, association, recipient);
        }
        after = after.with(after.principals().minus(portfolio.id(), recipient.account()))
                .with(after.tagOptions().minus(Resource.portfolio(portfolio.id()), recipient));
        return withoutOrphanedBudgets(after, recipient);
    }

    /** A budget on a product stays if the account still sees the product in another portfolio. */
    private static Catalog withoutOrphanedBudgets(Catalog catalog, Scope account) {
        Budgets left = catalog.budgets();
        for (Budget budget : catalog.budgets().of(account).values()) {
            if (!Resources.sees(catalog, account, budget.resource())) {
                left = left.minus(account, budget);
            }
        }
        return catalog.with(left);
    }

    /**
     * Does the same for every account that created something on top of {@code portfolio}. Other recipients cost
     * nothing, because the accounts are found from what they created.
     */
    public static Catalog removeAllOrphans(Catalog catalog, Portfolio portfolio) {
        Set<AccountId> creators = new LinkedHashSet<>();
        catalog.associations().takers(portfolio.id()).forEach(taker -> creators.add(taker.account()));
        creators.addAll(catalog.principals().accounts(portfolio.id()));
        catalog.tagOptions().owners(Resource.portfolio(portfolio.id())).forEach(owner -> creators.add(owner.account()));
        withBudgetsOn(catalog, portfolio).forEach(account -> creators.add(account.account()));
        Catalog after = catalog;
        for (AccountId creator : creators) {
            after = removeOrphans(after, portfolio.owner().of(creator), portfolio);
        }
        return after;
    }

    /** Returns the accounts with a budget on {@code portfolio} or on a product in it. */
    private static List<Scope> withBudgetsOn(Catalog catalog, Portfolio portfolio) {
        List<Scope> accounts = new ArrayList<>();
        catalog.budgets().accounts(Resource.portfolio(portfolio.id())).forEach(accounts::add);
        for (Id<Product> product :
                catalog.associations().byPortfolio().of(portfolio.id()).keys()) {
            catalog.budgets().accounts(Resource.product(product)).forEach(accounts::add);
        }
        return accounts;
    }

    /**
     * Returns {@code catalog} without {@code association} of a portfolio of {@code owner}, and the constraints on it.
     */
    public static Catalog remove(Catalog catalog, Association association, Scope owner) {
        return catalog.with(catalog.constraints().minusOn(association))
                .with(catalog.associations().minus(association, owner));
    }
}
