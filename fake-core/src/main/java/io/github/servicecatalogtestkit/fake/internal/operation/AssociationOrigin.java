package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.PortfolioErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import io.github.servicecatalogtestkit.fake.internal.rule.VisibilityDelay;
import org.jspecify.annotations.Nullable;

/**
 * Where a product that is added to a portfolio comes from.
 *
 * @param source the association in the imported portfolio; {@code null} for a product of the account itself
 */
record AssociationOrigin(Product product, Association.@Nullable Source source) {

    /**
     * Returns the origin that a request names.
     *
     * @param portfolioId the source portfolio in the request; without one, or if the account owns it, the account must
     *     own the product
     */
    static AssociationOrigin require(Catalog catalog, Scope caller, String productId, @Nullable String portfolioId) {
        if (portfolioId == null) {
            return new AssociationOrigin(requireOwnedBy(catalog, caller, productId), null);
        }
        Portfolio portfolio = requireAccepted(catalog, caller, portfolioId);
        // Imported products cannot be shared again, so the owner of a shared portfolio owns every product in it.
        Product product = requireOwnedBy(catalog, portfolio.owner(), productId);
        Association original = PortfolioProducts.find(catalog, portfolio.id(), product.id())
                .filter(association -> VisibilityDelay.shows(catalog, caller, association))
                .orElseThrow(() -> ProductErrors.productNotFound(productId));
        return new AssociationOrigin(
                product,
                portfolio.owner().equals(caller) ? null : new Association.Source(portfolio.id(), original.number()));
    }

    private static Portfolio requireAccepted(Catalog catalog, Scope caller, String id) {
        Portfolio portfolio = IdType.PORTFOLIO
                .parse(id)
                .flatMap(catalog.portfolios()::find)
                .orElseThrow(() -> PortfolioErrors.portfolioNotFound(id));
        Visibility.Access access = Visibility.of(catalog, caller, portfolio);
        if (access == Visibility.Access.OFFERED) {
            throw ProductErrors.sourceNotAccepted(portfolio.id());
        }
        if (access != Visibility.Access.OWNED && !access.isImport()) {
            throw PortfolioErrors.portfolioNotFound(id);
        }
        return portfolio;
    }

    private static Product requireOwnedBy(Catalog catalog, Scope owner, String id) {
        return IdType.PRODUCT
                .parse(id)
                .flatMap(catalog.products()::find)
                .filter(product -> product.owner().equals(owner))
                .orElseThrow(() -> ProductErrors.productNotFound(id));
    }
}
