package io.github.servicecatalogtestkit.assertj;

import java.util.Collections;
import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;

/** Creates the messages for portfolios that should have other products. */
final class ShouldHaveProducts {

    private ShouldHaveProducts() {}

    static ErrorMessageFactory shouldHaveProducts(
            PortfolioView portfolio, List<String> expected, List<String> missing, List<ProductViewDetail> present) {
        return new LazyMessage(() -> message(
                portfolio,
                Text.withLines("to have products", expected),
                Text.withLines("it lacks", nearest(portfolio, missing, expected))
                        + Text.NEW_LINE
                        + Text.listOrNone("It has", Names.ofProducts(present), "no products")));
    }

    static ErrorMessageFactory shouldHaveExactlyProducts(
            PortfolioView portfolio, List<String> expected, List<String> missing, List<ProductViewDetail> unexpected) {
        return new LazyMessage(() -> {
            List<String> names = Names.ofProducts(unexpected);
            return expected.isEmpty()
                    ? message(portfolio, "to have no products", Text.withLines("it has", names))
                    : message(
                            portfolio,
                            Text.withLines("to have exactly the products", expected),
                            Text.lacksOrHas(nearest(portfolio, missing, expected), names));
        });
    }

    static ErrorMessageFactory shouldNotHaveProduct(PortfolioView portfolio, ProductViewDetail product) {
        return message(portfolio, Text.withValue("not to have product", Names.of(product)), "it does.");
    }

    private static ErrorMessageFactory message(PortfolioView portfolio, String expected, String actual) {
        return UnmetExpectation.of(portfolio, expected, actual);
    }

    private static List<String> nearest(PortfolioView portfolio, List<String> missing, List<String> expected) {
        return missing.stream()
                .map(id -> Collections.frequency(expected, id) > 1
                        ? Occurrences.text(id, expected)
                        : id + elsewhere(portfolio, id))
                .toList();
    }

    private static String elsewhere(PortfolioView portfolio, String product) {
        return Diagnostics.tryToRead(
                        () -> portfolio.calls().portfoliosWith(product).stream().findFirst())
                .or(() ->
                        SourcePortfolios.of(product, portfolio.calls()).stream().findFirst())
                .map(other -> ", though portfolio " + Names.of(other) + " has it")
                .orElse("");
    }
}
