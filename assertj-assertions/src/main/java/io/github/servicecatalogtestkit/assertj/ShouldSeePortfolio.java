package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** A client sees a portfolio that it should not see, or the other way round. */
final class ShouldSeePortfolio extends BasicErrorMessageFactory {

    private static final String SEE = "%nExpecting %s to see portfolio:%n  %s%nbut it does not";
    private static final String SEES = "It sees:%n%s";
    private static final String BECAUSE = ":%n%s%n";
    private static final String UNEXPLAINED = ". ";
    private static final String ADVICE = "%nA portfolio of another account is seen once its share is accepted;"
            + " asSharedBy(owner) shows how far that is.";
    private static final String NOT_SEE = "%nExpecting %s not to see portfolio:%n  %s%nbut it %s.";

    private ShouldSeePortfolio(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldSee(PortfolioView portfolio) {
        ClientContext viewer = portfolio.context();
        PortfolioListing listing = PortfolioListing.of(portfolio.calls());
        return VisibilityDiagnosis.of(viewer, portfolio.id())
                .map(why -> new ShouldSeePortfolio(
                        SEE + BECAUSE + SEES, viewer, portfolio, unquotedString(why.toString()), listing))
                .orElseGet(() -> new ShouldSeePortfolio(SEE + UNEXPLAINED + SEES + ADVICE, viewer, portfolio, listing));
    }

    static ErrorMessageFactory shouldNotSee(PortfolioView portfolio) {
        return new ShouldSeePortfolio(
                NOT_SEE,
                portfolio.context(),
                portfolio,
                unquotedString(portfolio.relation().verb()));
    }
}
