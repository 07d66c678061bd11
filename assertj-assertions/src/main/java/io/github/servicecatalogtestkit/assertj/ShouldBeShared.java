package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** A portfolio is not shared as it should be. */
final class ShouldBeShared extends BasicErrorMessageFactory {

    private static final String EXPECTING = "%nExpecting portfolio:%n  %s%n";
    private static final String RECIPIENT = " %s:%n  %s%n";
    private static final String SHARED = EXPECTING + "to be shared with" + RECIPIENT;
    private static final String NOT_SHARED = EXPECTING + "not to be shared with" + RECIPIENT;
    private static final String NOT_SHARED_AT_ALL = EXPECTING + "not to be shared%n";

    private ShouldBeShared(String format, Object... arguments) {
        super(format, arguments);
    }

    /** The portfolio is shared with others, or with no one. */
    static ErrorMessageFactory shouldBeShared(PortfolioView portfolio, Recipient recipient, Shares shares) {
        return about(SHARED, portfolio, recipient, ShareReasons.notShared(shares, recipient));
    }

    static ErrorMessageFactory shouldNotBeShared(
            PortfolioView portfolio, Recipient recipient, List<PortfolioShareDetail> present) {
        return about(
                NOT_SHARED, portfolio, recipient, "it is, and the share is " + Shares.acceptance(present.get(0)) + ".");
    }

    static ErrorMessageFactory shouldNotBeSharedThrough(
            PortfolioView portfolio, Recipient recipient, List<PortfolioShareDetail> nodes) {
        return about(
                NOT_SHARED,
                portfolio,
                recipient,
                "it reaches that account through " + ShareReasons.through(nodes) + ".");
    }

    /** No share leads to the account. */
    static ErrorMessageFactory shouldReach(PortfolioView portfolio, Recipient account, Shares shares) {
        return about(EXPECTING + "to reach" + RECIPIENT, portfolio, account, ShareReasons.notShared(shares, account));
    }

    private static ErrorMessageFactory about(
            String format, PortfolioView portfolio, Recipient recipient, String reason) {
        return new ShouldBeShared(
                format + "but %s", portfolio, unquotedString(recipient.noun()), recipient, unquotedString(reason));
    }

    static ErrorMessageFactory shouldNotBeSharedAtAll(PortfolioView portfolio, Shares shares) {
        return new ShouldBeShared(NOT_SHARED_AT_ALL + "but it is shared with:%n%s", portfolio, shares);
    }

    /** Only the owner can say whom the portfolio is shared with. */
    static ErrorMessageFactory shouldBeOwnToSaySo(PortfolioView portfolio) {
        return new ShouldBeShared(
                "%nExpecting the shares of portfolio:%n  %s%nto be known"
                        + "%nbut AWS tells them only to its owner, which %s is not. Assert on a client of the owner.",
                portfolio, portfolio.context());
    }
}
