package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * A copy of a product that an account asked for. The product that it creates does not refer to its source.
 *
 * @param made the new product, or, under the ID of an existing product, the versions and tags to add to it
 * @param intoExisting whether {@code made} is added to an existing product
 * @param breaks whether the copy will fail with an internal failure
 */
public record ProductCopy(
        Id<ProductCopy> token, Product made, boolean intoExisting, boolean breaks, Task<CopyResult> task) {

    /**
     * The result of a copy.
     *
     * @param failure why it failed, or {@code null} if it succeeded
     */
    public record CopyResult(@Nullable String failure) {}

    /** Returns the scope that asked for the copy and owns the product. */
    public Scope by() {
        return made.owner();
    }

    public @Nullable CopyResult result() {
        return task.result();
    }

    /** Returns a copy with one more poll. */
    public ProductCopy polled() {
        return with(task.polled());
    }

    /** Returns a copy with the given result. */
    public ProductCopy completed(CopyResult outcome) {
        return with(task.completed(outcome));
    }

    private ProductCopy with(Task<CopyResult> other) {
        return new ProductCopy(token, made, intoExisting, breaks, other);
    }
}
