package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;

/** Other products are in a portfolio than should be. */
final class ShouldHaveProducts extends BasicErrorMessageFactory {

    private static final String EXPECTING = "%nExpecting portfolio:%n  %s%n";

    private ShouldHaveProducts(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldHaveProducts(
            PortfolioView portfolio, List<String> expected, List<String> missing, List<ProductViewDetail> present) {
        return new ShouldHaveProducts(
                EXPECTING + "to have products:%n%s%nbut it lacks:%n%s%nIt has:%n%s",
                portfolio,
                unquotedString(Names.lines(expected)),
                unquotedString(Names.lines(nearest(portfolio, missing, present))),
                unquotedString(names(present)));
    }

    static ErrorMessageFactory shouldHaveExactlyProducts(
            PortfolioView portfolio, List<String> expected, List<String> missing, List<ProductViewDetail> unexpected) {
        if (expected.isEmpty()) {
            return shouldBeEmpty(portfolio, unexpected);
        }
        return new ShouldHaveProducts(
                EXPECTING + "to have exactly the products:%n%s%n%s",
                portfolio,
                unquotedString(Names.lines(expected)),
                unquotedString(Names.butLacksOrHas(
                        nearest(portfolio, missing, unexpected),
                        unexpected.stream().map(Names::of).toList())));
    }

    static ErrorMessageFactory shouldNotHaveProduct(PortfolioView portfolio, ProductViewDetail product) {
        return new ShouldHaveProducts(
                EXPECTING + "not to have product:%n  %s%nbut it does.", portfolio, unquotedString(Names.of(product)));
    }

    private static String names(List<ProductViewDetail> products) {
        return products.isEmpty()
                ? "  no products"
                : Names.lines(products.stream().map(Names::of).toList());
    }

    private static List<String> nearest(
            PortfolioView portfolio, List<String> missing, List<ProductViewDetail> present) {
        return missing.stream()
                .map(id -> id
                        + named(id, present).or(() -> elsewhere(portfolio, id)).orElse(""))
                .toList();
    }

    private static ErrorMessageFactory shouldBeEmpty(PortfolioView portfolio, List<ProductViewDetail> present) {
        return new ShouldHaveProducts(
                EXPECTING + "to have no products%nbut it has:%n%s", portfolio, unquotedString(names(present)));
    }

    /** Someone may have written a name where an id belongs. */
    private static Optional<String> named(String id, List<ProductViewDetail> present) {
        return present.stream()
                .filter(product -> Names.nameOf(product).equals(Optional.of(id)))
                .findFirst()
                .flatMap(Names::idOf)
                .map(other -> ", which is the name of " + other + ": products go by their ids here");
    }

    private static Optional<String> elsewhere(PortfolioView portfolio, String product) {
        return Diagnostics.tryToRead(
                        () -> portfolio.calls().portfoliosWith(product).stream().findFirst())
                .or(() ->
                        SourcePortfolios.of(product, portfolio.calls()).stream().findFirst())
                .map(other -> ", though portfolio " + Names.of(other) + " has it");
    }
}
