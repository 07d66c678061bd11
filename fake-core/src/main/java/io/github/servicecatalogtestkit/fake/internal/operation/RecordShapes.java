package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.rule.RecordStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordError;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;
import software.amazon.awssdk.services.servicecatalog.model.RecordTag;

/** Converts records to SDK objects. */
final class RecordShapes {

    /** AWS documents no codes: "The numeric value of the error". */
    private static final String FAILURE = "InternalFailure";

    private RecordShapes() {}

    /** Returns a record for the response to the request that created it. */
    static RecordDetail created(ProvisioningRecord entry) {
        return detail(entry, ProvisioningRecord.Status.CREATED)
                .updatedTime(entry.startedAt())
                .build();
    }

    static RecordDetail detail(Catalog catalog, ProvisioningRecord entry) {
        ProvisioningRecord.Status status = RecordStage.of(catalog, entry);
        return detail(entry, status).recordErrors(errors(entry, status)).build();
    }

    private static RecordDetail.Builder detail(ProvisioningRecord entry, ProvisioningRecord.Status status) {
        Deployment deployment = entry.deployment();
        return RecordDetail.builder()
                .recordId(entry.id().toString())
                .provisionedProductName(entry.name())
                .status(status.name())
                .createdTime(entry.createdAt())
                .updatedTime(entry.updatedAt())
                .provisionedProductType(deployment.resources().type())
                .recordType(entry.type().name())
                .provisionedProductId(entry.provisionedProduct().toString())
                .productId(deployment.version().product().toString())
                .provisioningArtifactId(deployment.version().artifact().toString())
                .pathId(deployment.version().path())
                .recordErrors(List.of())
                .recordTags(tags(entry))
                .launchRoleArn(deployment.launchRole());
    }

    /** A failure shows as soon as the status says that the request will fail. */
    private static List<RecordError> errors(ProvisioningRecord entry, ProvisioningRecord.Status status) {
        ProvisioningRecord.RecordResult result = entry.result();
        String message = result == null ? null : result.error();
        if (status == ProvisioningRecord.Status.IN_PROGRESS_IN_ERROR) {
            message = Objects.requireNonNull(entry.work().failure()).message();
        }
        return message == null
                ? List.of()
                : List.of(
                        RecordError.builder().code(FAILURE).description(message).build());
    }

    /** The tags in the request only, not the other tags of the provisioned product. */
    private static List<RecordTag> tags(ProvisioningRecord entry) {
        List<RecordTag> tags = new ArrayList<>();
        if (entry.type() != ProvisioningRecord.Type.TERMINATE_PROVISIONED_PRODUCT) {
            entry.deployment()
                    .requestedTags()
                    .values()
                    .forEach((key, value) ->
                            tags.add(RecordTag.builder().key(key).value(value).build()));
        }
        return tags;
    }

    static RecordOutput output(Deployment.OutputValue output) {
        return RecordOutput.builder()
                .outputKey(output.key())
                .outputValue(output.value())
                .description(output.description())
                .build();
    }
}
