package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord.RecordResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan: a launch or an update that can be examined before it is executed.
 *
 * @param subject the provisioned product to launch or update
 * @param task the creation of the plan
 * @param execution the request that executes the plan, or {@code null} before its execution
 */
public record ProvisioningPlan(
        Id<ProvisioningPlan> id,
        ProvisionedProduct.Reference subject,
        Draft draft,
        Task<RecordResult> task,
        @Nullable Id<ProvisioningRecord> execution) {

    /**
     * What is known of a plan when its creation starts.
     *
     * @param name the name of the plan
     * @param by the creator of the plan
     * @param request the requested values, which the execution requests again
     * @param deployment what is to run
     * @param changes what would happen to which resources
     * @param failure why the creation of the plan will fail, or {@code null} if it will succeed
     */
    public record Draft(
            String name,
            Identity by,
            Request request,
            Deployment deployment,
            List<PlannedChange> changes,
            @Nullable String failure,
            Instant createdAt) {

        public Draft {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The values that a plan was requested with.
     *
     * @param path the ID of the launch path, if the request named one
     */
    public record Request(
            @Nullable String path, List<GivenParameter> parameters, Tags tags, List<String> notificationArns) {

        public Request {
            parameters = List.copyOf(parameters);
            notificationArns = List.copyOf(notificationArns);
        }
    }

    /** A parameter of a request. */
    public record GivenParameter(
            String key, @Nullable String value, @Nullable Boolean usesPreviousValue) {}

    /** What would happen to a resource of the template. */
    public record PlannedChange(
            Action action, String logicalId, @Nullable String type) {}

    /** The changes of a resource, spelled as the API spells them. */
    public enum Action {
        ADD,
        MODIFY,
        REMOVE
    }

    public Scope scope() {
        return subject.scope();
    }

    public String name() {
        return draft.name();
    }

    public Id<ProvisionedProduct> provisionedProduct() {
        return subject.id();
    }

    public String provisionedProductName() {
        return subject.name();
    }

    public Identity by() {
        return draft.by();
    }

    public Request request() {
        return draft.request();
    }

    public Deployment deployment() {
        return draft.deployment();
    }

    public List<PlannedChange> changes() {
        return draft.changes();
    }

    public @Nullable String failure() {
        return draft.failure();
    }

    public Instant createdAt() {
        return draft.createdAt();
    }

    /** Returns the result of the plan's creation, or {@code null} while it is running. */
    public @Nullable RecordResult outcome() {
        return task.result();
    }

    /** Returns whether the plan is still being created. */
    public boolean isRunning() {
        return task.isRunning();
    }

    /** Returns whether the plan can be executed. */
    public boolean isReady() {
        RecordResult result = outcome();
        return result != null && result.isSuccess() && execution == null;
    }

    /** Returns a copy with one more poll. */
    public ProvisioningPlan polled() {
        return with(task.polled());
    }

    /** Returns a copy with the given result. */
    public ProvisioningPlan completed(RecordResult outcome) {
        return with(task.completed(outcome));
    }

    private ProvisioningPlan with(Task<RecordResult> other) {
        return new ProvisioningPlan(id, subject, draft, other, execution);
    }

    /** Returns a copy that the given request executes. */
    public ProvisioningPlan executedBy(Id<ProvisioningRecord> entry) {
        return new ProvisioningPlan(id, subject, draft, task, entry);
    }
}
