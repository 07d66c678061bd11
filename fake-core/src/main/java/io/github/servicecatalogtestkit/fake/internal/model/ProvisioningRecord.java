package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request on a provisioned product. It remains after the provisioned product is terminated.
 *
 * @param subject the provisioned product
 * @param by the owner of the provisioned product at the time of the request
 * @param deployment what the request is about: for a launch or an update, what is to run
 */
public record ProvisioningRecord(
        Id<ProvisioningRecord> id,
        ProvisionedProduct.Reference subject,
        Type type,
        Identity by,
        Deployment deployment,
        Work work,
        Instant createdAt,
        Task<RecordResult> task) {

    private static final int MILLIS_TO_START = 5;

    /**
     * The types of requests. The API documents the first three; the others follow the names of their operations.
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_RecordDetail.html">RecordDetail</a>
     */
    public enum Type {
        PROVISION_PRODUCT,
        UPDATE_PROVISIONED_PRODUCT,
        TERMINATE_PROVISIONED_PRODUCT,
        IMPORT_PROVISIONED_PRODUCT,
        UPDATE_PROVISIONED_PRODUCT_PROPERTIES,
        EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION;

        /** Returns whether a request of this type provisions or updates. */
        public boolean isDeploying() {
            return this == PROVISION_PRODUCT || this == UPDATE_PROVISIONED_PRODUCT;
        }

        /** Returns whether a request of this type provisions, updates or terminates. */
        public boolean isProvisioning() {
            return this == PROVISION_PRODUCT
                    || this == UPDATE_PROVISIONED_PRODUCT
                    || this == TERMINATE_PROVISIONED_PRODUCT;
        }
    }

    /** The states of a request, spelled as the API spells them. */
    public enum Status {
        CREATED,
        IN_PROGRESS,
        IN_PROGRESS_IN_ERROR,
        SUCCEEDED,
        FAILED
    }

    /**
     * How a request will be carried out.
     *
     * @param failure why the request will fail, or {@code null} if it will succeed
     * @param workflowToken the token with which an engine reports the result; the request runs until then
     * @param ignoresErrors whether a termination succeeds although resources could not be deleted
     * @param retainsResources whether a termination keeps the resources
     * @param before the status of the provisioned product before a service action, which restores it
     */
    public record Work(
            @Nullable RequestFailure failure,
            @Nullable String workflowToken,
            boolean ignoresErrors,
            boolean retainsResources,
            ProvisionedProduct.@Nullable Status before) {

        /** Returns work that fails with {@code failure}, or succeeds if there is none. */
        public static Work ending(@Nullable RequestFailure failure) {
            return new Work(failure, null, false, false, null);
        }

        /** Returns work that an engine does. The engine reports the result. */
        public static Work ofEngine(String token) {
            return new Work(null, token, false, false, null);
        }

        /** Returns a copy for a termination with the given options. */
        public Work terminating(boolean ignoringErrors, boolean retainingResources) {
            return new Work(failure, workflowToken, ignoringErrors, retainingResources, before);
        }

        /** Returns a copy for a request that restores the given status. */
        public Work leaving(ProvisionedProduct.Status status) {
            return new Work(failure, workflowToken, ignoresErrors, retainsResources, status);
        }
    }

    /**
     * Why a request fails.
     *
     * @param message the message for the user
     * @param rollbackFails whether the rollback fails as well
     * @param beforeChange whether nothing was created or changed
     */
    public record RequestFailure(String message, boolean rollbackFails, boolean beforeChange) {

        /** Returns a failure that is rolled back. */
        public static RequestFailure rolledBack(String message) {
            return new RequestFailure(message, false, false);
        }

        /** Returns a failure before anything was created or changed. */
        public static RequestFailure refused(String message) {
            return new RequestFailure(message, false, true);
        }
    }

    /** The result of a request: success, or an error message. */
    public record RecordResult(@Nullable String error, Instant at) {

        public boolean isSuccess() {
            return error == null;
        }
    }

    public Scope scope() {
        return subject.scope();
    }

    public Id<ProvisionedProduct> provisionedProduct() {
        return subject.id();
    }

    /** Returns the name of the provisioned product. */
    public String name() {
        return subject.name();
    }

    public boolean isRunning() {
        return task.isRunning();
    }

    public @Nullable RecordResult result() {
        return task.result();
    }

    /** Returns whether the request is running until an engine reports its result. */
    public boolean waitsForEngine() {
        return isRunning() && work.workflowToken() != null;
    }

    /** Returns the time of the first change, which follows the creation by some milliseconds. */
    public Instant startedAt() {
        return createdAt.plusMillis(MILLIS_TO_START);
    }

    /** Returns the time of the last change. */
    public Instant updatedAt() {
        RecordResult result = result();
        return result == null || result.at().isBefore(startedAt()) ? startedAt() : result.at();
    }

    /** Returns a copy with one more poll. */
    public ProvisioningRecord polled() {
        return with(task.polled());
    }

    /** Returns a copy with the given result. */
    public ProvisioningRecord completed(RecordResult outcome) {
        return with(task.completed(outcome));
    }

    private ProvisioningRecord with(Task<RecordResult> other) {
        return new ProvisioningRecord(id, subject, type, by, deployment, work, createdAt, other);
    }

    /** Returns a copy with the given deployment. */
    public ProvisioningRecord with(Deployment other) {
        return new ProvisioningRecord(id, subject, type, by, other, work, createdAt, task);
    }
}
