package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import org.assertj.core.error.ErrorMessageFactory;

/** Creates the messages for clients that should or should not see a portfolio. */
final class ShouldSeePortfolio {

    private ShouldSeePortfolio() {}

    static ErrorMessageFactory shouldSee(PortfolioView portfolio) {
        return new LazyMessage(() -> {
            ClientContext viewer = portfolio.context();
            Optional<Diagnosis> explanation = VisibilityDiagnosis.of(viewer, portfolio.id());
            return UnmetExpectation.ofClient(
                    viewer,
                    "to see portfolio",
                    portfolio,
                    "it does not"
                            + explanation
                                    .map(text -> ":" + Text.NEW_LINE + text + Text.NEW_LINE)
                                    .orElse(". ")
                            + PortfolioListing.of(portfolio.calls())
                            + (explanation.isPresent()
                                    ? ""
                                    : Text.NEW_LINE
                                            + "A client sees a portfolio of another account once its account has"
                                            + " accepted the share. Name a client of the owner with"
                                            + " asSharedBy(owner) to see what is missing."));
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
