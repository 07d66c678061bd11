package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** A portfolio as one client sees it, at one point in time. */
public final class PortfolioView extends TaggedView {

    private final String id;
    private final @Nullable PortfolioDetail detail;
    private final List<Tag> tags;
    private final List<TagOptionDetail> tagOptions;

    private PortfolioView(
            ClientContext context,
            String id,
            @Nullable PortfolioDetail detail,
            List<Tag> tags,
            List<TagOptionDetail> tagOptions) {
        super(context);
        this.id = id;
        this.detail = detail;
        this.tags = tags;
        this.tagOptions = tagOptions;
    }

    @Override
    String noun() {
        return "portfolio";
    }

    /** Reads a portfolio. A portfolio that AWS lists but does not describe is visible too. */
    static PortfolioView of(ClientContext context, String id) {
        CatalogCalls calls = context.calls();
        DescribePortfolioResponse described = calls.portfolio(id).orElse(null);
        if (described != null) {
            PortfolioDetail detail = described.portfolioDetail();
            return new PortfolioView(
                    context, id, detail == null ? without(id) : detail, described.tags(), described.tagOptions());
        }
        return new PortfolioView(
                context, id, PortfolioListing.of(calls).find(id).orElse(null), List.of(), List.of());
    }

    private static PortfolioDetail without(String id) {
        return PortfolioDetail.builder().id(id).build();
    }

    /** Returns the ID that the test passed. */
    String id() {
        return id;
    }

    /** Returns whether the client sees the portfolio. */
    boolean isVisible() {
        return detail != null;
    }

    /**
     * Returns what AWS returned about the portfolio.
     *
     * @throws IllegalStateException if the client does not see it
     */
    public PortfolioDetail detail() {
        if (detail == null) {
            throw new IllegalStateException("The client does not see portfolio " + id);
        }
        return detail;
    }

    @Override
    Optional<String> name() {
        return detail == null ? Optional.empty() : Optional.ofNullable(detail.displayName());
    }

    /** Returns the tags of the portfolio. */
    @Override
    public List<Tag> tags() {
        return tags;
    }

    @Override
    List<TagOptionDetail> tagOptions() {
        return tagOptions;
    }

    /** Reads the portfolio again. */
    PortfolioView refresh() {
        return of(context(), id);
    }

    /** Returns the account that owns the portfolio, which its ARN contains. */
    Optional<AccountId> owner() {
        return detail == null ? Optional.empty() : AccountId.ofArn(detail.arn());
    }

    /** Returns the relation of the client's account to the portfolio, for a message. */
    PortfolioRelation relation() {
        return Diagnostics.tryToRead(
                        () -> Optional.of(PortfolioListing.of(calls()).relationOf(id)))
                .orElse(PortfolioRelation.UNKNOWN);
    }

    /** Returns whether the client's account owns the portfolio. */
    boolean isOwn() {
        return PortfolioListing.of(calls()).owns(id);
    }

    /** Returns whether the client's account imported the portfolio. */
    boolean isImported() {
        return PortfolioListing.of(calls()).imports(id);
    }

    /** Returns whether a list of the client's portfolios contains it, or the client may not call these operations. */
    boolean isListedIfListable() {
        return Diagnostics.tryToRead(
                        () -> Optional.of(PortfolioListing.of(calls()).find(id).isPresent()))
                .orElse(true);
    }

    /** Returns the ID if the portfolio is imported: a share of it may include TagOptions of its products. */
    @Nullable
    String sourceOfTagOptions() {
        return isImported() ? id : null;
    }

    /** Returns the ID and the name. */
    String named() {
        return detail == null ? id : Names.named(id, detail.displayName(), Optional.empty());
    }

    /** Returns the ID, the name and the owner. */
    @Override
    public String toString() {
        return detail == null ? id : Names.named(id, detail.displayName(), owner());
    }
}
