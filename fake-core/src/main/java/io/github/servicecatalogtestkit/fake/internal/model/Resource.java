package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** What tag options and budgets are associated with: a portfolio or a product. */
public record Resource(ResourceType kind, long number) implements Comparable<Resource> {

    /** The kinds of resources. */
    public enum ResourceType {
        PORTFOLIO,
        PRODUCT
    }

    public static Resource portfolio(Id<Portfolio> portfolio) {
        return new Resource(ResourceType.PORTFOLIO, portfolio.number());
    }

    public static Resource product(Id<Product> product) {
        return new Resource(ResourceType.PRODUCT, product.number());
    }

    /** Returns the resource that {@code id} names, or empty if it has not the form of the id of one. */
    public static Optional<Resource> parse(String id) {
        return IdType.PORTFOLIO
                .parse(id)
                .map(Resource::portfolio)
                .or(() -> IdType.PRODUCT.parse(id).map(Resource::product));
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
            case PORTFOLIO -> IdType.PORTFOLIO.of(number).toString();
            case PRODUCT -> IdType.PRODUCT.of(number).toString();
        };
    }
}
