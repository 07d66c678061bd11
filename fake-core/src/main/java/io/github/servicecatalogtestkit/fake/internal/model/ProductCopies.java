package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/** The copies of products, the running ones and those that are over. */
public record ProductCopies(Table<Id<ProductCopy>, ProductCopy> byToken, Table<Id<ProductCopy>, ProductCopy> running) {

    public static final ProductCopies NONE = new ProductCopies(Table.empty(), Table.empty());

    public Optional<ProductCopy> find(Id<ProductCopy> token) {
        return byToken.find(token);
    }

    /** Returns these but with {@code copy} in the place of the one with its token. */
    public ProductCopies plus(ProductCopy copy) {
        return new ProductCopies(
                byToken.plus(copy.token(), copy),
                copy.result() == null ? running.plus(copy.token(), copy) : running.minus(copy.token()));
    }
}
