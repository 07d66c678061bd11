package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.PlanErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Identity;
import io.github.servicecatalogtestkit.fake.internal.model.PlannedFailure;
import io.github.servicecatalogtestkit.fake.internal.model.PlannedFailures;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct.Status;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningPlan;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.model.Task;
import io.github.servicecatalogtestkit.fake.internal.rule.Deployments;
import io.github.servicecatalogtestkit.fake.internal.rule.IdOrName;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchChoice;
import io.github.servicecatalogtestkit.fake.internal.rule.ProvisionedAccess;
import io.github.servicecatalogtestkit.fake.internal.rule.ResourceChanges;
import io.github.servicecatalogtestkit.fake.internal.rule.StackSetPreferences;
import io.github.servicecatalogtestkit.fake.internal.rule.UpdateChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisionedProductPlanRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningParameter;

/**
 * The intended result of a request for a plan.
 *
 * @param product the provisioned product that the plan creates or updates
 * @param present the provisioned product before the plan; {@code null} for a new one
 * @param failure the error that makes the creation of the plan fail, if there is one
 */
record PlanDraft(
        Catalog catalog,
        ProvisionedProduct product,
        @Nullable Deployment present,
        Deployment wanted,
        @Nullable String failure) {

    /**
     * Text: {@code servicecatalog_puppet} of <a href="https://github.com/awslabs/aws-service-catalog-puppet">
     * aws-service-catalog-puppet</a>, which compares the exact text.
     */
    private static final String NO_UPDATES = "No updates are to be performed.";

    /**
     * Text: <a
     * href="https://github.com/awslabs/aws-service-catalog-puppet/issues/121">aws-service-catalog-puppet#121</a>.
     */
    private static final String REFUSED =
            "Error calling API cloudformation:CreateChangeSet. ErrorCode: ValidationError, Message: ";

    static PlanDraft of(Catalog catalog, Call call, CreateProvisionedProductPlanRequest request) {
        ProvisionedProduct present = catalog.provisioning()
                .products()
                .find(call.scope(), request.provisionedProductName())
                .orElse(null);
        PlanDraft draft = present == null
                ? ofLaunch(catalog, call, request)
                : ofUpdate(
                        catalog,
                        call,
                        request,
                        ProvisionedAccess.require(
                                catalog, call.caller(), present.id().toString()));
        if (draft.wanted.isOfEngine()) {
            throw PlanErrors.plansAreForStacks(draft.wanted.resources().type());
        }
        return draft.withPlannedFailure();
    }

    private static PlanDraft ofLaunch(Catalog catalog, Call call, CreateProvisionedProductPlanRequest request) {
        LaunchChoice choice = LaunchChoice.require(
                        catalog,
                        call.caller(),
                        new IdOrName(request.productId(), null),
                        new IdOrName(request.provisioningArtifactId(), null),
                        new IdOrName(request.pathId(), null))
                .requireLaunchable(catalog);
        LaunchTarget target = LaunchTarget.ofLaunch(
                        catalog,
                        call,
                        choice,
                        LaunchRequests.parameters(request.provisioningParameters(), null),
                        request.provisionedProductName(),
                        options(request, Tags.NONE.with(TagShapes.read(request.tags()))))
                .refusedFor(catalog, LaunchRequests.contradiction(request.provisioningParameters(), null));
        return new PlanDraft(
                catalog,
                target.product(
                        call, request.provisionedProductName(), request.idempotencyToken(), Status.PLAN_IN_PROGRESS),
                null,
                target.deployment(),
                refusal(target));
    }

    private static PlanDraft ofUpdate(
            Catalog catalog, Call call, CreateProvisionedProductPlanRequest request, ProvisionedProduct product) {
        if (!product.status().isStable()) {
            throw PlanErrors.notPlannable(product.id(), product.status());
        }
        catalog.provisioning()
                .plans()
                .of(product.id())
                .filter(plan -> plan.execution() == null)
                .ifPresent(plan -> {
                    throw PlanErrors.planExists(product.id(), plan.id());
                });
        UpdateChoice choice = UpdateChoice.require(
                catalog,
                call.caller(),
                product,
                new IdOrName(request.productId(), null),
                new IdOrName(request.provisioningArtifactId(), null),
                new IdOrName(request.pathId(), null));
        LaunchTarget target = LaunchTarget.ofUpdate(
                        catalog,
                        call,
                        choice,
                        LaunchRequests.parameters(request.provisioningParameters(), product),
                        product,
                        options(request, ProvisioningOperations.tags(request.tags())))
                .refusedFor(catalog, LaunchRequests.contradiction(request.provisioningParameters(), product));
        boolean same = target.deployment().equals(product.deployment());
        return new PlanDraft(
                catalog, product, product.deployment(), target.deployment(), same ? NO_UPDATES : refusal(target));
    }

    private static Deployments.Options options(CreateProvisionedProductPlanRequest request, @Nullable Tags tags) {
        return new Deployments.Options(tags, request.notificationArns(), StackSetPreferences.NONE);
    }

    private static @Nullable String refusal(LaunchTarget target) {
        return target.refused() == null ? null : REFUSED + target.refused();
    }

    private PlanDraft withPlannedFailure() {
        PlannedFailures.Served served =
                catalog.provisioning().failures().serve(PlannedFailure.FailingRequest.PLAN, wanted.version());
        String plannedMessage =
                served.failure() == null ? failure : served.failure().message();
        return new PlanDraft(
                catalog.with(catalog.provisioning().with(served.rest())),
                product,
                present,
                wanted,
                failure == null ? plannedMessage : failure);
    }

    ProvisioningPlan plan(Call call, CreateProvisionedProductPlanRequest request) {
        return new ProvisioningPlan(
                IdType.PLAN.of(call.number()),
                product.reference(),
                new ProvisioningPlan.Draft(
                        request.planName(),
                        Identity.of(call.caller().principal()),
                        new ProvisioningPlan.Request(
                                request.pathId(),
                                request.provisioningParameters().stream()
                                        .map(PlanDraft::given)
                                        .toList(),
                                Tags.NONE.with(TagShapes.read(request.tags())),
                                request.notificationArns()),
                        wanted,
                        failure == null ? ResourceChanges.between(catalog, present, wanted) : List.of(),
                        failure,
                        call.at()),
                Task.startingAt(catalog.clock()),
                null);
    }

    private static ProvisioningPlan.GivenParameter given(UpdateProvisioningParameter parameter) {
        return new ProvisioningPlan.GivenParameter(parameter.key(), parameter.value(), parameter.usePreviousValue());
    }
}
