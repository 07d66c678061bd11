package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.PortfolioId;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProductId;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which products are in which portfolios now. A product that a local portfolio took from an imported one is there for as long as
 * the association it was taken from: when the owner removes it, it is gone from all local portfolios, without any of them being
 * touched.
 */
public final class Contents {

    private Contents() {}

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
    public static Optional<Association> find(Catalog catalog, PortfolioId portfolio, ProductId product) {
        return catalog.associations().find(portfolio, product).filter(association -> holds(catalog, association));
    }

    /** Returns the products of {@code portfolio}. */
    public static List<Product> productsOf(Catalog catalog, PortfolioId portfolio) {
        List<Product> products = new ArrayList<>();
        for (Association association :
                catalog.associations().byPortfolio().of(portfolio).values()) {
            if (holds(catalog, association)) {
                products.add(catalog.products().get(association.product()));
            }
        }
        return products;
    }

    /** Returns the portfolios with {@code product} that {@code viewer} sees: its own ones, and imported ones. */
    public static List<Portfolio> portfoliosWith(Catalog catalog, Scope viewer, Product product) {
        List<Portfolio> portfolios = new ArrayList<>();
        addPortfoliosOf(viewer, catalog, viewer, product, portfolios);
        if (!product.owner().equals(viewer)) {
            addPortfoliosOf(product.owner(), catalog, viewer, product, portfolios);
        }
        return portfolios;
    }

    private static void addPortfoliosOf(
            Scope owner, Catalog catalog, Scope viewer, Product product, List<Portfolio> portfolios) {
        for (Association association :
                catalog.associations().of(product.id(), owner).values()) {
            Portfolio portfolio = catalog.portfolios().get(association.portfolio());
            if (holds(catalog, association) && Visibility.sees(catalog, viewer, portfolio)) {
                portfolios.add(portfolio);
            }
        }
    }

    /** Says whether {@code viewer} can look at {@code product}: its own, or one in a portfolio that it imported. */
    public static boolean sees(Catalog catalog, Scope viewer, Product product) {
        return product.owner().equals(viewer)
                || !portfoliosWith(catalog, viewer, product).isEmpty();
    }

    /** Returns the product that {@code id} names, which {@code viewer} must be able to look at. */
    public static Product requireVisible(Catalog catalog, Scope viewer, String id) {
        return ProductId.parse(id)
                .flatMap(catalog.products()::find)
                .filter(product -> sees(catalog, viewer, product))
                .orElseThrow(() -> ServiceErrors.productNotFound(id));
    }

    /** Returns the product that {@code id} names, which {@code viewer} must own because it is about to be changed. */
    public static Product requireChangeable(Catalog catalog, Scope viewer, String id) {
        Product product = requireVisible(catalog, viewer, id);
        if (!product.owner().equals(viewer)) {
            throw switch (catalog.settings().changingImported()) {
                case RESOURCE_NOT_FOUND -> ServiceErrors.productNotFound(id);
                default ->
                    ServiceErrors.invalid("Product " + id + " is shared with this account and cannot be changed.");
            };
        }
        return product;
    }
}
