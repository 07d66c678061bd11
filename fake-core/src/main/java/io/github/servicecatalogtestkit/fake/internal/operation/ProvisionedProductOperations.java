package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.ProvisionedProductErrors;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.rule.AccessLevel;
import io.github.servicecatalogtestkit.fake.internal.rule.IdOrName;
import io.github.servicecatalogtestkit.fake.internal.rule.ProvisionedAccess;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.AccessLevelFilter;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.GetProvisionedProductOutputsRequest;
import software.amazon.awssdk.services.servicecatalog.model.GetProvisionedProductOutputsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListStackInstancesForProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListStackInstancesForProvisionedProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.ScanProvisionedProductsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ScanProvisionedProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.SearchProvisionedProductsRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProvisionedProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.SortOrder;

/** Describes and lists provisioned products. */
final class ProvisionedProductOperations {

    private static final Id<ProvisionedProduct> BEFORE_ALL = IdType.PROVISIONED_PRODUCT.of(0);

    private ProvisionedProductOperations() {}

    /** Describes a provisioned product. The call polls its current action, if one is in progress. */
    @Poll
    static Outcome<DescribeProvisionedProductResponse> describeProvisionedProduct(
            Catalog catalog, Call call, DescribeProvisionedProductRequest request) {
        IdOrName reference = new IdOrName(request.id(), request.name());
        ProvisionedProduct product = ProvisionedAccess.require(catalog, call.caller(), reference);
        Catalog after = polled(catalog, product);
        DescribeProvisionedProductResponse response = DescribeProvisionedProductResponse.builder()
                .provisionedProductDetail(ProvisionedProductShapes.detail(present(after, call, reference)))
                .cloudWatchDashboards(List.of())
                .build();
        return new Outcome<>(response, after);
    }

    /** Returns the product after a poll. If the poll completed its termination, the refusal is the answer to it. */
    private static ProvisionedProduct present(Catalog after, Call call, IdOrName reference) {
        try {
            return ProvisionedAccess.require(after, call.caller(), reference);
        } catch (Refusal terminated) {
            throw new RefusedPoll(terminated, after, "");
        }
    }

    /** Returns the catalog after a poll of the last request about {@code product}. */
    static Catalog polled(Catalog catalog, ProvisionedProduct product) {
        Id<ProvisioningRecord> last = product.history().last();
        return last == null
                ? catalog
                : RecordOperations.polled(
                        catalog, catalog.provisioning().records().get(last));
    }

    static AccessLevel level(@Nullable AccessLevelFilter filter) {
        return filter == null ? AccessLevel.USER : AccessLevel.of(filter.keyAsString(), filter.value());
    }

    @Query
    static ScanProvisionedProductsResponse scanProvisionedProducts(
            Catalog catalog, Call call, ScanProvisionedProductsRequest request) {
        AccessLevel level = level(request.accessLevelFilter());
        Paging paging =
                call.paging(catalog, level + call.caller().principal(), request.pageSize(), request.pageToken());
        Paging.Page<ProvisionedProduct> page = paging.take(
                all(catalog, call, paging.after()),
                product -> ProvisionedAccess.lists(level, call.caller(), product),
                product -> product.id().number());
        return ScanProvisionedProductsResponse.builder()
                .provisionedProducts(page.map(ProvisionedProductShapes::detail))
                .nextPageToken(page.nextToken())
                .build();
    }

    private static Iterator<ProvisionedProduct> all(Catalog catalog, Call call, long after) {
        return catalog.provisioning().products().in(call.scope()).valuesAfter(IdType.PROVISIONED_PRODUCT.of(after));
    }

    /** Without an access level the search covers the account; the lists cover the user then. */
    @Query
    static SearchProvisionedProductsResponse searchProvisionedProducts(
            Catalog catalog, Call call, SearchProvisionedProductsRequest request) {
        if ("".equals(request.pageToken())) {
            throw ProvisionedProductErrors.pageTokenIsNoNumber(request.pageToken());
        }
        AccessLevel level =
                request.accessLevelFilter() == null ? AccessLevel.ACCOUNT : level(request.accessLevelFilter());
        ProvisionedProductQuery query = ProvisionedProductQuery.of(request.filtersAsStrings());
        Predicate<ProvisionedProduct> found =
                product -> ProvisionedAccess.lists(level, call.caller(), product) && query.test(product);
        List<ProvisionedProduct> products = new ArrayList<>();
        all(catalog, call, BEFORE_ALL.number()).forEachRemaining(product -> {
            if (found.test(product)) {
                products.add(product);
            }
        });
        Paging.Page<ProvisionedProduct> page = page(catalog, call, request, products, level);
        return SearchProvisionedProductsResponse.builder()
                .provisionedProducts(page.map(ProvisionedProductShapes::attribute))
                .totalResultsCount(products.size())
                .nextPageToken(page.nextToken())
                .build();
    }

    private static Paging.Page<ProvisionedProduct> page(
            Catalog catalog,
            Call call,
            SearchProvisionedProductsRequest request,
            List<ProvisionedProduct> products,
            AccessLevel level) {
        Function<ProvisionedProduct, String> key = ProvisionedProductQuery.sortKey(request.sortBy());
        boolean descending = request.sortOrder() == SortOrder.DESCENDING;
        Paging paging = call.paging(
                catalog,
                String.join(
                        "/",
                        level + call.caller().principal(),
                        request.filtersAsStrings().toString(),
                        request.sortBy(),
                        request.sortOrderAsString()),
                request.pageSize(),
                request.pageToken());
        return key == null
                ? paging.take(
                        products.iterator(),
                        product -> product.id().number() > paging.after(),
                        product -> product.id().number())
                : paging.takeSorted(
                        products.iterator(),
                        product -> true,
                        product ->
                                Paging.Rank.of(key.apply(product), product.id().number()),
                        descending);
    }

    /** Returns the outputs of the last successful record. */
    @Query
    static GetProvisionedProductOutputsResponse getProvisionedProductOutputs(
            Catalog catalog, Call call, GetProvisionedProductOutputsRequest request) {
        ProvisionedProduct product = ProvisionedAccess.require(
                catalog, call.caller(), new IdOrName(request.provisionedProductId(), request.provisionedProductName()));
        if (!product.hasRun()) {
            throw ProvisionedProductErrors.noSuccessfulRecord();
        }
        List<Deployment.OutputValue> outputs = wanted(product.deployment().outputs(), request.outputKeys());
        Paging.Page<Deployment.OutputValue> page = PlacedPage.of(
                catalog,
                call,
                product.history().lastSuccessfulProvisioning() + "/" + product.id() + request.outputKeys(),
                request.pageSize(),
                request.pageToken(),
                outputs);
        return GetProvisionedProductOutputsResponse.builder()
                .outputs(page.map(RecordShapes::output))
                .nextPageToken(page.nextToken())
                .build();
    }

    private static List<Deployment.OutputValue> wanted(List<Deployment.OutputValue> outputs, List<String> keys) {
        if (keys.isEmpty()) {
            return outputs;
        }
        keys.forEach(key -> {
            if (outputs.stream().noneMatch(output -> output.key().equals(key))) {
                throw ProvisionedProductErrors.outputNotFound(key);
            }
        });
        return outputs.stream().filter(output -> keys.contains(output.key())).toList();
    }

    @Query
    static ListStackInstancesForProvisionedProductResponse listStackInstancesForProvisionedProduct(
            Catalog catalog, Call call, ListStackInstancesForProvisionedProductRequest request) {
        ProvisionedProduct product = ProvisionedAccess.require(catalog, call.caller(), request.provisionedProductId());
        if (!(product.deployment().resources() instanceof Deployment.StackSet set)) {
            throw ProvisionedProductErrors.noStackSet(product.id());
        }
        var page = PlacedPage.of(
                catalog,
                call,
                product.history().last() + "/" + product.id(),
                request.pageSize(),
                request.pageToken(),
                set.instances());
        return ListStackInstancesForProvisionedProductResponse.builder()
                .stackInstances(page.map(ProvisionedProductShapes::instance))
                .nextPageToken(page.nextToken())
                .build();
    }
}
