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
 * What a share carries besides products and constraints, if it is switched on: the owner's tag options, and those of its
 * principals that name no account. A recipient sees them beside its own ones and can change only its own. If several shares reach
 * a recipient, it is enough that one of them carries something.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing_how-to-share.html">Sharing
 *     a portfolio: sharing TagOptions, sharing principal names</a>
 */
public final class SharedProducts {

    private static final Comparator<Principal> BY_NUMBER = Comparator.comparingLong(Principal::number);

    private SharedProducts() {}

    /** Returns the tag options on {@code portfolio} as {@code viewer} sees it: the shared ones first, then its own ones. */
    public static List<TagOption> tagOptionsOn(Catalog catalog, Scope viewer, Portfolio portfolio) {
        return tagOptions(catalog, viewer, Resource.portfolio(portfolio.id()), portfolio);
    }

    /**
     * Returns the tag options on {@code product} as {@code viewer} sees it: the shared ones first, then its own ones.
     *
     * @param source the shared portfolio through which the viewer looks at the product; without one it sees only its own ones
     */
    public static List<TagOption> tagOptionsOn(
            Catalog catalog, Scope viewer, Product product, @Nullable Portfolio source) {
        return tagOptions(catalog, viewer, Resource.product(product.id()), source);
    }

    private static List<TagOption> tagOptions(
            Catalog catalog, Scope viewer, Resource resource, @Nullable Portfolio source) {
        List<TagOption> options = new ArrayList<>();
        if (source != null && carries(catalog, viewer, source, Share::sharesTagOptions)) {
            options.addAll(catalog.tagOptions().on(resource, source.owner()));
        }
        options.addAll(catalog.tagOptions().on(resource, viewer));
        return options;
    }

    /**
     * Walks through those principals of {@code portfolio}, as {@code viewer} sees it, that come after {@code after}, in the order
     * of their numbers: its own ones, and the shared patterns.
     */
    public static Iterator<Principal> principalsOf(Catalog catalog, Scope viewer, Portfolio portfolio, long after) {
        Iterator<Principal> own =
                catalog.principals().of(portfolio.id(), viewer.account()).valuesAfter(after);
        return Iterators.mergeSorted(List.of(own, sharedPatterns(catalog, viewer, portfolio, after)), BY_NUMBER);
    }

    private static Iterator<Principal> sharedPatterns(Catalog catalog, Scope viewer, Portfolio portfolio, long after) {
        if (!carries(catalog, viewer, portfolio, Share::sharesPrincipals)) {
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

    private static boolean carries(Catalog catalog, Scope viewer, Portfolio portfolio, Predicate<Share> something) {
        for (Share share : Visibility.sharesReaching(catalog, viewer, portfolio)) {
            if (something.test(share)) {
                return true;
            }
        }
        return false;
    }
}
