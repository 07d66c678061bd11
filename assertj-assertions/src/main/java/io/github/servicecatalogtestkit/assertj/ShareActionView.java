package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.ShareError;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

/**
 * The progress of sharing with an organization, or of ending such a share, as one client sees it at one point in time.
 */
public final class ShareActionView extends ClientView {

    private final String token;
    private final @Nullable DescribePortfolioShareStatusResponse response;

    private ShareActionView(
            ClientContext context, String token, @Nullable DescribePortfolioShareStatusResponse response) {
        super(context);
        this.token = token;
        this.response = response;
    }

    @Override
    String noun() {
        return "share action";
    }

    static ShareActionView of(ClientContext context, String token) {
        return new ShareActionView(
                context, token, context.calls().shareAction(token).orElse(null));
    }

    /** Reads again. */
    ShareActionView refresh() {
        return of(context(), token);
    }

    /** Returns whether the client sees the action. */
    boolean isVisible() {
        return response != null;
    }

    /**
     * Returns what AWS returned about the action.
     *
     * @throws IllegalStateException if the client does not see it
     */
    public DescribePortfolioShareStatusResponse response() {
        if (response == null) {
            throw new IllegalStateException("The client does not see share action " + token);
        }
        return response;
    }

    boolean isComplete() {
        return response().status() != ShareStatus.NOT_STARTED && response().status() != ShareStatus.IN_PROGRESS;
    }

    List<String> reached() {
        return response().shareDetails() == null
                ? List.of()
                : response().shareDetails().successfulShares();
    }

    List<ShareError> errors() {
        return response().shareDetails() == null
                ? List.of()
                : response().shareDetails().shareErrors();
    }

    /** Returns the status, such as {@code COMPLETED_WITH_ERRORS}, with one line for each error. */
    String status() {
        return response().statusAsString()
                + (errors().isEmpty()
                        ? "."
                        : ":" + Text.NEW_LINE
                                + Text.lines(errors().stream()
                                        .map(ShareActionView::text)
                                        .toList()));
    }

    private static String text(ShareError error) {
        return error.error() + " for " + String.join(", ", error.accounts())
                + (error.message() == null || error.message().isBlank() ? "" : ": " + error.message());
    }

    /** Returns the token, the portfolio and the recipient. */
    @Override
    public String toString() {
        return response == null
                ? token
                : token + " of portfolio " + response.portfolioId() + " with " + response.organizationNodeValue();
    }
}
