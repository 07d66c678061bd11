package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a product search. All keys must match; of several values of one key, one must match. AWS documents the
 * keys, but not how they match. {@code FullTextSearch} finds a product if its name, owner or description contains one
 * of the words; the other keys match the whole value.
 *
 * @param viewer the account that searches; a product that another account owns is the source product itself
 * @see <a
 *     href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_SearchProductsAsAdmin.html">SearchProductsAsAdmin</a>
 */
record ProductFilters(Scope viewer, Map<String, List<String>> wanted) implements Predicate<Product> {

    /** Sorts the keys, so that requests with equal filters have equal page tokens. */
    ProductFilters {
        wanted = new TreeMap<>(wanted);
    }

    @Override
    public boolean test(Product product) {
        for (Map.Entry<String, List<String>> filter : wanted.entrySet()) {
            if (filter.getValue().stream().noneMatch(value -> matches(filter.getKey(), value, product))) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(String key, String value, Product product) {
        return switch (key) {
            case "FullTextSearch" -> SearchWords.of(value).matches(fullText(product));
            case "Owner" -> product.ownerName().equals(value);
            case "ProductType" -> product.type().equals(value);
            case "SourceProductId" -> value.equals(sourceId(product));
            default -> throw ServiceErrors.invalid("Products cannot be filtered by " + key);
        };
    }

    private static String fullText(Product product) {
        String description = Objects.requireNonNullElse(product.details().description(), "");
        return String.join("\n", product.name(), product.ownerName(), description);
    }

    private @Nullable String sourceId(Product product) {
        return product.owner().equals(viewer) ? null : product.id().toString();
    }
}
