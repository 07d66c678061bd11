package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a product that an account asked for. What comes of it is a product like any other, which knows nothing of its source.
 *
 * @param startedAt the clock of the catalog when it began
 * @param polls how often a client asked for its status
 * @param made what there will be in the end: a new product, or, under the id of one that is there, the versions and tags it gets
 * @param intoExisting whether {@code made} goes into a product that is there
 * @param breaks whether it will fail for no reason that AWS would name
 * @param result what came of it, once it is complete
 */
public record ProductCopy(
        Id<ProductCopy> token,
        Instant startedAt,
        int polls,
        Product made,
        boolean intoExisting,
        boolean breaks,
        @Nullable Result result) {

    /**
     * What came of a copy.
     *
     * @param failure why it failed; {@code null} if it did not
     */
    public record Result(@Nullable String failure) {}

    /** Returns the scope that asked for the copy, to which the product belongs. */
    public Scope by() {
        return made.owner();
    }

    public ProductCopy polled() {
        return new ProductCopy(token, startedAt, polls + 1, made, intoExisting, breaks, result);
    }

    /** Returns this copy but complete, and failed if there is a {@code failure}. */
    public ProductCopy completed(@Nullable String failure) {
        return new ProductCopy(token, startedAt, polls, made, intoExisting, breaks, new Result(failure));
    }
}
