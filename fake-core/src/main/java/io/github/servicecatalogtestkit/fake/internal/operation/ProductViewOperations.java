package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.ProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Resource;
import io.github.servicecatalogtestkit.fake.internal.rule.IdOrName;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchPath;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchPaths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductViewRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductViewResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewAggregationValue;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.SortOrder;

/**
 * Products as end users see them: only products that the calling principal can launch, and only their active versions.
 * The permissions of an administrator make no difference.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DescribeProduct.html">DescribeProduct</a>
 */
final class ProductViewOperations {

    private ProductViewOperations() {}

    @Query
    static DescribeProductResponse describeProduct(Catalog catalog, Call call, DescribeProductRequest request) {
        Product product = requireProduct(catalog, call, new IdOrName(request.id(), request.name()));
        List<LaunchPath> paths = LaunchPaths.of(catalog, call.caller(), product);
        return DescribeProductResponse.builder()
                .productViewSummary(ProductShapes.summary(product))
                .provisioningArtifacts(ProvisioningArtifactShapes.active(product))
                .budgets(BudgetOperations.details(catalog, call.scope(), Resource.product(product.id())))
                .launchPaths(paths.stream().map(LaunchShapes::path).toList())
                .build();
    }

    private static Product requireProduct(Catalog catalog, Call call, IdOrName reference) {
        return reference.require(
                "product",
                id -> LaunchPaths.findProduct(catalog, call.caller(), id)
                        .orElseThrow(() -> ProductErrors.productNotLaunchable(id)),
                name -> LaunchPaths.requireProduct(catalog, call.caller(), reference));
    }

    @Query
    static DescribeProductViewResponse describeProductView(
            Catalog catalog, Call call, DescribeProductViewRequest request) {
        Product product = IdType.PRODUCT_VIEW
                .parse(request.id())
                .flatMap(id -> catalog.products().find(IdType.PRODUCT.of(id.number())))
                .filter(found -> !LaunchPaths.of(catalog, call.caller(), found).isEmpty())
                .orElseThrow(() -> ProductErrors.productViewNotFound(request.id()));
        return DescribeProductViewResponse.builder()
                .productViewSummary(ProductShapes.summary(product))
                .provisioningArtifacts(ProvisioningArtifactShapes.active(product))
                .build();
    }

    @Query
    static SearchProductsResponse searchProducts(Catalog catalog, Call call, SearchProductsRequest request) {
        ProductFilters filters = new ProductFilters(call.scope(), request.filtersAsStrings());
        Paging paging = call.paging(catalog, question(call, request, filters), request.pageSize(), request.pageToken());
        Paging.Page<Product> page = request.sortBy() == null
                ? paging.take(
                        LaunchPaths.products(catalog, call.caller(), IdType.PRODUCT.of(paging.after())),
                        filters,
                        product -> product.id().number())
                : paging.takeSorted(
                        LaunchPaths.products(catalog, call.caller()),
                        filters,
                        product -> ProductSearch.rank(request.sortByAsString(), product),
                        request.sortOrder() == SortOrder.DESCENDING);
        return SearchProductsResponse.builder()
                .productViewSummaries(page.map(ProductShapes::summary))
                .productViewAggregations(aggregations(catalog, call, filters))
                .nextPageToken(page.nextToken())
                .build();
    }

    private static List<Object> question(Call call, SearchProductsRequest request, ProductFilters filters) {
        return List.of(
                call.caller().principal(),
                filters.wanted(),
                String.valueOf(request.sortByAsString()),
                String.valueOf(request.sortOrderAsString()));
    }

    /**
     * Counts what was found on all pages. All keys are there, even if nothing was found.
     *
     * @see <a
     *     href="https://github.com/idealo/terraform-provider-controltower/issues/7">terraform-provider-controltower#7</a>
     */
    private static Map<String, List<ProductViewAggregationValue>> aggregations(
            Catalog catalog, Call call, ProductFilters filters) {
        List<Product> found = new ArrayList<>();
        LaunchPaths.products(catalog, call.caller()).forEachRemaining(product -> {
            if (filters.test(product)) {
                found.add(product);
            }
        });
        Map<String, List<ProductViewAggregationValue>> aggregations = new LinkedHashMap<>();
        aggregations.put("Owner", counts(found, Product::ownerName));
        aggregations.put("ProductType", counts(found, Product::type));
        aggregations.put("Vendor", counts(found, product -> product.details().distributor()));
        return aggregations;
    }

    private static List<ProductViewAggregationValue> counts(
            List<Product> products, Function<Product, @Nullable String> value) {
        Map<String, Integer> counts = new TreeMap<>();
        products.forEach(product -> {
            String counted = value.apply(product);
            if (counted != null && !counted.isEmpty()) {
                counts.merge(counted, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .map(count -> ProductViewAggregationValue.builder()
                        .value(count.getKey())
                        .approximateCount(count.getValue())
                        .build())
                .toList();
    }
}
