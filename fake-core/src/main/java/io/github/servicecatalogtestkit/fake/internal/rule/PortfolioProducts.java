package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.collection.Iterators;
import io.github.servicecatalogtestkit.fake.internal.error.ProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which products are in which portfolios now. A product that was added to a local portfolio from an imported one exists
 * as long as the association of the imported portfolio. When the owner removes the product, it disappears from all
 * local portfolios without a change of them.
 */
public final class PortfolioProducts {

    private static final Id<Product> BEFORE_ALL = IdType.PRODUCT.of(0);

    private PortfolioProducts() {}

    /** Returns whether {@code association} is in effect. */
    public static boolean isInEffect(Catalog catalog, Association association) {
        Association.Source source = association.source();
        return source == null
                || catalog.associations()
                        .find(source.portfolio(), association.product())
                        .filter(original -> original.number() == source.number())
                        .isPresent();
    }

    /** Returns the association of {@code product} with {@code portfolio} that is in effect, if any. */
    public static Optional<Association> find(Catalog catalog, Id<Portfolio> portfolio, Id<Product> product) {
        return catalog.associations().find(portfolio, product).filter(association -> isInEffect(catalog, association));
    }

    /** Returns the products of {@code portfolio}, in the order of their ids. */
    public static List<Product> productsOf(Catalog catalog, Id<Portfolio> portfolio) {
        List<Product> products = new ArrayList<>();
        productsOf(catalog, portfolio, BEFORE_ALL).forEachRemaining(products::add);
        return products;
    }

    /** Returns the products of {@code portfolio} after {@code after}, in the order of their IDs. */
    public static Iterator<Product> productsOf(Catalog catalog, Id<Portfolio> portfolio, Id<Product> after) {
        return products(catalog, portfolio, after, association -> isInEffect(catalog, association));
    }

    /** Returns the products of {@code portfolio} after {@code after} that {@code viewer} sees there. */
    public static Iterator<Product> productsOf(
            Catalog catalog, Scope viewer, Id<Portfolio> portfolio, Id<Product> after) {
        return products(
                catalog,
                portfolio,
                after,
                association -> isInEffect(catalog, association) && VisibilityDelay.shows(catalog, viewer, association));
    }

    private static Iterator<Product> products(
            Catalog catalog, Id<Portfolio> portfolio, Id<Product> after, Predicate<Association> belongs) {
        Iterator<Association> all =
                catalog.associations().byPortfolio().of(portfolio).valuesAfter(after);
        return Iterators.map(
                Iterators.filter(all, belongs),
                association -> catalog.products().get(association.product()));
    }

    /** Returns all products that {@code viewer} sees, in the order of their IDs. */
    public static Iterator<Product> visibleTo(Catalog catalog, Scope viewer) {
        return visibleTo(catalog, viewer, BEFORE_ALL);
    }

    /**
     * Returns the products after {@code after} that {@code viewer} sees, in the order of their IDs: its own products
     * and those in imported portfolios.
     */
    public static Iterator<Product> visibleTo(Catalog catalog, Scope viewer, Id<Product> after) {
        List<Iterator<Product>> shelves = new ArrayList<>();
        shelves.add(catalog.products().ownedBy(viewer).valuesAfter(after));
        for (Portfolio shared : Imports.of(catalog, viewer)) {
            shelves.add(productsOf(catalog, viewer, shared.id(), after));
        }
        return Iterators.mergeSorted(shelves, Comparator.comparing(Product::id));
    }

    /**
     * Returns the portfolios after {@code after} that contain {@code product} and that {@code viewer} sees, in the
     * order of their IDs.
     */
    public static Iterator<Portfolio> portfoliosWith(
            Catalog catalog, Scope viewer, Product product, Id<Portfolio> after) {
        List<Iterator<Portfolio>> lists = new ArrayList<>();
        lists.add(portfoliosWith(catalog, viewer, product, after, viewer));
        if (!product.owner().equals(viewer)) {
            lists.add(portfoliosWith(catalog, viewer, product, after, product.owner()));
        }
        return Iterators.mergeSorted(lists, Comparator.comparing(Portfolio::id));
    }

    private static Iterator<Portfolio> portfoliosWith(
            Catalog catalog, Scope viewer, Product product, Id<Portfolio> after, Scope owner) {
        // This filter comes first, because an association that is not in effect can refer to a deleted portfolio.
        Iterator<Association> holding = Iterators.filter(
                catalog.associations().of(product.id(), owner).valuesAfter(after),
                association -> isInEffect(catalog, association) && VisibilityDelay.shows(catalog, viewer, association));
        Iterator<Portfolio> portfolios =
                Iterators.map(holding, association -> catalog.portfolios().get(association.portfolio()));
        return Iterators.filter(portfolios, portfolio -> Visibility.sees(catalog, viewer, portfolio));
    }

    /** Returns whether {@code viewer} owns {@code product} or sees it in an imported portfolio. */
    public static boolean sees(Catalog catalog, Scope viewer, Product product) {
        return product.owner().equals(viewer)
                || portfoliosWith(catalog, viewer, product, IdType.PORTFOLIO.of(0))
                        .hasNext();
    }

    /** Returns the product with the given ID, which {@code viewer} must see. */
    public static Product requireVisible(Catalog catalog, Scope viewer, String id) {
        return IdType.PRODUCT
                .parse(id)
                .flatMap(catalog.products()::find)
                .filter(product -> sees(catalog, viewer, product))
                .orElseThrow(() -> ProductErrors.productNotFound(id));
    }

    /** Returns the product with the given ID, which {@code viewer} must own to change it. */
    public static Product requireChangeable(Catalog catalog, Scope viewer, String id) {
        Product product = requireVisible(catalog, viewer, id);
        return Ownership.require(catalog, viewer, product, "Product " + id, () -> ProductErrors.productNotFound(id));
    }
}
