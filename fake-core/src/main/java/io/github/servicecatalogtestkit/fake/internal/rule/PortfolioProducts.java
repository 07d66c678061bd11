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
 * Which products are in which portfolios now. A product that a local portfolio took from an imported one is there for as long as
 * the association it was taken from: when the owner removes it, it is gone from all local portfolios, without any of them being
 * touched.
 */
public final class PortfolioProducts {

    private static final Id<Product> BEFORE_ALL = IdType.PRODUCT.of(0);

    private PortfolioProducts() {}

    /** Says whether {@code association} still holds. */
    public static boolean holds(Catalog catalog, Association association) {
        Association.Source source = association.source();
        return source == null
                || catalog.associations()
                        .find(source.portfolio(), association.product())
                        .filter(original -> original.number() == source.number())
                        .isPresent();
    }

    /** Returns the association of {@code product} with {@code portfolio}, if it holds. */
    public static Optional<Association> find(Catalog catalog, Id<Portfolio> portfolio, Id<Product> product) {
        return catalog.associations().find(portfolio, product).filter(association -> holds(catalog, association));
    }

    /** Returns the products of {@code portfolio}, in the order of their ids. */
    public static List<Product> productsOf(Catalog catalog, Id<Portfolio> portfolio) {
        List<Product> products = new ArrayList<>();
        productsOf(catalog, portfolio, BEFORE_ALL).forEachRemaining(products::add);
        return products;
    }

    /** Walks through those products of {@code portfolio} that come after {@code after}, in the order of their ids. */
    public static Iterator<Product> productsOf(Catalog catalog, Id<Portfolio> portfolio, Id<Product> after) {
        return products(catalog, portfolio, after, association -> holds(catalog, association));
    }

    /** Walks through those products of {@code portfolio} that come after {@code after} and that {@code viewer} sees there. */
    public static Iterator<Product> productsOf(
            Catalog catalog, Scope viewer, Id<Portfolio> portfolio, Id<Product> after) {
        return products(
                catalog,
                portfolio,
                after,
                association -> holds(catalog, association) && VisibilityDelay.shows(catalog, viewer, association));
    }

    private static Iterator<Product> products(
            Catalog catalog, Id<Portfolio> portfolio, Id<Product> after, Predicate<Association> belongs) {
        Iterator<Association> all =
                catalog.associations().byPortfolio().of(portfolio).valuesAfter(after);
        return Iterators.map(
                Iterators.filter(all, belongs),
                association -> catalog.products().get(association.product()));
    }

    /** Walks through all products that {@code viewer} can look at, in the order of their ids. */
    public static Iterator<Product> visibleTo(Catalog catalog, Scope viewer) {
        return visibleTo(catalog, viewer, BEFORE_ALL);
    }

    /**
     * Walks through those products that {@code viewer} can look at and that come after {@code after}, in the order of their ids:
     * its own ones, and those in portfolios that it imported.
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
     * Walks through those portfolios with {@code product} that {@code viewer} sees and that come after {@code after}, in the order
     * of their ids: its own ones, and imported ones.
     */
    public static Iterator<Portfolio> portfoliosWith(
            Catalog catalog, Scope viewer, Product product, Id<Portfolio> after) {
        List<Iterator<Portfolio>> holders = new ArrayList<>();
        holders.add(portfoliosWith(catalog, viewer, product, after, viewer));
        if (!product.owner().equals(viewer)) {
            holders.add(portfoliosWith(catalog, viewer, product, after, product.owner()));
        }
        return Iterators.mergeSorted(holders, Comparator.comparing(Portfolio::id));
    }

    private static Iterator<Portfolio> portfoliosWith(
            Catalog catalog, Scope viewer, Product product, Id<Portfolio> after, Scope owner) {
        // Whether an association holds comes first: one that does not may have outlived its portfolio.
        Iterator<Association> holding = Iterators.filter(
                catalog.associations().of(product.id(), owner).valuesAfter(after),
                association -> holds(catalog, association) && VisibilityDelay.shows(catalog, viewer, association));
        Iterator<Portfolio> portfolios =
                Iterators.map(holding, association -> catalog.portfolios().get(association.portfolio()));
        return Iterators.filter(portfolios, portfolio -> Visibility.sees(catalog, viewer, portfolio));
    }

    /** Says whether {@code viewer} can look at {@code product}: its own, or one in a portfolio that it imported. */
    public static boolean sees(Catalog catalog, Scope viewer, Product product) {
        return product.owner().equals(viewer)
                || portfoliosWith(catalog, viewer, product, IdType.PORTFOLIO.of(0))
                        .hasNext();
    }

    /** Returns the product that {@code id} names, which {@code viewer} must be able to look at. */
    public static Product requireVisible(Catalog catalog, Scope viewer, String id) {
        return IdType.PRODUCT
                .parse(id)
                .flatMap(catalog.products()::find)
                .filter(product -> sees(catalog, viewer, product))
                .orElseThrow(() -> ProductErrors.productNotFound(id));
    }

    /** Returns the product that {@code id} names, which {@code viewer} must own because it is about to be changed. */
    public static Product requireChangeable(Catalog catalog, Scope viewer, String id) {
        Product product = requireVisible(catalog, viewer, id);
        return Ownership.require(catalog, viewer, product, "Product " + id, () -> ProductErrors.productNotFound(id));
    }
}
