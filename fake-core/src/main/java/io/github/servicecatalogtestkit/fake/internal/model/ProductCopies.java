package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** All copies of products that were ever asked for. */
public record ProductCopies(Table<CopyToken, ProductCopy> byToken) {

    public static final ProductCopies NONE = new ProductCopies(Table.empty());

    public Optional<ProductCopy> find(CopyToken token) {
        return byToken.find(token);
    }

    public ProductCopies plus(ProductCopy copy) {
        return new ProductCopies(byToken.plus(copy.token(), copy));
    }
}
