package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
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
                Text.withLines("it lacks", nearest(portfolio, missing, present)) + Text.NEW_LINE + "It has:"
                        + Text.NEW_LINE + Text.lines(Names.ofProducts(present), "no products")));
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
                            Text.lacksOrHas(nearest(portfolio, missing, unexpected), names));
        });
    }

    static ErrorMessageFactory shouldNotHaveProduct(PortfolioView portfolio, ProductViewDetail product) {
        return message(portfolio, Text.withValue("not to have product", Names.of(product)), "it does.");
    }

    private static ErrorMessageFactory message(PortfolioView portfolio, String expected, String actual) {
        return UnmetExpectation.of("portfolio", portfolio, expected, actual);
    }

    private static List<String> nearest(
            PortfolioView portfolio, List<String> missing, List<ProductViewDetail> present) {
        return missing.stream()
                .map(id -> id
                        + named(id, present).or(() -> elsewhere(portfolio, id)).orElse(""))
                .toList();
    }

    /** The test may name a product where an ID belongs. */
    private static Optional<String> named(String id, List<ProductViewDetail> present) {
        return present.stream()
                .filter(product -> Names.nameOf(product).equals(Optional.of(id)))
                .findFirst()
                .flatMap(Names::idOf)
                .map(other -> ", which is the name of product " + other + ": use its ID here");
    }

    private static Optional<String> elsewhere(PortfolioView portfolio, String product) {
        return Diagnostics.tryToRead(
                        () -> portfolio.calls().portfoliosWith(product).stream().findFirst())
                .or(() ->
                        SourcePortfolios.of(product, portfolio.calls()).stream().findFirst())
                .map(other -> ", though portfolio " + Names.of(other) + " has it");
    }
}
