package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * A failure that a test planned.
 *
 * @param kind the type of request that fails
 * @param product the ID or name of the product, or {@code null} for any product
 * @param nth which of the coming requests fails; 1 is the next one
 */
public record PlannedFailure(
        FailingRequest kind, @Nullable String product, int nth, ProvisioningRecord.RequestFailure failure) {

    /** The requests that can be planned to fail. */
    public enum FailingRequest {
        LAUNCH,
        UPDATE,
        TERMINATION,
        PLAN,
        SERVICE_ACTION
    }

    boolean concerns(FailingRequest other, Deployment.Version version) {
        return kind == other
                && (product == null
                        || product.equals(version.product().toString())
                        || product.equals(version.productName()));
    }

    PlannedFailure next() {
        return new PlannedFailure(kind, product, nth - 1, failure);
    }
}
