package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.ProvisionedProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Provisioning;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecords;
import io.github.servicecatalogtestkit.fake.internal.rule.AccessLevel;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import io.github.servicecatalogtestkit.fake.internal.rule.ProvisionedAccess;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListRecordHistoryRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListRecordHistoryResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListRecordHistorySearchFilter;

/** Describes and lists the records of provisioned products. Records stay when a provisioned product is terminated. */
final class RecordOperations {

    private RecordOperations() {}

    /** Describes a record. The call polls the action of the record. */
    @Poll
    static Outcome<DescribeRecordResponse> describeRecord(Catalog catalog, Call call, DescribeRecordRequest request) {
        ProvisioningRecord before = ProvisionedAccess.requireRecord(catalog, call.caller(), request.id());
        Catalog after = polled(catalog, before);
        ProvisioningRecord entry = after.provisioning().records().get(before.id());
        Paging.Page<Deployment.OutputValue> page = PlacedPage.of(
                after, call, entry.id().toString(), request.pageSize(), request.pageToken(), outputs(entry));
        DescribeRecordResponse response = DescribeRecordResponse.builder()
                .recordDetail(RecordShapes.detail(after, entry))
                .recordOutputs(page.map(RecordShapes::output))
                .nextPageToken(page.nextToken())
                .build();
        return new Outcome<>(response, after);
    }

    /** Returns the catalog after a poll of {@code entry}. */
    static Catalog polled(Catalog catalog, ProvisioningRecord entry) {
        if (!entry.isRunning() || entry.waitsForEngine()) {
            return catalog;
        }
        Provisioning provisioning = catalog.provisioning();
        return Completion.due(
                catalog.with(provisioning.with(provisioning.records().plus(entry.polled()))));
    }

    private static List<Deployment.OutputValue> outputs(ProvisioningRecord entry) {
        ProvisioningRecord.RecordResult result = entry.result();
        boolean gives = switch (entry.type()) {
            case PROVISION_PRODUCT, UPDATE_PROVISIONED_PRODUCT, IMPORT_PROVISIONED_PRODUCT -> true;
            case TERMINATE_PROVISIONED_PRODUCT,
                    UPDATE_PROVISIONED_PRODUCT_PROPERTIES,
                    EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION -> false;
        };
        return gives && result != null && result.isSuccess()
                ? entry.deployment().outputs()
                : List.of();
    }

    /** Lists the records "in reverse chronological order". */
    @Query
    static ListRecordHistoryResponse listRecordHistory(Catalog catalog, Call call, ListRecordHistoryRequest request) {
        AccessLevel level = ProvisionedProductOperations.level(request.accessLevelFilter());
        Predicate<ProvisioningRecord> wanted = wanted(request.searchFilter());
        Paging paging = call.paging(
                catalog,
                level + call.caller().principal() + request.searchFilter(),
                request.pageSize(),
                request.pageToken());
        Paging.Page<ProvisioningRecord> page = paging.take(
                catalog.provisioning().records().of(call.scope(), paging.after()),
                entry -> wanted.test(entry) && ProvisionedAccess.lists(catalog, level, call.caller(), entry),
                ProvisioningRecords::rank);
        return ListRecordHistoryResponse.builder()
                .recordDetails(page.map(entry -> RecordShapes.detail(catalog, entry)))
                .nextPageToken(page.nextToken())
                .build();
    }

    private static Predicate<ProvisioningRecord> wanted(@Nullable ListRecordHistorySearchFilter filter) {
        if (filter == null || filter.key() == null) {
            return entry -> true;
        }
        String value = Objects.requireNonNullElse(filter.value(), "");
        return switch (filter.key()) {
            case "product" ->
                entry -> entry.deployment().version().product().toString().equals(value);
            case "provisionedproduct" ->
                entry -> entry.provisionedProduct().toString().equals(value);
            default -> throw ProvisionedProductErrors.unknownRecordFilter(filter.key());
        };
    }
}
