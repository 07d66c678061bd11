package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** A client sees a portfolio that it should not see, or the other way round. */
final class ShouldSeePortfolio extends BasicErrorMessageFactory {

    private static final String SEE = "%nExpecting %s to see portfolio:%n  %s%nbut it does not. It sees:%n%s%n"
            + "A portfolio of another account is seen once its share is accepted.";
    private static final String NOT_SEE = "%nExpecting %s not to see portfolio:%n  %s%nbut it %s.";

    private ShouldSeePortfolio(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldSee(PortfolioView portfolio) {
        return new ShouldSeePortfolio(SEE, portfolio.vantage(), portfolio, Sight.of(portfolio.answers()));
    }

    static ErrorMessageFactory shouldNotSee(PortfolioView portfolio) {
        return new ShouldSeePortfolio(
                NOT_SEE,
                portfolio.vantage(),
                portfolio,
                unquotedString(portfolio.standing().verb()));
    }
}
