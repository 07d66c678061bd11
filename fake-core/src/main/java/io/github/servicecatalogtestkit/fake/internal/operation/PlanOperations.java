package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.PlanErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.PlannedFailure;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct.Status;
import io.github.servicecatalogtestkit.fake.internal.model.Provisioning;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningPlan;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningPlans;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.rule.AccessLevel;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import io.github.servicecatalogtestkit.fake.internal.rule.ProvisionedAccess;
import io.github.servicecatalogtestkit.fake.internal.rule.UpdateChoice;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisionedProductPlanRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisionedProductPlanResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProvisionedProductPlanRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProvisionedProductPlanResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductPlanRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductPlanResponse;
import software.amazon.awssdk.services.servicecatalog.model.ExecuteProvisionedProductPlanRequest;
import software.amazon.awssdk.services.servicecatalog.model.ExecuteProvisionedProductPlanResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisionedProductPlansRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisionedProductPlansResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanStatus;

/**
 * Plans: launches and updates that can be reviewed before they are executed. A plan for a launch creates a provisioned
 * product with the status PLAN_IN_PROGRESS, which is deleted with the plan.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateProvisionedProductPlan.html">
 *     CreateProvisionedProductPlan</a>
 */
final class PlanOperations {

    private PlanOperations() {}

    @Command
    static Outcome<CreateProvisionedProductPlanResponse> createProvisionedProductPlan(
            Catalog catalog, Call call, CreateProvisionedProductPlanRequest request) {
        PlanDraft draft = PlanDraft.of(catalog, call, request);
        ProvisionedProduct product = draft.product();
        ProvisioningPlan plan = draft.plan(call, request);
        Provisioning provisioning = draft.catalog().provisioning();
        ProvisioningPlans others = provisioning
                .plans()
                .of(product.id())
                .map(provisioning.plans()::minus)
                .orElse(provisioning.plans());
        Provisioning planned =
                provisioning.with(provisioning.products().plus(product)).with(others.plus(plan));
        CreateProvisionedProductPlanResponse response = CreateProvisionedProductPlanResponse.builder()
                .planName(plan.name())
                .planId(plan.id().toString())
                .provisionProductId(product.id().toString())
                .provisionedProductName(product.name())
                .provisioningArtifactId(plan.deployment().version().artifact().toString())
                .build();
        return new Outcome<>(response, Completion.due(draft.catalog().with(planned)));
    }

    /** Describes a plan. The call polls the creation or execution of the plan, if one is in progress. */
    @Poll
    static Outcome<DescribeProvisionedProductPlanResponse> describeProvisionedProductPlan(
            Catalog catalog, Call call, DescribeProvisionedProductPlanRequest request) {
        Id<ProvisioningPlan> id = ProvisionedAccess.requirePlan(catalog, call.caller(), request.planId())
                .id();
        Catalog after = polled(catalog, catalog.provisioning().plans().find(id).orElseThrow());
        ProvisioningPlan plan = after.provisioning().plans().find(id).orElseThrow();
        Paging.Page<ProvisioningPlan.PlannedChange> page =
                PlacedPage.of(after, call, request.planId(), request.pageSize(), request.pageToken(), plan.changes());
        DescribeProvisionedProductPlanResponse response = DescribeProvisionedProductPlanResponse.builder()
                .provisionedProductPlanDetails(PlanShapes.details(after, plan))
                .resourceChanges(PlanShapes.absentIfEmpty(page.map(PlanShapes::change)))
                .nextPageToken(page.nextToken())
                .build();
        return new Outcome<>(response, after);
    }

    private static Catalog polled(Catalog catalog, ProvisioningPlan plan) {
        Provisioning provisioning = catalog.provisioning();
        if (plan.isRunning()) {
            return Completion.due(
                    catalog.with(provisioning.with(provisioning.plans().plus(plan.polled()))));
        }
        return plan.execution() == null
                ? catalog
                : RecordOperations.polled(catalog, provisioning.records().get(plan.execution()));
    }

    @Query
    static ListProvisionedProductPlansResponse listProvisionedProductPlans(
            Catalog catalog, Call call, ListProvisionedProductPlansRequest request) {
        AccessLevel level = ProvisionedProductOperations.level(request.accessLevelFilter());
        String product = request.provisionProductId();
        if (product != null) {
            ProvisionedAccess.require(catalog, call.caller(), product);
        }
        Paging paging = call.paging(
                catalog, level + call.caller().principal() + product, request.pageSize(), request.pageToken());
        Paging.Page<ProvisioningPlan> page = paging.take(
                catalog.provisioning().plans().in(call.scope()).valuesAfter(IdType.PLAN.of(paging.after())),
                plan -> ProvisionedAccess.lists(level, call.caller(), plan)
                        && (product == null
                                || plan.provisionedProduct().toString().equals(product)),
                plan -> plan.id().number());
        return ListProvisionedProductPlansResponse.builder()
                .provisionedProductPlans(page.map(PlanShapes::summary))
                .nextPageToken(page.nextToken())
                .build();
    }

    @Command
    static Outcome<ExecuteProvisionedProductPlanResponse> executeProvisionedProductPlan(
            Catalog catalog, Call call, ExecuteProvisionedProductPlanRequest request) {
        ProvisioningPlan plan = ProvisionedAccess.requirePlan(catalog, call.caller(), request.planId());
        if (!plan.isReady()) {
            throw PlanErrors.planNotReady(plan.id(), PlanShapes.status(catalog, plan));
        }
        ProvisionedProduct product = ProvisionedAccess.require(
                catalog, call.caller(), plan.provisionedProduct().toString());
        boolean isLaunch = product.status() == Status.PLAN_IN_PROGRESS;
        if (!isLaunch && !product.status().isStable()) {
            throw PlanErrors.notPlannable(product.id(), product.status());
        }
        UpdateChoice.requireStillThere(catalog, call.caller(), plan.deployment().version(), isLaunch);
        ProvisioningStart.Begun begun = ProvisioningStart.of(
                        catalog,
                        call,
                        isLaunch ? PlannedFailure.FailingRequest.LAUNCH : PlannedFailure.FailingRequest.UPDATE,
                        plan.deployment())
                .begin(
                        product,
                        isLaunch
                                ? ProvisioningRecord.Type.PROVISION_PRODUCT
                                : ProvisioningRecord.Type.UPDATE_PROVISIONED_PRODUCT,
                        plan.deployment());
        Provisioning after = begun.catalog().provisioning();
        return new Outcome<>(
                ExecuteProvisionedProductPlanResponse.builder()
                        .recordDetail(RecordShapes.created(begun.entry()))
                        .build(),
                begun.catalog()
                        .with(after.with(
                                after.plans().plus(plan.executedBy(begun.entry().id())))));
    }

    @Command
    static Outcome<DeleteProvisionedProductPlanResponse> deleteProvisionedProductPlan(
            Catalog catalog, Call call, DeleteProvisionedProductPlanRequest request) {
        ProvisioningPlan plan = ProvisionedAccess.requirePlan(catalog, call.caller(), request.planId());
        ProvisionedProductPlanStatus status = PlanShapes.status(catalog, plan);
        if (plan.execution() != null
                && status != ProvisionedProductPlanStatus.EXECUTE_SUCCESS
                && !Boolean.TRUE.equals(request.ignoreErrors())) {
            throw PlanErrors.planExecuted(status, ProvisioningStart.uuid(call));
        }
        Provisioning without =
                catalog.provisioning().with(catalog.provisioning().plans().minus(plan));
        Provisioning after = without.products()
                .find(plan.provisionedProduct())
                .filter(product -> product.status() == Status.PLAN_IN_PROGRESS)
                .map(product -> without.with(without.products().minus(product)))
                .orElse(without);
        return new Outcome<>(DeleteProvisionedProductPlanResponse.builder().build(), catalog.with(after));
    }
}
