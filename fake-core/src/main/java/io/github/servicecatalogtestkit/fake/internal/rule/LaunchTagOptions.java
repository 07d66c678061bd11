package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.TagOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tag options of a launch, which are those of the portfolio and of the product. A key of both allows the values
 * that both have. If they have no value in common, the key is in conflict. Inactive tag options do not count.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/tagoptions-launching.html">Launching a
 *     product with TagOptions</a>
 */
public final class LaunchTagOptions {

    private static final String TERRAFORM = "TERRAFORM_";

    private LaunchTagOptions() {}

    /**
     * Returns the allowed values of each key for a launch in {@code viewer}, keys of the portfolio first. A key without
     * values is in conflict.
     */
    public static Map<String, List<String>> of(Catalog catalog, Scope viewer, LaunchPath path, Product product) {
        if (product.type().startsWith(TERRAFORM)) {
            return Map.of();
        }
        Map<String, List<String>> choices = values(SharedProducts.tagOptionsOn(catalog, viewer, path.portfolio()));
        values(SharedProducts.tagOptionsOn(catalog, viewer, product, source(catalog, viewer, path)))
                .forEach((key, values) -> choices.merge(key, values, LaunchTagOptions::common));
        return Collections.unmodifiableMap(choices);
    }

    /** Returns the shared portfolio through which the product comes to {@code viewer}, if it does not belong to it. */
    private static @Nullable Portfolio source(Catalog catalog, Scope viewer, LaunchPath path) {
        if (!path.portfolio().owner().equals(viewer)) {
            return path.portfolio();
        }
        Association.Source source = path.association().source();
        return source == null ? null : catalog.portfolios().get(source.portfolio());
    }

    private static Map<String, List<String>> values(List<TagOption> options) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (TagOption option : options) {
            List<String> known = values.computeIfAbsent(option.key(), key -> new ArrayList<>());
            if (option.active() && !known.contains(option.value())) {
                known.add(option.value());
            }
        }
        values.values().removeIf(List::isEmpty);
        return values;
    }

    private static List<String> common(List<String> ofPortfolio, List<String> ofProduct) {
        return ofPortfolio.stream().filter(ofProduct::contains).toList();
    }
}
