package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.error.ErrorMessageFactory;

/** Creates the messages for clients that should or should not see a portfolio. */
final class ShouldSeePortfolio {

    private static final String HINT =
            "A client sees a portfolio of its own account in the portfolio's Region, and a portfolio of another account"
                    + " once its account has accepted the share. Name a client of the owner with asSharedBy(owner) to"
                    + " see what is missing.";

    private ShouldSeePortfolio() {}

    static ErrorMessageFactory shouldSee(PortfolioView portfolio) {
        return new LazyMessage(() -> {
            ClientContext viewer = portfolio.context();
            PortfolioListing listing = PortfolioListing.of(portfolio.calls());
            return UnmetExpectation.ofClient(
                    viewer,
                    "to see portfolio",
                    portfolio,
                    VisibilityDiagnosis.of(viewer, portfolio.id())
                            .map(why -> "it does not:" + Text.NEW_LINE + why + Text.NEW_LINE + listing)
                            .orElseGet(() -> "it does not. " + listing + Text.NEW_LINE + HINT));
        });
    }

    /** AWS describes the portfolio, and its lists are not up to date yet. */
    static ErrorMessageFactory shouldList(PortfolioView portfolio) {
        return new LazyMessage(() -> UnmetExpectation.ofClient(
                portfolio.context(),
                "to see portfolio",
                portfolio,
                "only DescribePortfolio returns it, and neither ListPortfolios nor ListAcceptedPortfolioShares does. "
                        + PortfolioListing.of(portfolio.calls())));
    }

    /** Returns {@code message}, or that the client does not see the portfolio if it was deleted after it was read. */
    static ErrorMessageFactory unlessGone(PortfolioView before, Supplier<ErrorMessageFactory> message) {
        return new LazyMessage(() -> {
            PortfolioView now =
                    Diagnostics.tryToRead(() -> Optional.of(before.refresh())).orElse(before);
            return now.isVisible() ? message.get() : shouldSee(now);
        });
    }

    static ErrorMessageFactory shouldNotSee(PortfolioView portfolio) {
        return new LazyMessage(() -> UnmetExpectation.ofClient(
                portfolio.context(),
                "not to see portfolio",
                portfolio,
                "it " + portfolio.relation().verb() + "."));
    }
}
