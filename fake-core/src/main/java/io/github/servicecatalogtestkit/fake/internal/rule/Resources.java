package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.AttachmentErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Resource;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.Set;

/** Portfolios and products in requests that accept the ID of either. */
public final class Resources {

    private static final String PORTFOLIO = "port-";
    private static final String PRODUCT = "prod-";

    private Resources() {}

    /** Returns the resource with the given ID, which {@code viewer} must see. */
    public static Resource requireVisible(Catalog catalog, Scope viewer, String id) {
        if (id.startsWith(PORTFOLIO)) {
            return Resource.portfolio(
                    Visibility.requireVisible(catalog, viewer, id).id());
        }
        if (id.startsWith(PRODUCT)) {
            return Resource.product(
                    PortfolioProducts.requireVisible(catalog, viewer, id).id());
        }
        throw AttachmentErrors.neitherPortfolioNorProduct(id);
    }

    /**
     * Returns the resource with the given ID, with which {@code viewer} may associate tag options: a portfolio that it
     * owns or imported, or a product that it owns.
     */
    public static Resource requireTaggable(Catalog catalog, Scope viewer, String id) {
        if (id.startsWith(PRODUCT)) {
            return Resource.product(
                    PortfolioProducts.requireChangeable(catalog, viewer, id).id());
        }
        return requireVisible(catalog, viewer, id);
    }

    /** Refuses products of the given types, for which AWS Service Catalog does not support the given feature. */
    public static void requireTypeWith(String feature, Catalog catalog, Resource resource, Set<String> types) {
        if (resource.kind() == Resource.ResourceType.PRODUCT) {
            Product product = catalog.products().get(IdType.PRODUCT.of(resource.number()));
            if (types.contains(product.type())) {
                throw AttachmentErrors.notForProductType(feature, product.type());
            }
        }
    }

    /** Returns whether {@code viewer} sees {@code resource}, which may have been deleted. */
    static boolean sees(Catalog catalog, Scope viewer, Resource resource) {
        return switch (resource.kind()) {
            case PORTFOLIO ->
                catalog.portfolios()
                        .find(IdType.PORTFOLIO.of(resource.number()))
                        .filter(portfolio -> Visibility.sees(catalog, viewer, portfolio))
                        .isPresent();
            case PRODUCT ->
                catalog.products()
                        .find(IdType.PRODUCT.of(resource.number()))
                        .filter(product -> PortfolioProducts.sees(catalog, viewer, product))
                        .isPresent();
        };
    }
}
