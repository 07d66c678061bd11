package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** Creates the messages for portfolios that should be shared or not shared. */
final class ShouldBeShared {

    private ShouldBeShared() {}

    static ErrorMessageFactory shouldBeShared(PortfolioView portfolio, Recipient recipient, Shares shares) {
        return new LazyMessage(
                () -> message(portfolio, "to be shared with", recipient, shares.whyNotSharedWith(recipient)));
    }

    static ErrorMessageFactory shouldNotBeUnderWay(PortfolioView portfolio, Recipient recipient, String token) {
        return message(
                portfolio,
                "to be shared with",
                recipient,
                "the share is under way: share action " + token
                        + " is not complete. Wait for it with eventually(), as in"
                        + " assertThat(client).eventually().shareAction(\"" + token + "\").isCompleted().");
    }

    static ErrorMessageFactory shouldNotBeShared(
            PortfolioView portfolio, Recipient recipient, List<PortfolioShareDetail> present) {
        return message(
                portfolio,
                "not to be shared with",
                recipient,
                "it is, and " + Shares.acceptanceClause(present.get(0)) + ".");
    }

    static ErrorMessageFactory shouldNotBeSharedThrough(
            PortfolioView portfolio, Recipient recipient, List<PortfolioShareDetail> nodes) {
        return message(
                portfolio,
                "not to be shared with",
                recipient,
                "it reaches that account through " + Shares.names(nodes) + ".");
    }

    static ErrorMessageFactory shouldReach(PortfolioView portfolio, Recipient account, Shares shares) {
        return new LazyMessage(() -> message(portfolio, "to reach", account, shares.whyNotReaching(account)));
    }

    static ErrorMessageFactory shouldNotBeSharedAtAll(PortfolioView portfolio, Shares shares) {
        return new LazyMessage(() ->
                UnmetExpectation.of(portfolio, "not to be shared", "it is shared with:" + Text.NEW_LINE + shares));
    }

    private static ErrorMessageFactory message(
            PortfolioView portfolio, String expected, Recipient recipient, String actual) {
        return UnmetExpectation.of(portfolio, expected + " " + recipient.noun(), recipient, actual);
    }

    /** AWS returns the shares of a portfolio only to its owner. */
    static ErrorMessageFactory shouldBeReadByOwner(PortfolioView portfolio) {
        return UnmetExpectation.ofPart(
                "the shares of",
                portfolio,
                "to be readable",
                "AWS returns them only to the owner of the portfolio, which " + portfolio.context()
                        + " is not. Use a client of the owner.");
    }
}
