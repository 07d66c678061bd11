package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The principals that an account associated with all portfolios of one product. A principal of several portfolios
 * counts once.
 */
public final class ProductPrincipals {

    private static final Id<Product> BEFORE_ALL_PRODUCTS = IdType.PRODUCT.of(0);
    private static final Id<Portfolio> BEFORE_ALL_PORTFOLIOS = IdType.PORTFOLIO.of(0);

    private ProductPrincipals() {}

    /** Two associations of one principal count once for the quota. */
    private record Who(Principal.Type type, String arn) {

        static Who of(Principal principal) {
            return new Who(principal.type(), principal.arn());
        }
    }

    /** Refuses a principal if a product in {@code portfolio} would have too many principals. */
    public static void requireRoom(Catalog catalog, Scope viewer, Portfolio portfolio, Principal joining) {
        Table<Long, Principal> one = Table.<Long, Principal>empty().plus(joining.number(), joining);
        Iterator<Product> products = PortfolioProducts.productsOf(catalog, portfolio.id(), BEFORE_ALL_PRODUCTS);
        while (products.hasNext()) {
            requireRoom(catalog, viewer, products.next(), one);
        }
    }

    /** Refuses a product if it would have too many principals with those of {@code joining}, which the viewer owns. */
    public static void requireRoom(Catalog catalog, Scope viewer, Product product, Portfolio joining) {
        requireRoom(catalog, viewer, product, catalog.principals().of(joining.id(), viewer.account()));
    }

    private static void requireRoom(Catalog catalog, Scope viewer, Product product, Table<Long, Principal> joining) {
        if (joining.isEmpty()) {
            return;
        }
        List<Table<Long, Principal>> all = new ArrayList<>(List.of(joining));
        PortfolioProducts.portfoliosWith(catalog, viewer, product, BEFORE_ALL_PORTFOLIOS)
                .forEachRemaining(portfolio -> all.add(catalog.principals().of(portfolio.id(), viewer.account())));
        int atMost = all.stream().mapToInt(Table::size).sum();
        boolean certain = atMost <= catalog.settings().quota(Quota.PRINCIPALS_PER_PRODUCT);
        Quotas.require(catalog, Quota.PRINCIPALS_PER_PRODUCT, certain ? atMost : distinct(all));
    }

    private static int distinct(List<Table<Long, Principal>> all) {
        Set<Who> found = new HashSet<>();
        for (Table<Long, Principal> some : all) {
            for (Principal principal : some.values()) {
                found.add(Who.of(principal));
            }
        }
        return found.size();
    }
}
