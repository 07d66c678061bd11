package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** Creates the messages for shares that should include principals or TagOptions, or should not. */
final class ShouldHaveShareOption {

    private ShouldHaveShareOption() {}

    /** There is no share that could include it. */
    static ErrorMessageFactory becauseItIsNotShared(
            PortfolioView portfolio, ShareOption option, Recipient recipient, Shares shares) {
        return new LazyMessage(
                () -> message(portfolio, "to share ", option, recipient, shares.whyNotSharedWith(recipient)));
    }

    static ErrorMessageFactory shouldInclude(
            PortfolioView portfolio, ShareOption option, Recipient recipient, PortfolioShareDetail share) {
        return message(portfolio, "to share ", option, recipient, actual(option, share));
    }

    static ErrorMessageFactory shouldNotInclude(
            PortfolioView portfolio, ShareOption option, Recipient recipient, PortfolioShareDetail share) {
        return message(portfolio, "not to share ", option, recipient, actual(option, share));
    }

    private static ErrorMessageFactory message(
            PortfolioView portfolio, String expected, ShareOption option, Recipient recipient, String actual) {
        return UnmetExpectation.of(portfolio, expected + option + " with " + recipient.noun(), recipient, actual);
    }

    private static String actual(ShareOption option, PortfolioShareDetail share) {
        @Nullable Boolean included = option.isIncludedIn(share);
        if (included == null) {
            return "AWS did not return whether the share includes them.";
        }
        return "the share " + (included ? "includes" : "does not include") + " them: " + option.member() + " is "
                + included + ".";
    }
}
