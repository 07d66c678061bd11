package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * A product in a portfolio.
 *
 * @param number counts the associations: a product that is removed and added again has a new one
 * @param source for a product that was taken from an imported portfolio, the association it was taken from
 */
public record Association(
        long number,
        PortfolioId portfolio,
        ProductId product,
        @Nullable Source source) {

    /**
     * The association in a shared portfolio that a local one refers to. It names the very association and not just the product:
     * a product that its owner removes and adds again does not come back in local portfolios.
     */
    public record Source(PortfolioId portfolio, long number) {}
}
