package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.ProductCopy;

/**
 * How far a copy of a product is. AWS copies after it has answered; here a copy is made at once, so the first look already finds
 * it finished. This is the one place that says so.
 */
public enum CopyProgress {
    IN_PROGRESS,
    SUCCEEDED,
    FAILED;

    /** Returns how far {@code copy} is. */
    public static CopyProgress of(ProductCopy copy) {
        return copy.failure() == null ? SUCCEEDED : FAILED;
    }
}
