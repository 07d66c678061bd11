package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/** Creates the messages for clients that should or should not see a product. */
final class ShouldSeeProduct {

    private ShouldSeeProduct() {}

    static ErrorMessageFactory shouldSee(ProductView product) {
        return new LazyMessage(() -> {
            return UnmetExpectation.ofClient(
                    product.context(),
                    "to see product",
                    product,
                    product.isOfEndUser()
                            ? "it does not. It was asked as an end user, who sees only what it can launch."
                                    + " canLaunch(…) explains why it cannot."
                            : "it does not. " + visible(product));
        });
    }

    private static String visible(ProductView product) {
        List<String> present = Diagnostics.listIfReadable(
                () -> Names.ofProducts(product.calls().products()));
        return Text.listOrNone("It sees", present, "no product at all");
    }

    static ErrorMessageFactory shouldNotSee(ProductView product) {
        return new LazyMessage(() -> {
            List<PortfolioDetail> portfolios =
                    Diagnostics.listIfReadable(() -> product.calls().portfoliosWith(product.id()));
            return UnmetExpectation.ofClient(
                    product.context(),
                    "not to see product",
                    product,
                    portfolios.isEmpty() ? "it does." : Text.withLines("it does, in", Names.ofPortfolios(portfolios)));
        });
    }
}
