package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.SortOrder;

/**
 * The product search of administrators: the products of one portfolio, or all products that the account owns or
 * imported.
 */
final class ProductSearch {

    private static final String ACCOUNT = "ACCOUNT";

    private ProductSearch() {}

    @Query
    static SearchProductsAsAdminResponse searchProductsAsAdmin(
            Catalog catalog, Call call, SearchProductsAsAdminRequest request) {
        Portfolio portfolio = request.portfolioId() == null
                ? null
                : Visibility.requireVisible(catalog, call.scope(), request.portfolioId());
        ProductFilters filters = new ProductFilters(call.scope(), request.filtersAsStrings());
        Paging paging = call.paging(catalog, question(request, filters), request.pageSize(), request.pageToken());
        Predicate<Product> wanted =
                filters.and(product -> isOfSource(product, portfolio, call.scope(), request.productSourceAsString()));
        Paging.Page<Product> page = request.sortBy() == null
                ? paging.take(from(catalog, call, portfolio, paging.after()), wanted, ProductSearch::number)
                : paging.takeSorted(
                        from(catalog, call, portfolio, 0),
                        wanted,
                        product -> rank(request.sortByAsString(), product),
                        request.sortOrder() == SortOrder.DESCENDING);
        return SearchProductsAsAdminResponse.builder()
                .productViewDetails(page.map(product -> ProductShapes.listed(catalog, product)))
                .nextPageToken(page.nextToken())
                .build();
    }

    private static List<Object> question(SearchProductsAsAdminRequest request, ProductFilters filters) {
        return List.of(
                String.valueOf(request.portfolioId()),
                filters.wanted(),
                String.valueOf(request.productSourceAsString()),
                String.valueOf(request.sortByAsString()),
                String.valueOf(request.sortOrderAsString()));
    }

    /** What the account took from an imported portfolio into a portfolio of its own counts as its own there. */
    private static boolean isOfSource(
            Product product, @Nullable Portfolio portfolio, Scope viewer, @Nullable String source) {
        return !ACCOUNT.equals(source)
                || product.owner().equals(viewer)
                || (portfolio != null && portfolio.owner().equals(viewer));
    }

    private static Iterator<Product> from(Catalog catalog, Call call, @Nullable Portfolio portfolio, long after) {
        return portfolio == null
                ? PortfolioProducts.visibleTo(catalog, call.scope(), IdType.PRODUCT.of(after))
                : PortfolioProducts.productsOf(catalog, call.scope(), portfolio.id(), IdType.PRODUCT.of(after));
    }

    private static long number(Product product) {
        return product.id().number();
    }

    /** Returns the sort key of a product. Products with equal keys are in the order of creation. */
    static Paging.Rank rank(String sortBy, Product product) {
        return switch (sortBy) {
            case "Title" -> Paging.Rank.of(product.name().toLowerCase(Locale.ROOT), number(product));
            case "VersionCount" -> Paging.Rank.of(product.artifacts().size(), number(product));
            case "CreationDate" -> Paging.Rank.of("", number(product));
            default -> throw ServiceErrors.invalid("Products cannot be sorted by " + sortBy);
        };
    }
}
