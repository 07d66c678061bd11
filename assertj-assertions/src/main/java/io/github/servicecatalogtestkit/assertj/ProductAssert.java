package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a product as one client sees it, independent of portfolios.
 *
 * @see ServiceCatalogClientAssert#product
 * @see PortfolioAssert#product
 */
public class ProductAssert extends AbstractProductAssert<ProductAssert> {

    static final AssertCreator<ProductAssert, ProductView> CREATOR =
            new AssertCreator<>(ProductAssert.class, ProductView.class, ProductAssert::new);

    /** Creates assertions about {@code actual}. */
    public ProductAssert(@Nullable ProductView actual) {
        super(actual, ProductAssert.class);
    }

    @Override
    final @Nullable ErrorMessageFactory explainInvisible(ProductView product) {
        return product.isVisible() ? null : ShouldSeeProduct.shouldSee(product);
    }
}
