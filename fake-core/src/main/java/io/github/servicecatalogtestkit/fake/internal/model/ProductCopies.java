package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/** The copies of products, both running and completed. */
public record ProductCopies(Table<Id<ProductCopy>, ProductCopy> byToken, Table<Id<ProductCopy>, ProductCopy> running) {

    public static final ProductCopies NONE = new ProductCopies(Table.empty(), Table.empty());

    public Optional<ProductCopy> find(Id<ProductCopy> token) {
        return byToken.find(token);
    }

    /** Returns a copy with the given copy, which replaces an earlier version of it. */
    public ProductCopies plus(ProductCopy copy) {
        return new ProductCopies(
                byToken.plus(copy.token(), copy),
                copy.result() == null ? running.plus(copy.token(), copy) : running.minus(copy.token()));
    }
}
