package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product in a portfolio.
 *
 * @param number counts the associations: a product that is removed and added again gets a new number
 * @param source for a product that was taken from an imported portfolio, the association it was taken from
 * @param createdAt the time of its creation by the catalog's clock
 */
public record Association(
        long number,
        Id<Portfolio> portfolio,
        Id<Product> product,
        @Nullable Source source,
        Instant createdAt) {

    /** An association without a time of creation. */
    public Association(long number, Id<Portfolio> portfolio, Id<Product> product, @Nullable Source source) {
        this(number, portfolio, product, source, Instant.EPOCH);
    }

    /**
     * The association in a shared portfolio that a local association refers to. It names the association rather than
     * the product, because a product that its owner removes and adds again does not come back in local portfolios.
     */
    public record Source(Id<Portfolio> portfolio, long number) {}
}
