package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.ErrorMessageFactory;

/** Creates the messages for portfolios that should be imported or local. */
final class ShouldBeImported {

    private ShouldBeImported() {}

    static ErrorMessageFactory shouldBeImported(PortfolioView portfolio, PortfolioRelation relation) {
        return message(portfolio, "to be imported", notImported(portfolio, relation));
    }

    /** The portfolio is not imported, or not in the expected way. */
    static ErrorMessageFactory shouldBeImportedThrough(
            PortfolioView portfolio, PortfolioRelation expected, PortfolioRelation relation) {
        return message(
                portfolio,
                "to be imported " + way(expected),
                relation.isImport()
                        ? portfolio.context() + " imported it only " + way(relation)
                        : notImported(portfolio, relation));
    }

    private static String way(PortfolioRelation relation) {
        return relation == PortfolioRelation.IMPORTED
                ? "through an account-to-account share"
                : "through the organization";
    }

    static ErrorMessageFactory shouldBeImportedFrom(
            PortfolioView portfolio, AccountId owner, PortfolioRelation relation) {
        return UnmetExpectation.of(
                portfolio,
                "to be imported from account",
                owner,
                (relation.isImport() ? otherOwner(portfolio) : notImported(portfolio, relation)) + ".");
    }

    static ErrorMessageFactory shouldBeLocal(PortfolioView portfolio, PortfolioRelation relation) {
        String actual = portfolio.context() + " " + relation.verb();
        return message(
                portfolio,
                "to be local",
                relation.isImport()
                        ? "it is imported"
                                + portfolio
                                        .owner()
                                        .map(owner -> " from " + owner)
                                        .orElse("") + ": " + actual
                        : actual);
    }

    private static ErrorMessageFactory message(PortfolioView portfolio, String expected, String actual) {
        return UnmetExpectation.of(portfolio, expected, actual + ".");
    }

    private static String otherOwner(PortfolioView portfolio) {
        return portfolio.owner().map(owner -> "it is imported from " + owner).orElse(Names.NO_OWNER);
    }

    private static String notImported(PortfolioView portfolio, PortfolioRelation relation) {
        return relation == PortfolioRelation.OWN
                ? "it is local: " + portfolio.context() + " owns it"
                : portfolio.context() + " " + relation.verb();
    }
}
