package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord.Result;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A launch or an update that is looked at before it is carried out.
 *
 * @param name the name of the plan
 * @param by who made it
 * @param request what was asked for, to be asked for again when the plan is executed
 * @param deployment what is to run
 * @param changes what would happen to which resources
 * @param failure why making the plan is going to fail, if it is
 * @param startedAt the clock of the catalog when it began
 * @param polls how often a client asked how far it is
 * @param outcome what came of making it, once that is over
 * @param execution the request that carries it out, once there is one
 */
public record ProvisioningPlan(
        Id<ProvisioningPlan> id,
        Scope scope,
        String name,
        Id<ProvisionedProduct> provisionedProduct,
        String provisionedProductName,
        Identity by,
        Request request,
        Deployment deployment,
        List<Change> changes,
        @Nullable String failure,
        Instant createdAt,
        Instant startedAt,
        int polls,
        @Nullable Result outcome,
        @Nullable Id<ProvisioningRecord> execution) {

    /**
     * What a plan was asked for.
     *
     * @param path the id of the launch path, if the request named one
     */
    public record Request(
            @Nullable String path, List<GivenParameter> parameters, Tags tags, List<String> notificationArns) {

        public Request {
            parameters = List.copyOf(parameters);
            notificationArns = List.copyOf(notificationArns);
        }
    }

    /** A parameter as a request gave it. */
    public record GivenParameter(
            String key, @Nullable String value, @Nullable Boolean usesPreviousValue) {}

    /** What would happen to a resource of the template. */
    public record Change(
            Action action, String logicalId, @Nullable String type) {}

    /** What can happen to a resource, spelled as the API spells it. */
    public enum Action {
        ADD,
        MODIFY,
        REMOVE
    }

    public ProvisioningPlan {
        changes = List.copyOf(changes);
    }

    /** Says whether the plan is still being made. */
    public boolean isRunning() {
        return outcome == null;
    }

    /** Says whether the plan waits to be executed. */
    public boolean isReady() {
        return outcome != null && outcome.isSuccess() && execution == null;
    }

    public ProvisioningPlan polled() {
        return new ProvisioningPlan(
                id,
                scope,
                name,
                provisionedProduct,
                provisionedProductName,
                by,
                request,
                deployment,
                changes,
                failure,
                createdAt,
                startedAt,
                polls + 1,
                outcome,
                execution);
    }

    public ProvisioningPlan completed(Result result) {
        return new ProvisioningPlan(
                id,
                scope,
                name,
                provisionedProduct,
                provisionedProductName,
                by,
                request,
                deployment,
                changes,
                failure,
                createdAt,
                startedAt,
                polls,
                result,
                execution);
    }

    public ProvisioningPlan executedBy(Id<ProvisioningRecord> entry) {
        return new ProvisioningPlan(
                id,
                scope,
                name,
                provisionedProduct,
                provisionedProductName,
                by,
                request,
                deployment,
                changes,
                failure,
                createdAt,
                startedAt,
                polls,
                outcome,
                entry);
    }
}
