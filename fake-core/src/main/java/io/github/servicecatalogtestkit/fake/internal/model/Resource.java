package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** What tag options and budgets are associated with: a portfolio or a product. */
public record Resource(Kind kind, long number) implements Comparable<Resource> {

    /** The kinds of resources. */
    public enum Kind {
        PORTFOLIO,
        PRODUCT
    }

    public static Resource of(PortfolioId portfolio) {
        return new Resource(Kind.PORTFOLIO, portfolio.number());
    }

    public static Resource of(ProductId product) {
        return new Resource(Kind.PRODUCT, product.number());
    }

    /** Returns the resource that {@code id} names, or empty if it has not the form of the id of one. */
    public static Optional<Resource> parse(String id) {
        return PortfolioId.parse(id)
                .map(Resource::of)
                .or(() -> ProductId.parse(id).map(Resource::of));
    }

    @Override
    public int compareTo(Resource other) {
        int order = kind.compareTo(other.kind);
        return order != 0 ? order : Long.compare(number, other.number);
    }

    /** Returns the id as the API spells it. */
    @Override
    public String toString() {
        return switch (kind) {
            case PORTFOLIO -> new PortfolioId(number).toString();
            case PRODUCT -> new ProductId(number).toString();
        };
    }
}
