package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** The recipient of a share did not do with it what it should have done. */
final class ShouldBeAccepted extends BasicErrorMessageFactory {

    private static final String ACCEPTED = "%nExpecting portfolio:%n  %s%nto be accepted by account:%n  %s%nbut ";
    private static final String NOT_ACCEPTED =
            "%nExpecting portfolio:%n  %s%nnot to be accepted by account:%n  %s%nbut ";
    private static final String OFFERED =
            "%nExpecting portfolio:%n  %s%nto be offered to account, and not accepted yet:%n  %s%nbut ";
    private static final String REASON = "%s";

    private ShouldBeAccepted(String format, Object... arguments) {
        super(format, arguments);
    }

    /** There is no share to accept. */
    static ErrorMessageFactory shouldBeAccepted(PortfolioView portfolio, AccountId account, Shares shares) {
        return new ShouldBeAccepted(
                ACCEPTED + REASON,
                portfolio,
                account,
                unquotedString(ShareReasons.notShared(shares, Recipient.account(account.id()))));
    }

    /** There is a share, which is not accepted. */
    static ErrorMessageFactory shouldBeAccepted(
            PortfolioView portfolio, AccountId account, PortfolioShareDetail share) {
        String reason = share.accepted() == null
                ? "that share exists, and AWS did not say whether it is accepted."
                : "that share exists and is not accepted.";
        return new ShouldBeAccepted(ACCEPTED + reason, portfolio, account);
    }

    static ErrorMessageFactory shouldNotBeAccepted(PortfolioView portfolio, AccountId account) {
        return new ShouldBeAccepted(NOT_ACCEPTED + "that share exists and is accepted.", portfolio, account);
    }

    /** There is no share that could be offered. */
    static ErrorMessageFactory shouldBeOffered(PortfolioView portfolio, AccountId account, Shares shares) {
        return new ShouldBeAccepted(
                OFFERED + REASON,
                portfolio,
                account,
                unquotedString(ShareReasons.notShared(shares, Recipient.account(account.id()))));
    }

    /** There is a share, which is past being offered. */
    static ErrorMessageFactory shouldBeOffered(PortfolioView portfolio, AccountId account, PortfolioShareDetail share) {
        String reason = share.accepted() == null
                ? "that share exists, and AWS did not say whether it is accepted."
                : "that share exists and is already accepted.";
        return new ShouldBeAccepted(OFFERED + reason, portfolio, account);
    }
}
