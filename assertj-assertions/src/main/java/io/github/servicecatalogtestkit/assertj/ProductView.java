package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** A product as one client sees it at one moment, on its own or in a portfolio, which may be not at all. */
public final class ProductView {

    private final ClientContext context;
    private final String id;
    private final @Nullable PortfolioView portfolio;
    private final @Nullable ProductViewDetail detail;

    private ProductView(
            ClientContext context, String id, @Nullable PortfolioView portfolio, @Nullable ProductViewDetail detail) {
        this.context = context;
        this.id = id;
        this.portfolio = portfolio;
        this.detail = detail;
    }

    /** Asks for a product, in whatever portfolio. */
    static ProductView of(ClientContext context, String id) {
        try {
            return new ProductView(
                    context,
                    id,
                    null,
                    context.calls().product(id).map(ProductView::detailOf).orElse(null));
        } catch (ServiceCatalogException e) {
            return new ProductView(context, id, null, asUser(context, id, e));
        }
    }

    /** Who may not look at products as an administrator may do so as an end user, who sees what can be launched. */
    private static @Nullable ProductViewDetail asUser(
            ClientContext context, String id, ServiceCatalogException refusal) {
        if (!AwsErrors.isAccessDenied(refusal)) {
            throw refusal;
        }
        return context.calls()
                .productOfUser(id)
                .map(summary ->
                        ProductViewDetail.builder().productViewSummary(summary).build())
                .orElse(null);
    }

    /** AWS may answer without a detail; the product is there all the same. */
    private static ProductViewDetail detailOf(DescribeProductAsAdminResponse described) {
        ProductViewDetail detail = described.productViewDetail();
        return detail == null ? ProductViewDetail.builder().build() : detail;
    }

    /** Asks the client of {@code portfolio} for a product in that portfolio. */
    static ProductView in(PortfolioView portfolio, String id) {
        List<ProductViewDetail> products =
                portfolio.isVisible() ? portfolio.calls().productsIn(portfolio.id()) : List.of();
        return new ProductView(
                portfolio.context(),
                id,
                portfolio,
                products.stream()
                        .filter(product -> Names.idOf(product).equals(Optional.of(id)))
                        .findFirst()
                        .orElse(null));
    }

    /** Returns the id that was asked for. */
    public String id() {
        return id;
    }

    /** Says whether the client sees the product, in the portfolio if there is one. */
    public boolean isVisible() {
        return detail != null;
    }

    /**
     * Returns what AWS answered about the product.
     *
     * @throws IllegalStateException if the client does not see it
     */
    public ProductViewDetail detail() {
        if (detail == null) {
            throw new IllegalStateException("The client does not see product " + id);
        }
        return detail;
    }

    /** Returns the portfolio in which the product is looked at, if it is looked at in one. */
    public Optional<PortfolioView> portfolio() {
        return Optional.ofNullable(portfolio);
    }

    ClientContext context() {
        return context;
    }

    CatalogCalls calls() {
        return context.calls();
    }

    /** Looks at the product once more, and at the portfolio in which it is looked at. */
    ProductView refresh() {
        return portfolio == null ? of(context, id) : in(portfolio.refresh(), id);
    }

    /** Returns the account that the product belongs to, which its ARN names. */
    Optional<AccountId> owner() {
        return detail == null ? Optional.empty() : AccountId.ofArn(detail.productARN());
    }

    Optional<String> name() {
        return detail == null ? Optional.empty() : Names.nameOf(detail);
    }

    List<Tag> tags() {
        return calls().product(id).map(DescribeProductAsAdminResponse::tags).orElse(List.of());
    }

    /**
     * Returns the tag options that are associated with the product; shared ones too if it is looked at in an imported
     * portfolio.
     */
    List<TagOptionDetail> tagOptions() {
        String source = portfolio != null && portfolio.relation().isImport() ? portfolio.id() : null;
        return calls().product(id, source)
                .map(DescribeProductAsAdminResponse::tagOptions)
                .orElse(List.of());
    }

    /** Returns the id, the name and the owner, and the portfolio in a line of its own. */
    @Override
    public String toString() {
        return Names.named(id, name().orElse(null), owner())
                + (portfolio == null ? "" : Text.NEW_LINE + "  in portfolio " + portfolio);
    }
}
