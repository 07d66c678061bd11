package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.ProvisionedProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The query of a search for provisioned products: {@code field:value}, or a value that any field can match. AWS
 * documents the fields and the example {@code status:AVAILABLE}, shows an example with a value alone, and does not say
 * how they match. Here a value matches as a whole and ignores case; {@code *} stands for any characters, and enclosing
 * quotes are removed. All terms must match.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_SearchProvisionedProducts.html">
 *     SearchProvisionedProducts</a>
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/search-provisioned-products.html">
 *     search-provisioned-products</a>
 */
final class ProvisionedProductQuery implements Predicate<ProvisionedProduct> {

    private static final Map<String, Function<ProvisionedProduct, List<String>>> FIELDS = fields();

    private final List<Term> terms;

    private ProvisionedProductQuery(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** Returns the query of a request. */
    static ProvisionedProductQuery of(Map<String, List<String>> filters) {
        List<Term> terms = new ArrayList<>();
        filters.values().forEach(texts -> texts.forEach(text -> terms.add(Term.parse(text.strip()))));
        return new ProvisionedProductQuery(terms);
    }

    @Override
    public boolean test(ProvisionedProduct product) {
        return terms.stream().allMatch(term -> term.matches(product));
    }

    /**
     * One term of the query.
     *
     * @param field the name of a field; {@code null} for any field
     */
    private record Term(@Nullable String field, SearchPattern value) {

        static Term parse(String text) {
            int colon = text.indexOf(':');
            String field = colon < 0 ? "" : text.substring(0, colon);
            return FIELDS.containsKey(field) && !text.startsWith("arn:aws")
                    ? new Term(field, pattern(text.substring(colon + 1).strip()))
                    : new Term(null, pattern(text));
        }

        private static SearchPattern pattern(String value) {
            boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
            return SearchPattern.of(quoted ? value.substring(1, value.length() - 1) : value);
        }

        boolean matches(ProvisionedProduct product) {
            return field == null
                    ? FIELDS.values().stream().anyMatch(values -> matches(values.apply(product)))
                    : matches(Objects.requireNonNull(FIELDS.get(field)).apply(product));
        }

        private boolean matches(List<String> values) {
            return values.stream().anyMatch(value::matches);
        }
    }

    private static Map<String, Function<ProvisionedProduct, List<String>>> fields() {
        Map<String, Function<ProvisionedProduct, @Nullable Object>> single = new LinkedHashMap<>();
        single.put("arn", ProvisionedProduct::arn);
        single.put("createdTime", ProvisionedProduct::createdAt);
        single.put("id", ProvisionedProduct::id);
        single.put("lastRecordId", product -> product.history().last());
        single.put("idempotencyToken", ProvisionedProduct::idempotencyToken);
        single.put("name", ProvisionedProduct::name);
        single.put("physicalId", product -> product.deployment().resources().physicalId());
        single.put("productId", product -> product.deployment().version().product());
        single.put(
                "provisioningArtifactId",
                product -> product.deployment().version().artifact());
        single.put("type", product -> product.deployment().resources().type());
        single.put("status", ProvisionedProduct::status);
        single.put("userArn", product -> product.owner().arn());
        single.put("userArnSession", product -> product.owner().session());
        single.put("lastProvisioningRecordId", product -> product.history().lastProvisioning());
        single.put(
                "lastSuccessfulProvisioningRecordId",
                product -> product.history().lastSuccessfulProvisioning());
        single.put("productName", product -> product.deployment().version().productName());
        single.put(
                "provisioningArtifactName",
                product -> product.deployment().version().artifactName());
        Map<String, Function<ProvisionedProduct, List<String>>> fields = new TreeMap<>();
        single.forEach((name, value) -> fields.put(name, product -> text(value.apply(product))));
        fields.put("tags", product -> tags(product.deployment()));
        return fields;
    }

    private static List<String> text(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    /** A tag is found by its key, by its value, and by {@code key:value}. */
    private static List<String> tags(Deployment deployment) {
        List<String> texts = new ArrayList<>();
        deployment.tags().values().forEach((key, value) -> {
            texts.add(key);
            texts.add(value);
            texts.add(key + ":" + value);
        });
        return texts;
    }

    /** Returns the field by which the request sorts, or {@code null}. */
    static @Nullable Function<ProvisionedProduct, String> sortKey(@Nullable String sortBy) {
        if (sortBy == null) {
            return null;
        }
        return switch (sortBy.toLowerCase(Locale.ROOT)) {
            case "arn" -> ProvisionedProduct::arn;
            case "createdtime" -> product -> ""; // of products with equal keys the older comes first
            case "id" -> product -> product.id().toString();
            case "name" -> ProvisionedProduct::name;
            case "lastrecordid" -> product -> String.valueOf(product.history().last());
            default -> throw ProvisionedProductErrors.unknownSortField(sortBy);
        };
    }
}
