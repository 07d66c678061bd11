package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * A failure that a test ordered.
 *
 * @param kind what is to fail
 * @param product the id or the name of the product of which it is to fail; {@code null} for any
 * @param nth which of those to come fails, from 1: the next one
 */
public record PlannedFailure(
        FailingRequest kind, @Nullable String product, int nth, ProvisioningRecord.RequestFailure failure) {

    /** What can be made to fail. */
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
