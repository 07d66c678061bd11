package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.ProvisionedProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord.RequestFailure;
import io.github.servicecatalogtestkit.fake.internal.rule.ProvisioningCompletion;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.EngineWorkflowResourceIdentifier;
import software.amazon.awssdk.services.servicecatalog.model.EngineWorkflowStatus;
import software.amazon.awssdk.services.servicecatalog.model.NotifyProvisionProductEngineWorkflowResultRequest;
import software.amazon.awssdk.services.servicecatalog.model.NotifyProvisionProductEngineWorkflowResultResponse;
import software.amazon.awssdk.services.servicecatalog.model.NotifyTerminateProvisionedProductEngineWorkflowResultRequest;
import software.amazon.awssdk.services.servicecatalog.model.NotifyTerminateProvisionedProductEngineWorkflowResultResponse;
import software.amazon.awssdk.services.servicecatalog.model.NotifyUpdateProvisionedProductEngineWorkflowResultRequest;
import software.amazon.awssdk.services.servicecatalog.model.NotifyUpdateProvisionedProductEngineWorkflowResultResponse;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;
import software.amazon.awssdk.services.servicecatalog.model.UniqueTagResourceIdentifier;

/**
 * The results that external engines report. An engine runs in the account that owns the product, also for launches in
 * other accounts.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/external-engine.html">External engines</a>
 */
final class EngineOperations {

    /**
     * The message of a failed launch, independent of the engine's reason.
     *
     * @see <a href="https://github.com/atheiman/service-catalog-demo#readme">service-catalog-demo</a>
     */
    private static final String LAUNCH_FAILURE = "Internal failure.";

    private EngineOperations() {}

    @Command
    static Outcome<NotifyProvisionProductEngineWorkflowResultResponse> notifyProvisionProductEngineWorkflowResult(
            Catalog catalog, Call call, NotifyProvisionProductEngineWorkflowResultRequest request) {
        ProvisioningRecord entry = require(
                catalog, call, request.recordId(), request.workflowToken(), ProvisioningRecord.Type.PROVISION_PRODUCT);
        if (request.status() == EngineWorkflowStatus.SUCCEEDED && request.resourceIdentifier() == null) {
            throw ProvisionedProductErrors.noResourceIdentifier();
        }
        String tag = tag(request.resourceIdentifier());
        Deployment.EngineResources made =
                new Deployment.EngineResources(entry.deployment().resources().type(), tag);
        ProvisioningRecord known = entry.with(entry.deployment().with(made).with(outputs(request.outputs())));
        return new Outcome<>(
                NotifyProvisionProductEngineWorkflowResultResponse.builder().build(),
                completed(catalog, known, request.status(), request.failureReason(), reason -> LAUNCH_FAILURE));
    }

    @Command
    static Outcome<NotifyUpdateProvisionedProductEngineWorkflowResultResponse>
            notifyUpdateProvisionedProductEngineWorkflowResult(
                    Catalog catalog, Call call, NotifyUpdateProvisionedProductEngineWorkflowResultRequest request) {
        ProvisioningRecord entry = require(
                catalog,
                call,
                request.recordId(),
                request.workflowToken(),
                ProvisioningRecord.Type.UPDATE_PROVISIONED_PRODUCT);
        ProvisioningRecord known = entry.with(entry.deployment().with(outputs(request.outputs())));
        return new Outcome<>(
                NotifyUpdateProvisionedProductEngineWorkflowResultResponse.builder()
                        .build(),
                completed(catalog, known, request.status(), request.failureReason(), reason -> reason));
    }

    @Command
    static Outcome<NotifyTerminateProvisionedProductEngineWorkflowResultResponse>
            notifyTerminateProvisionedProductEngineWorkflowResult(
                    Catalog catalog, Call call, NotifyTerminateProvisionedProductEngineWorkflowResultRequest request) {
        ProvisioningRecord entry = require(
                catalog,
                call,
                request.recordId(),
                request.workflowToken(),
                ProvisioningRecord.Type.TERMINATE_PROVISIONED_PRODUCT);
        return new Outcome<>(
                NotifyTerminateProvisionedProductEngineWorkflowResultResponse.builder()
                        .build(),
                completed(catalog, entry, request.status(), request.failureReason(), reason -> reason));
    }

    private static ProvisioningRecord require(
            Catalog catalog, Call call, String id, String token, ProvisioningRecord.Type type) {
        ProvisioningRecord entry = IdType.RECORD
                .parse(id)
                .flatMap(catalog.provisioning().records()::find)
                .filter(candidate -> isEngineOf(catalog, call, candidate))
                .orElseThrow(() -> ProvisionedProductErrors.recordNotFound(id));
        if (entry.type() != type || !entry.waitsForEngine()) {
            throw ProvisionedProductErrors.noWorkflow(id);
        }
        if (!token.equals(entry.work().workflowToken())) {
            throw ProvisionedProductErrors.otherWorkflow(id);
        }
        return entry;
    }

    private static boolean isEngineOf(Catalog catalog, Call call, ProvisioningRecord entry) {
        return entry.scope().equals(call.scope())
                || catalog.products()
                        .find(entry.deployment().version().product())
                        .filter(product -> product.owner().equals(call.scope()))
                        .isPresent();
    }

    private static Catalog completed(
            Catalog catalog,
            ProvisioningRecord entry,
            EngineWorkflowStatus status,
            @Nullable String reason,
            UnaryOperator<String> message) {
        if (status == EngineWorkflowStatus.SUCCEEDED) {
            return ProvisioningCompletion.succeeded(catalog, entry);
        }
        if (reason == null) {
            throw ProvisionedProductErrors.failureWithoutReason();
        }
        return ProvisioningCompletion.failed(catalog, entry, RequestFailure.rolledBack(message.apply(reason)));
    }

    private static @Nullable String tag(@Nullable EngineWorkflowResourceIdentifier identifier) {
        UniqueTagResourceIdentifier tag = identifier == null ? null : identifier.uniqueTag();
        return tag == null ? null : tag.key() + "=" + tag.value();
    }

    private static List<Deployment.OutputValue> outputs(List<RecordOutput> given) {
        return given.stream()
                .filter(output -> output.outputKey() != null)
                .map(output -> new Deployment.OutputValue(
                        output.outputKey(), Objects.requireNonNullElse(output.outputValue(), ""), output.description()))
                .toList();
    }
}
