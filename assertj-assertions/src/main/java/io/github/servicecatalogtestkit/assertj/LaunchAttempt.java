package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningParametersRequest;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningParameter;
import software.amazon.awssdk.services.servicecatalog.model.UsageInstruction;

/**
 * A launch whose parameters AWS should reject. If AWS accepts them, the provisioned product is terminated immediately.
 */
final class LaunchAttempt {

    private static final String NAME = "assertj-should-be-rejected-";

    private final ClientContext context;
    private final String product;
    private final String version;
    private final @Nullable String path;
    private final Map<String, String> parameters;
    private boolean inProgress;
    private boolean isRejectedInRecord;

    LaunchAttempt(
            ClientContext context,
            String product,
            String version,
            @Nullable String path,
            Map<String, String> parameters) {
        this.context = context;
        this.product = product;
        this.version = version;
        this.path = path;
        this.parameters = parameters;
    }

    /** Returns the version with this name or ID or, without one, the last version that can be launched. */
    static Optional<String> version(@Nullable String nameOrId, List<ProvisioningArtifact> versions) {
        return versions.stream()
                .filter(version -> nameOrId == null || nameOrId.equals(version.id()) || nameOrId.equals(version.name()))
                .reduce((first, last) -> last)
                .map(ProvisioningArtifact::id);
    }

    /**
     * Launches the product, or goes on with the launch if the same attempt launched it before. Returns the error that
     * rejects the parameters, from the response or from the record. It is empty if AWS accepts them, or if the launch
     * is in progress.
     */
    Optional<String> refusal() {
        try {
            return refusal(
                    context.launchCalls().provision(request()).recordDetail().recordId());
        } catch (InvalidParametersException e) {
            String message = AwsErrors.messageOf(e);
            // An error about the name means that the same attempt was accepted before.
            return message.contains(name())
                    ? context.launchCalls()
                            .provisionedProduct(name())
                            .map(ProvisionedProductDetail::lastProvisioningRecordId)
                            .flatMap(this::refusal)
                    : Optional.of(message);
        }
    }

    private Optional<String> refusal(String recordId) {
        RecordView record = RecordView.of(context, recordId);
        inProgress = !record.isVisible() || record.isInProgress();
        if (inProgress) {
            return Optional.empty();
        }
        terminate();
        isRejectedInRecord = isLaunch(record) && !record.errors().isEmpty();
        return isRejectedInRecord ? Optional.of(record.errors().strip()) : Optional.empty();
    }

    /** The last record of a provisioned product that the same attempt left can be about its termination. */
    private static boolean isLaunch(RecordView record) {
        return "PROVISION_PRODUCT".equals(record.detail().recordType());
    }

    /** Returns whether the launch, or the termination of an earlier one, was in progress when its record was read. */
    boolean isInProgress() {
        return inProgress;
    }

    /** Returns whether AWS rejected the parameters during the launch. */
    boolean isRejectedInRecord() {
        return isRejectedInRecord;
    }

    private ProvisionProductRequest request() {
        return ProvisionProductRequest.builder()
                .productId(product)
                .provisioningArtifactId(version)
                .pathId(path)
                .provisionedProductName(name())
                .provisioningParameters(parameters.entrySet().stream()
                        .map(entry -> ProvisioningParameter.builder()
                                .key(entry.getKey())
                                .value(entry.getValue())
                                .build())
                        .toList())
                .build();
    }

    /**
     * Returns a name that identifies this assertion, in case the provisioned product is not terminated. The same
     * attempt always has the same name.
     */
    String name() {
        return NAME
                + Integer.toHexString(List.of(product, version, String.valueOf(path), parameters)
                        .hashCode());
    }

    /** A provisioned product that is under change cannot be terminated; the failure names it. */
    private void terminate() {
        try {
            context.launchCalls().terminate(name());
        } catch (AwsServiceException e) {
            // The failure message checks whether the provisioned product still exists.
        }
    }

    /** Returns whether the provisioned product still exists. */
    boolean leftSomething() {
        return context.launchCalls().provisionedProduct(name()).isPresent();
    }

    /** Returns the rules for the parameters. */
    TemplateRules rules() {
        return context
                .launchCalls()
                .usageInstructions(DescribeProvisioningParametersRequest.builder()
                        .productId(product)
                        .provisioningArtifactId(version)
                        .pathId(path)
                        .build())
                .stream()
                .filter(instruction -> "rules".equals(instruction.type()))
                .findFirst()
                .map(UsageInstruction::value)
                .map(TemplateRules::of)
                .orElseGet(() -> TemplateRules.of("{}"));
    }
}
