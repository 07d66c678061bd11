package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** A share of a portfolio includes other things than it should. */
final class ShouldHaveShareOption extends BasicErrorMessageFactory {

    private static final String FORMAT = "%nExpecting portfolio:%n  %s%n%s %s with %s:%n  %s%nbut %s";

    private ShouldHaveShareOption(
            PortfolioView portfolio, String to, ShareOption what, Recipient recipient, String reason) {
        super(
                FORMAT,
                portfolio,
                unquotedString(to),
                what,
                unquotedString(recipient.noun()),
                recipient,
                unquotedString(reason));
    }

    /** There is no share that could include it. */
    static ErrorMessageFactory becauseItIsNotShared(
            PortfolioView portfolio, ShareOption what, Recipient recipient, Shares shares) {
        return new ShouldHaveShareOption(
                portfolio, "to share", what, recipient, ShareReasons.notShared(shares, recipient));
    }

    /** There is a share without it. */
    static ErrorMessageFactory shouldShare(
            PortfolioView portfolio, ShareOption what, Recipient recipient, PortfolioShareDetail share) {
        return new ShouldHaveShareOption(portfolio, "to share", what, recipient, "the share " + saysOf(what, share));
    }

    static ErrorMessageFactory shouldNotShare(
            PortfolioView portfolio, ShareOption what, Recipient recipient, PortfolioShareDetail share) {
        return new ShouldHaveShareOption(
                portfolio, "not to share", what, recipient, "the share " + saysOf(what, share));
    }

    private static String saysOf(ShareOption what, PortfolioShareDetail share) {
        @Nullable Boolean included = what.isIncludedIn(share);
        if (included == null) {
            return "exists, and AWS did not say whether it includes them.";
        }
        return (included ? "includes them: " : "does not include them: ") + what.member() + " is " + included + ".";
    }
}
