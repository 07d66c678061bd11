package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** A portfolio is not shared as it should be. */
final class ShouldBeShared extends BasicErrorMessageFactory {

    private static final String EXPECTING = "%nExpecting portfolio:%n  %s%n";
    private static final String ACCOUNT = "%n  %s%n";
    private static final String SHARED = EXPECTING + "to be shared with account:" + ACCOUNT;
    private static final String NOT_SHARED = EXPECTING + "not to be shared with account:" + ACCOUNT;
    private static final String NOT_SHARED_AT_ALL = EXPECTING + "not to be shared%n";

    private ShouldBeShared(String format, Object... arguments) {
        super(format, arguments);
    }

    /** The portfolio is shared with others, or with no one. */
    static ErrorMessageFactory shouldBeShared(PortfolioView portfolio, Account account, Shares shares) {
        return new ShouldBeShared(
                SHARED + "but %s", portfolio, account, unquotedString(ShareReasons.notShared(shares, account)));
    }

    static ErrorMessageFactory shouldNotBeShared(
            PortfolioView portfolio, Account account, List<PortfolioShareDetail> present) {
        return new ShouldBeShared(
                NOT_SHARED + "but it is, and the share is %s.",
                portfolio,
                account,
                unquotedString(Shares.acceptance(present.get(0))));
    }

    static ErrorMessageFactory shouldNotBeSharedThrough(
            PortfolioView portfolio, Account account, List<PortfolioShareDetail> nodes) {
        return new ShouldBeShared(
                NOT_SHARED + "but it reaches that account through %s.",
                portfolio,
                account,
                unquotedString(ShareReasons.through(nodes)));
    }

    static ErrorMessageFactory shouldNotBeSharedAtAll(PortfolioView portfolio, Shares shares) {
        return new ShouldBeShared(NOT_SHARED_AT_ALL + "but it is shared with:%n%s", portfolio, shares);
    }

    /** Only the owner can say whom the portfolio is shared with. */
    static ErrorMessageFactory shouldBeOwnToSaySo(PortfolioView portfolio) {
        return new ShouldBeShared(
                "%nExpecting the shares of portfolio:%n  %s%nto be known"
                        + "%nbut AWS tells them only to its owner, which %s is not. Assert on a client of the owner.",
                portfolio, portfolio.vantage());
    }
}
