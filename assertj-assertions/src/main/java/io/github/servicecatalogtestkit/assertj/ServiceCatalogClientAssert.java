package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * Assertions about what a client sees.
 *
 * @see ServiceCatalogAssertions#assertThat
 */
public class ServiceCatalogClientAssert
        extends AbstractServiceCatalogAssert<ServiceCatalogClientAssert, ServiceCatalogClient> {

    /** Makes assertions about {@code actual}. */
    public ServiceCatalogClientAssert(@Nullable ServiceCatalogClient actual) {
        super(actual, ServiceCatalogClientAssert.class);
    }

    /**
     * Returns assertions about a portfolio as this client sees it: one of its account, or one that it imported.
     *
     * <pre>{@code
     * // passes if the hub owns the portfolio
     * assertThat(hub).portfolio(id).isLocal();
     *
     * // fails if the spoke has not accepted the share yet, and says which portfolios it does see
     * assertThat(spoke).portfolio(id).isImported();
     * }</pre>
     *
     * @param portfolioId the id, {@code port-…}
     * @throws AssertionError if the client is {@code null} or does not see such a portfolio
     */
    public final PortfolioAssert portfolio(String portfolioId) {
        isNotNull();
        return descend(new PortfolioAssert(PortfolioView.of(actual, portfolioId)))
                .isVisible();
    }

    /**
     * Verifies that the client sees a portfolio: one of its account, or one that it imported.
     *
     * <pre>{@code
     * // passes
     * spoke.acceptPortfolioShare(r -> r.portfolioId(id));
     * assertThat(spoke).seesPortfolio(id);
     *
     * // fails
     * spoke.rejectPortfolioShare(r -> r.portfolioId(id));
     * assertThat(spoke).seesPortfolio(id);
     * }</pre>
     *
     * @param portfolioId the id, {@code port-…}
     * @throws AssertionError if the client is {@code null} or does not see such a portfolio
     */
    public ServiceCatalogClientAssert seesPortfolio(String portfolioId) {
        isNotNull();
        PortfolioView portfolio = PortfolioView.of(actual, portfolioId);
        if (!portfolio.isVisible()) {
            throw assertionError(ShouldSeePortfolio.shouldSee(portfolio));
        }
        return this;
    }

    /**
     * Verifies that the client sees no portfolio with this id. A portfolio that is offered to the client's account, and not
     * accepted, is not seen.
     *
     * <pre>{@code
     * // passes
     * hub.createPortfolioShare(r -> r.portfolioId(id).accountId(spokeId));
     * assertThat(spoke).doesNotSeePortfolio(id);
     *
     * // fails
     * spoke.acceptPortfolioShare(r -> r.portfolioId(id));
     * assertThat(spoke).doesNotSeePortfolio(id);
     * }</pre>
     *
     * @param portfolioId the id, {@code port-…}
     * @throws AssertionError if the client is {@code null} or sees the portfolio
     */
    public ServiceCatalogClientAssert doesNotSeePortfolio(String portfolioId) {
        isNotNull();
        PortfolioView portfolio = PortfolioView.of(actual, portfolioId);
        if (portfolio.isVisible()) {
            throw assertionError(ShouldSeePortfolio.shouldNotSee(portfolio));
        }
        return this;
    }

    /**
     * Returns assertions about a product as this client sees it: one of its account, or one in a portfolio that it imported.
     *
     * <pre>{@code
     * // passes if the hub owns the product
     * assertThat(hub).product(linux).hasVersions("v1");
     *
     * // fails if the spoke imported no portfolio with the product, and says which products it does see
     * assertThat(spoke).product(linux).hasVersions("v1");
     * }</pre>
     *
     * @param productId the id, {@code prod-…}
     * @throws AssertionError if the client is {@code null} or does not see such a product
     */
    public final ProductAssert product(String productId) {
        isNotNull();
        return descend(new ProductAssert(ProductView.of(actual, productId))).isVisible();
    }

    /**
     * Verifies that the client sees no product with this id.
     *
     * <pre>{@code
     * assertThat(stranger).doesNotSeeProduct(linux);   // passes
     * assertThat(hub).doesNotSeeProduct(linux);        // fails, and says which portfolios have it
     * }</pre>
     *
     * @param productId the id, {@code prod-…}
     * @throws AssertionError if the client is {@code null} or sees the product
     */
    public ServiceCatalogClientAssert doesNotSeeProduct(String productId) {
        isNotNull();
        ProductView product = ProductView.of(actual, productId);
        if (product.isVisible()) {
            throw assertionError(ShouldSeeProduct.shouldNotSee(product));
        }
        return this;
    }
}
