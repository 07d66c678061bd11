package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** Creates the messages for portfolios that an account should have accepted or not accepted. */
final class ShouldBeAccepted {

    private ShouldBeAccepted() {}

    static ErrorMessageFactory shouldBeAccepted(PortfolioView portfolio, AccountId account, Shares shares) {
        return new LazyMessage(
                () -> message(portfolio, "to be accepted by account", account, notShared(account, shares)));
    }

    static ErrorMessageFactory shouldBeAccepted(
            PortfolioView portfolio, AccountId account, PortfolioShareDetail share) {
        return message(portfolio, "to be accepted by account", account, acceptance(share));
    }

    static ErrorMessageFactory shouldNotBeAccepted(
            PortfolioView portfolio, AccountId account, PortfolioShareDetail share) {
        return message(portfolio, "not to be accepted by account", account, acceptance(share));
    }

    static ErrorMessageFactory shouldBeOffered(PortfolioView portfolio, AccountId account, Shares shares) {
        return new LazyMessage(() -> message(
                portfolio, "to be offered to account, and not accepted yet", account, notShared(account, shares)));
    }

    static ErrorMessageFactory shouldBeOffered(PortfolioView portfolio, AccountId account, PortfolioShareDetail share) {
        return message(portfolio, "to be offered to account, and not accepted yet", account, acceptance(share));
    }

    private static ErrorMessageFactory message(
            PortfolioView portfolio, String expected, AccountId account, String actual) {
        return UnmetExpectation.of(portfolio, expected, account, actual);
    }

    private static String notShared(AccountId account, Shares shares) {
        return shares.whyNotSharedWith(Recipient.account(account));
    }

    private static String acceptance(PortfolioShareDetail share) {
        return "it is shared with that account, and " + Shares.acceptanceClause(share) + ".";
    }
}
