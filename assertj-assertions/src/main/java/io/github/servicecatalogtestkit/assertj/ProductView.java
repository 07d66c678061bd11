package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** A product as one client sees it, on its own or in a portfolio, at one point in time. */
public final class ProductView extends TaggedView {

    private final String id;
    private final @Nullable PortfolioView portfolio;
    private final @Nullable ProductViewDetail detail;
    private final boolean ofEndUser;

    private ProductView(
            ClientContext context,
            String id,
            @Nullable PortfolioView portfolio,
            @Nullable ProductViewDetail detail,
            boolean ofEndUser) {
        super(context);
        this.id = id;
        this.portfolio = portfolio;
        this.detail = detail;
        this.ofEndUser = ofEndUser;
    }

    @Override
    String noun() {
        return "product";
    }

    /**
     * Reads a product, in any portfolio. A client of an end user, who has no permissions of an administrator, is asked
     * as an end user: it sees the products that its caller can launch.
     */
    static ProductView of(ClientContext context, String id) {
        if (context.isOfEndUser()) {
            return ofEndUser(context, id);
        }
        try {
            return new ProductView(
                    context,
                    id,
                    null,
                    context.calls().product(id).map(ProductView::detailOf).orElse(null),
                    false);
        } catch (ServiceCatalogException e) {
            if (AwsErrors.isAccessDenied(e)) {
                return ofEndUser(context, id);
            }
            throw e;
        }
    }

    private static ProductView ofEndUser(ClientContext context, String id) {
        return new ProductView(
                context,
                id,
                null,
                context.launchCalls()
                        .product(id)
                        .map(summary -> ProductViewDetail.builder()
                                .productViewSummary(summary)
                                .build())
                        .orElse(null),
                true);
    }

    /** AWS may return no detail for a product that exists. */
    private static ProductViewDetail detailOf(DescribeProductAsAdminResponse described) {
        ProductViewDetail detail = described.productViewDetail();
        return detail == null ? ProductViewDetail.builder().build() : detail;
    }

    /** Reads a product in {@code portfolio}, with the portfolio's client. */
    static ProductView in(PortfolioView portfolio, String id) {
        return new ProductView(
                portfolio.context(),
                id,
                portfolio,
                portfolio.isVisible()
                        ? portfolio.calls().productIn(portfolio.id(), id).orElse(null)
                        : null,
                false);
    }

    /** Returns the ID that the test passed. */
    String id() {
        return id;
    }

    /** Returns whether the client sees the product, in the portfolio if there is one. */
    boolean isVisible() {
        return detail != null;
    }

    /**
     * Returns what AWS returned about the product.
     *
     * @throws IllegalStateException if the client does not see it
     */
    public ProductViewDetail detail() {
        if (detail == null) {
            throw new IllegalStateException("The client does not see product " + id);
        }
        return detail;
    }

    /** Returns whether AWS was asked about the product as an end user. */
    boolean isOfEndUser() {
        return ofEndUser;
    }

    /** Returns the portfolio through which the test reached the product, if any. */
    Optional<PortfolioView> portfolio() {
        return Optional.ofNullable(portfolio);
    }

    /** Reads the product again, and its portfolio. */
    ProductView refresh() {
        return portfolio == null ? of(context(), id) : in(portfolio.refresh(), id);
    }

    /** Returns the account that owns the product, which its ARN contains. */
    Optional<AccountId> owner() {
        return detail == null ? Optional.empty() : AccountId.ofArn(detail.productARN());
    }

    @Override
    Optional<String> name() {
        return detail == null ? Optional.empty() : Names.nameOf(detail);
    }

    Versions versions() {
        return ofEndUser ? Versions.ofEndUser(launchCalls(), id) : Versions.ofAdministrator(calls(), id);
    }

    @Override
    List<Tag> tags() {
        return calls().product(id).map(DescribeProductAsAdminResponse::tags).orElse(List.of());
    }

    /**
     * Returns the TagOptions of the product, including shared ones if the test reached it through an imported
     * portfolio.
     */
    @Override
    List<TagOptionDetail> tagOptions() {
        return tagOptions(calls(), id, portfolio == null ? null : portfolio.sourceOfTagOptions());
    }

    /** Returns the TagOptions of a product, with those that {@code sourcePortfolio} shares with the account. */
    static List<TagOptionDetail> tagOptions(CatalogCalls calls, String id, @Nullable String sourcePortfolio) {
        return calls.product(id, sourcePortfolio)
                .map(DescribeProductAsAdminResponse::tagOptions)
                .orElse(List.of());
    }

    /** Returns the ID, the name and the owner, and the portfolio on a separate line. */
    @Override
    public String toString() {
        return Names.named(id, name().orElse(null), owner())
                + (portfolio == null ? "" : Text.NEW_LINE + "  in portfolio " + portfolio);
    }
}
