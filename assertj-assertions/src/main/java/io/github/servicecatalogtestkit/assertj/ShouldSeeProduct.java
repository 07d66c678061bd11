package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/** A client sees a product that it should not see, or the other way round. */
final class ShouldSeeProduct extends BasicErrorMessageFactory {

    private static final String SEE = "%nExpecting %s to see product:%n  %s%nbut it does not. It sees:%n%s";
    private static final String NOT_SEE = "%nExpecting %s not to see product:%n  %s%nbut it does%s";

    private ShouldSeeProduct(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldSee(ProductView product) {
        return new ShouldSeeProduct(SEE, product.context(), product, unquotedString(present(product.calls())));
    }

    private static String present(CatalogCalls calls) {
        List<String> products = Diagnostics.tryToRead(() ->
                        Optional.of(calls.products().stream().map(Names::of).toList()))
                .orElse(List.of());
        return products.isEmpty() ? "  no product at all" : Names.lines(products);
    }

    static ErrorMessageFactory shouldNotSee(ProductView product) {
        List<PortfolioDetail> portfolios = Diagnostics.tryToRead(
                        () -> Optional.of(product.calls().portfoliosWith(product.id())))
                .orElse(List.of());
        return new ShouldSeeProduct(
                NOT_SEE,
                product.context(),
                product,
                unquotedString(
                        portfolios.isEmpty()
                                ? "."
                                : ", in:" + Names.NEW_LINE
                                        + Names.lines(portfolios.stream()
                                                .map(Names::of)
                                                .toList())));
    }
}
