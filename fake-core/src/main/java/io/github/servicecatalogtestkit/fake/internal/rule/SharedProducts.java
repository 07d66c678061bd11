package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.collection.Iterators;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Resource;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.model.TagOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a share can include besides products and constraints: the owner's tag options and its principal patterns. A
 * recipient sees them in addition to its own, and can change only its own. If several shares reach a recipient, it is
 * enough that one of them includes them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing_how-to-share.html">Sharing
 *     a portfolio: sharing TagOptions, sharing principal names</a>
 */
public final class SharedProducts {

    private static final Comparator<Principal> BY_NUMBER = Comparator.comparingLong(Principal::number);

    private SharedProducts() {}

    /** Returns the tag options on {@code portfolio} that {@code viewer} sees, shared ones first. */
    public static List<TagOption> tagOptionsOn(Catalog catalog, Scope viewer, Portfolio portfolio) {
        return tagOptions(catalog, viewer, Resource.portfolio(portfolio.id()), portfolio);
    }

    /**
     * Returns the tag options on {@code product} that {@code viewer} sees, shared ones first.
     *
     * @param source the shared portfolio through which the viewer sees the product, or {@code null} for its own tag
     *     options only
     */
    public static List<TagOption> tagOptionsOn(
            Catalog catalog, Scope viewer, Product product, @Nullable Portfolio source) {
        return tagOptions(catalog, viewer, Resource.product(product.id()), source);
    }

    private static List<TagOption> tagOptions(
            Catalog catalog, Scope viewer, Resource resource, @Nullable Portfolio source) {
        List<TagOption> options = new ArrayList<>();
        if (source != null && anyShareIncludes(catalog, viewer, source, Share::sharesTagOptions)) {
            options.addAll(catalog.tagOptions().on(resource, source.owner()));
        }
        options.addAll(catalog.tagOptions().on(resource, viewer));
        return options;
    }

    /**
     * Returns the principals of {@code portfolio} after {@code after} that {@code viewer} sees, in the order of their
     * numbers: its own principals and the shared patterns.
     */
    public static Iterator<Principal> principalsOf(Catalog catalog, Scope viewer, Portfolio portfolio, long after) {
        Iterator<Principal> own =
                catalog.principals().of(portfolio.id(), viewer.account()).valuesAfter(after);
        return Iterators.mergeSorted(List.of(own, sharedPatterns(catalog, viewer, portfolio, after)), BY_NUMBER);
    }

    private static Iterator<Principal> sharedPatterns(Catalog catalog, Scope viewer, Portfolio portfolio, long after) {
        if (!anyShareIncludes(catalog, viewer, portfolio, Share::sharesPrincipals)) {
            return Collections.emptyIterator();
        }
        List<Principal> patterns = new ArrayList<>();
        catalog.principals()
                .of(portfolio.id(), portfolio.owner().account())
                .valuesAfter(after)
                .forEachRemaining(principal -> {
                    if (principal.type() == Principal.Type.IAM_PATTERN) {
                        patterns.add(principal);
                    }
                });
        return patterns.iterator();
    }

    private static boolean anyShareIncludes(
            Catalog catalog, Scope viewer, Portfolio portfolio, Predicate<Share> option) {
        for (Share share : Visibility.sharesReaching(catalog, viewer, portfolio)) {
            if (option.test(share)) {
                return true;
            }
        }
        return false;
    }
}
