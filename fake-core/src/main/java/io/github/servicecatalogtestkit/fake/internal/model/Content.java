package io.github.servicecatalogtestkit.fake.internal.model;

/** Portfolios, products, and which products are in which portfolios. */
record Content(Portfolios portfolios, Products products, Associations associations, ProductCopies copies) {

    static final Content EMPTY = new Content(Portfolios.NONE, Products.NONE, Associations.NONE, ProductCopies.NONE);

    Content with(Portfolios other) {
        return new Content(other, products, associations, copies);
    }

    Content with(Products other) {
        return new Content(portfolios, other, associations, copies);
    }

    Content with(Associations other) {
        return new Content(portfolios, products, other, copies);
    }

    Content with(ProductCopies other) {
        return new Content(portfolios, products, associations, other);
    }
}
