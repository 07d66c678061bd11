package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.Nullable;

/**
 * Assertions about a product as one client sees it, whatever portfolios it is in.
 *
 * @see ServiceCatalogClientAssert#product
 * @see PortfolioAssert#product
 */
public class ProductAssert extends AbstractProductAssert<ProductAssert> {

    /** Makes assertions about {@code actual}. */
    public ProductAssert(@Nullable ProductView actual) {
        super(actual, ProductAssert.class);
    }

    @Override
    public ProductAssert isVisible() {
        isNotNull();
        if (!actual.isVisible()) {
            throw assertionError(ShouldSeeProduct.shouldSee(actual));
        }
        return this;
    }
}
