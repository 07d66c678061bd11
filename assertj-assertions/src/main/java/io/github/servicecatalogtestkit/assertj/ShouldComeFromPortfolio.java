package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/** Creates the messages for products that should have been taken from another portfolio. */
final class ShouldComeFromPortfolio {

    private ShouldComeFromPortfolio() {}

    static ErrorMessageFactory becauseItIsLookedAtThere(ProductView product, PortfolioView source) {
        return message(
                product,
                source,
                "that is the portfolio of the assertion itself. A product comes from an imported portfolio if it was"
                        + " associated with a local portfolio, with the imported one as the source.");
    }

    static ErrorMessageFactory becauseTheSourceIsNotSeen(ProductView product, PortfolioView source) {
        return new LazyMessage(() -> message(
                product,
                source,
                product.context() + " does not see that portfolio. " + PortfolioListing.of(product.calls())));
    }

    static ErrorMessageFactory becauseTheSourceIsNotImported(
            ProductView product, PortfolioView source, PortfolioRelation relation) {
        return message(
                product, source, "that portfolio is not imported: " + product.context() + " " + relation.verb() + ".");
    }

    static ErrorMessageFactory becauseTheSourceLacksIt(
            ProductView product, PortfolioView source, List<PortfolioDetail> candidates) {
        return message(
                product,
                source,
                "that portfolio does not have the product. "
                        + (candidates.isEmpty()
                                ? "No imported portfolio has it."
                                : Text.withLines("These imported portfolios have it", Names.ofPortfolios(candidates))));
    }

    static ErrorMessageFactory becauseItInheritsFromElsewhere(
            ProductView product, PortfolioView source, AppliedConstraint constraint) {
        return message(product, source, "it inherits a constraint from another portfolio: " + constraint + ".");
    }

    private static ErrorMessageFactory message(ProductView product, PortfolioView source, String actual) {
        return UnmetExpectation.of(product, "to come from portfolio", source, actual);
    }
}
