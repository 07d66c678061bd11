package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that changed a provisioned product, or is about to. It stays when the provisioned product is terminated.
 *
 * @param name the name of the provisioned product
 * @param by who had the provisioned product at that time
 * @param deployment what it is about: for a launch and an update, what is to run
 * @param startedAt the clock of the catalog when it began
 * @param polls how often a client asked how far it is
 * @param result what came of it, once it is over
 */
public record ProvisioningRecord(
        Id<ProvisioningRecord> id,
        Scope scope,
        Id<ProvisionedProduct> provisionedProduct,
        String name,
        Type type,
        Identity by,
        Deployment deployment,
        Work work,
        Instant createdAt,
        Instant startedAt,
        int polls,
        @Nullable Result result) {

    /**
     * The kinds of requests. The API documents the first three; the others follow the names of their operations.
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

        /** Says whether a request of this kind counts as one that provisions. */
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
     * How a request is going to be carried out.
     *
     * @param failure why it is going to fail, if it is
     * @param workflowToken by which an engine says what came of it; it is not over before
     * @param ignoresErrors whether a termination goes through although resources could not be deleted
     * @param retainsResources whether a termination leaves the resources alone
     * @param before the state of the provisioned product before, in which a service action leaves it
     */
    public record Work(
            @Nullable Failure failure,
            @Nullable String workflowToken,
            boolean ignoresErrors,
            boolean retainsResources,
            ProvisionedProduct.@Nullable Status before) {

        /** Returns work that ends with {@code failure}, or well if there is none. */
        public static Work ending(@Nullable Failure failure) {
            return new Work(failure, null, false, false, null);
        }

        /** Returns work that an engine does; it says itself how it ends. */
        public static Work ofEngine(String token) {
            return new Work(null, token, false, false, null);
        }

        /** Returns this work but as a termination with these wishes. */
        public Work terminating(boolean ignoringErrors, boolean retainingResources) {
            return new Work(failure, workflowToken, ignoringErrors, retainingResources, before);
        }

        /** Returns this work but as something that leaves the provisioned product as it is. */
        public Work leaving(ProvisionedProduct.Status status) {
            return new Work(failure, workflowToken, ignoresErrors, retainsResources, status);
        }
    }

    /**
     * Why a request fails.
     *
     * @param message what the user is told
     * @param rollbackFails whether what was there before cannot be restored either
     */
    public record Failure(String message, boolean rollbackFails) {}

    /** What came of a request: success, or why it failed. */
    public record Result(@Nullable String error, Instant at) {

        public boolean isSuccess() {
            return error == null;
        }
    }

    public boolean isRunning() {
        return result == null;
    }

    /** Says whether it goes on until an engine says what came of it. */
    public boolean waitsForEngine() {
        return isRunning() && work.workflowToken() != null;
    }

    /** Returns when it changed last. */
    public Instant updatedAt() {
        return result == null ? createdAt : result.at();
    }

    public ProvisioningRecord polled() {
        return new ProvisioningRecord(
                id,
                scope,
                provisionedProduct,
                name,
                type,
                by,
                deployment,
                work,
                createdAt,
                startedAt,
                polls + 1,
                result);
    }

    public ProvisioningRecord completed(Result outcome) {
        return new ProvisioningRecord(
                id, scope, provisionedProduct, name, type, by, deployment, work, createdAt, startedAt, polls, outcome);
    }

    /** Returns this record but about {@code other}. */
    public ProvisioningRecord with(Deployment other) {
        return new ProvisioningRecord(
                id, scope, provisionedProduct, name, type, by, other, work, createdAt, startedAt, polls, result);
    }
}
