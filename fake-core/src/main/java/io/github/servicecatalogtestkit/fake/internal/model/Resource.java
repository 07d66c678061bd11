package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** A portfolio or a product, with which tag options and budgets are associated. */
public record Resource(ResourceType kind, long number) implements Comparable<Resource> {

    /** The types of resources. */
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

    /** Returns the resource with the given ID, or empty if it is neither a portfolio ID nor a product ID. */
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
