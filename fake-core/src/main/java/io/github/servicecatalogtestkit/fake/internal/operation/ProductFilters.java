package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a search of products looks for. Of several keys all must match, of several values of one key any. AWS documents the keys
 * and not how they match: the full text is looked for in name, owner and description, without regard to case; the others match
 * as a whole.
 *
 * @param viewer for whom the products are: one that belongs to another account is its own source
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_SearchProductsAsAdmin.html">SearchProductsAsAdmin</a>
 */
record ProductFilters(Scope viewer, Map<String, List<String>> wanted) implements Predicate<Product> {

    /** Orders the keys, so that two requests with the same filters are the same question. */
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
            case "FullTextSearch" -> fullText(product).contains(value.toLowerCase(Locale.ROOT));
            case "Owner" -> product.ownerName().equals(value);
            case "ProductType" -> product.type().equals(value);
            case "SourceProductId" -> value.equals(sourceId(product));
            default -> throw ServiceErrors.invalid("Products cannot be filtered by " + key);
        };
    }

    private static String fullText(Product product) {
        String description = Objects.requireNonNullElse(product.details().description(), "");
        return String.join("\n", product.name(), product.ownerName(), description)
                .toLowerCase(Locale.ROOT);
    }

    private @Nullable String sourceId(Product product) {
        return product.owner().equals(viewer) ? null : product.id().toString();
    }
}
