package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningPlan;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord.RecordResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanDetails;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanStatus;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceAttribute;
import software.amazon.awssdk.services.servicecatalog.model.ResourceChange;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningParameter;

/** Converts plans to SDK objects. */
final class PlanShapes {

    private PlanShapes() {}

    static ProvisionedProductPlanDetails details(Catalog catalog, ProvisioningPlan plan) {
        return ProvisionedProductPlanDetails.builder()
                .createdTime(plan.createdAt())
                .pathId(plan.deployment().version().path())
                .productId(plan.deployment().version().product().toString())
                .planName(plan.name())
                .planId(plan.id().toString())
                .provisionProductId(plan.provisionedProduct().toString())
                .provisionProductName(plan.provisionedProductName())
                .planType(ProvisionedProductPlanType.CLOUDFORMATION)
                .provisioningArtifactId(plan.deployment().version().artifact().toString())
                .status(status(catalog, plan))
                .updatedTime(updatedAt(catalog, plan))
                .notificationArns(absentIfEmpty(plan.request().notificationArns()))
                .provisioningParameters(absentIfEmpty(plan.request().parameters().stream()
                        .map(PlanShapes::parameter)
                        .toList()))
                .tags(TagShapes.write(plan.request().tags()))
                .statusMessage(message(catalog, plan))
                .build();
    }

    static ProvisionedProductPlanSummary summary(ProvisioningPlan plan) {
        return ProvisionedProductPlanSummary.builder()
                .planName(plan.name())
                .planId(plan.id().toString())
                .provisionProductId(plan.provisionedProduct().toString())
                .provisionProductName(plan.provisionedProductName())
                .planType(ProvisionedProductPlanType.CLOUDFORMATION)
                .provisioningArtifactId(plan.deployment().version().artifact().toString())
                .build();
    }

    static ProvisionedProductPlanStatus status(Catalog catalog, ProvisioningPlan plan) {
        RecordResult made = plan.outcome();
        if (made == null) {
            return ProvisionedProductPlanStatus.CREATE_IN_PROGRESS;
        }
        if (plan.execution() == null) {
            return made.isSuccess()
                    ? ProvisionedProductPlanStatus.CREATE_SUCCESS
                    : ProvisionedProductPlanStatus.CREATE_FAILED;
        }
        RecordResult executed = execution(catalog, plan.execution()).result();
        if (executed == null) {
            return ProvisionedProductPlanStatus.EXECUTE_IN_PROGRESS;
        }
        return executed.isSuccess()
                ? ProvisionedProductPlanStatus.EXECUTE_SUCCESS
                : ProvisionedProductPlanStatus.EXECUTE_FAILED;
    }

    private static ProvisioningRecord execution(Catalog catalog, Id<ProvisioningRecord> id) {
        return catalog.provisioning().records().get(id);
    }

    /** Returns {@code null} for an empty list: AWS leaves lists of a plan out that have no items. */
    static <T> @Nullable List<T> absentIfEmpty(List<T> items) {
        return items.isEmpty() ? null : items;
    }

    private static @Nullable String message(Catalog catalog, ProvisioningPlan plan) {
        RecordResult last = last(catalog, plan);
        return last == null ? null : last.error();
    }

    private static Instant updatedAt(Catalog catalog, ProvisioningPlan plan) {
        RecordResult last = last(catalog, plan);
        return last == null ? plan.createdAt() : last.at();
    }

    private static @Nullable RecordResult last(Catalog catalog, ProvisioningPlan plan) {
        Id<ProvisioningRecord> execution = plan.execution();
        RecordResult executed =
                execution == null ? null : execution(catalog, execution).result();
        return executed == null ? plan.outcome() : executed;
    }

    private static UpdateProvisioningParameter parameter(ProvisioningPlan.GivenParameter parameter) {
        return UpdateProvisioningParameter.builder()
                .key(parameter.key())
                .value(parameter.value())
                .usePreviousValue(parameter.usesPreviousValue())
                .build();
    }

    static ResourceChange change(ProvisioningPlan.PlannedChange change) {
        boolean modifies = change.action() == ProvisioningPlan.Action.MODIFY;
        return ResourceChange.builder()
                .action(change.action().name())
                .logicalResourceId(change.logicalId())
                .resourceType(change.type())
                .scope(modifies ? List.of(ResourceAttribute.PROPERTIES) : List.of())
                .details(List.of())
                .build();
    }
}
