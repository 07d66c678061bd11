package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/** A product in a portfolio was taken from another portfolio than it should have been. */
final class ShouldComeFromPortfolio extends BasicErrorMessageFactory {

    private static final String EXPECTING = "%nExpecting product:%n  %s%nto be from portfolio:%n  %s%nbut ";

    private ShouldComeFromPortfolio(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory becauseItIsLookedAtThere(ProductView product, PortfolioView source) {
        return new ShouldComeFromPortfolio(
                EXPECTING
                        + "that is the portfolio in which it is looked at. A product is from an imported portfolio if it"
                        + " was taken from there into a local one.",
                product,
                source);
    }

    static ErrorMessageFactory becauseTheSourceIsNotSeen(ProductView product, PortfolioView source) {
        return new ShouldComeFromPortfolio(
                EXPECTING + "%s does not see that portfolio. It sees:%n%s",
                product,
                source,
                product.context(),
                PortfolioListing.of(product.calls()));
    }

    static ErrorMessageFactory becauseTheSourceIsNotImported(
            ProductView product, PortfolioView source, PortfolioRelation relation) {
        return new ShouldComeFromPortfolio(
                EXPECTING + "that portfolio is not imported: %s %s.",
                product,
                source,
                product.context(),
                unquotedString(relation.verb()));
    }

    static ErrorMessageFactory becauseTheSourceLacksIt(
            ProductView product, PortfolioView source, List<PortfolioDetail> candidates) {
        return new ShouldComeFromPortfolio(
                EXPECTING + "that portfolio does not have it. %s",
                product,
                source,
                unquotedString(
                        candidates.isEmpty()
                                ? "No imported portfolio has."
                                : "These imported portfolios have:" + Names.NEW_LINE
                                        + Names.lines(candidates.stream()
                                                .map(Names::of)
                                                .toList())));
    }

    static ErrorMessageFactory becauseItInheritsFromElsewhere(
            ProductView product, PortfolioView source, AppliedConstraint constraint) {
        return new ShouldComeFromPortfolio(
                EXPECTING + "what it inherits comes from elsewhere: %s.",
                product,
                source,
                unquotedString(constraint.toString()));
    }
}
