package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.ShareError;

/** How far sharing with an organization, or ending that, has come at one moment, as one client is told. */
public final class ShareActionView {

    private final ClientContext context;
    private final String token;
    private final @Nullable DescribePortfolioShareStatusResponse answer;

    private ShareActionView(
            ClientContext context, String token, @Nullable DescribePortfolioShareStatusResponse answer) {
        this.context = context;
        this.token = token;
        this.answer = answer;
    }

    static ShareActionView of(ClientContext context, String token) {
        return new ShareActionView(
                context, token, context.calls().shareAction(token).orElse(null));
    }

    /** Asks once more. */
    ShareActionView refresh() {
        return of(context, token);
    }

    /** Says whether the client is told of it. */
    public boolean isVisible() {
        return answer != null;
    }

    /**
     * Returns what AWS answered about it.
     *
     * @throws IllegalStateException if the client is not told of it
     */
    public DescribePortfolioShareStatusResponse answer() {
        if (answer == null) {
            throw new IllegalStateException("The client does not see share action " + token);
        }
        return answer;
    }

    ClientContext context() {
        return context;
    }

    List<String> reached() {
        return answer().shareDetails() == null
                ? List.of()
                : answer().shareDetails().successfulShares();
    }

    List<ShareError> errors() {
        return answer().shareDetails() == null
                ? List.of()
                : answer().shareDetails().shareErrors();
    }

    /** Returns {@code COMPLETED_WITH_ERRORS}, with one line for each error. */
    String status() {
        return answer().statusAsString()
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

    /** Returns the token, and what is shared with whom. */
    @Override
    public String toString() {
        return answer == null
                ? token
                : token + " of portfolio " + answer.portfolioId() + " with " + answer.organizationNodeValue();
    }
}
