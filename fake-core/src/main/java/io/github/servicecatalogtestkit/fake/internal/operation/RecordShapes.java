package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.rule.RecordStage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordError;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;
import software.amazon.awssdk.services.servicecatalog.model.RecordTag;

/** Converts records to SDK objects. */
final class RecordShapes {

    /** AWS documents no codes: "The numeric value of the error". */
    private static final String FAILURE = "InternalFailure";

    /** The AutoTags of finished records, in the order of AWS. */
    private static final List<String> AUTO_TAGS = List.of(
            "aws:servicecatalog:productArn",
            "aws:servicecatalog:provisioningPrincipalArn",
            "aws:servicecatalog:portfolioArn");

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

    /**
     * The tags in the request and, once a launch or an update is finished, three AutoTags. The other tags of the
     * provisioned product are not part of a record.
     */
    private static List<RecordTag> tags(ProvisioningRecord entry) {
        Map<String, String> tags = new LinkedHashMap<>();
        if (entry.type() != ProvisioningRecord.Type.TERMINATE_PROVISIONED_PRODUCT) {
            tags.putAll(entry.deployment().requestedTags().values());
        }
        if (!entry.isRunning() && entry.type().isDeploying()) {
            Map<String, String> all = entry.deployment().tags().values();
            AUTO_TAGS.stream().filter(all::containsKey).forEach(key -> tags.put(key, all.get(key)));
        }
        return tags.entrySet().stream()
                .map(tag -> RecordTag.builder()
                        .key(tag.getKey())
                        .value(tag.getValue())
                        .build())
                .toList();
    }

    static RecordOutput output(Deployment.OutputValue output) {
        return RecordOutput.builder()
                .outputKey(output.key())
                .outputValue(output.value())
                .description(output.description())
                .build();
    }
}
