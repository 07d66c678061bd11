package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.collection.Iterators;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The imported portfolios of an account. AWS has two lists: portfolios whose share the account accepted, and portfolios
 * that reach it through its organization. Each list is in the order of the shares.
 */
public final class Imports {

    private Imports() {}

    /**
     * An imported portfolio.
     *
     * @param number the number of the share
     */
    public record Import(long number, Portfolio portfolio) {}

    /**
     * Returns the portfolios whose account-to-account shares {@code viewer} accepted, starting after the share
     * {@code after}.
     */
    public static Iterator<Import> accepted(Catalog catalog, Scope viewer, long after) {
        Recipient recipient = Recipient.account(viewer.account());
        return Iterators.filter(
                shared(catalog, recipient, after),
                offer -> isOfRegion(viewer, offer)
                        && catalog.shares()
                                .of(offer.portfolio().id(), recipient.kind())
                                .find(offer.number())
                                .filter(share -> VisibilityDelay.lists(catalog, share))
                                .isPresent());
    }

    /**
     * Returns the portfolios that reach {@code viewer} through its organization. A portfolio with several such shares
     * is returned once, with the first share.
     */
    public static Iterator<Import> throughOrganization(Catalog catalog, Scope viewer, long after) {
        List<Iterator<Import>> walks = new ArrayList<>();
        for (Recipient recipient :
                ShareRecipients.recipients(catalog, viewer.account()).keySet()) {
            walks.add(shared(catalog, recipient, after));
        }
        return Iterators.filter(
                Iterators.mergeSorted(walks, Comparator.comparing(Import::number)),
                offer -> first(catalog, viewer, offer.portfolio()) == offer.number());
    }

    /** Returns the number of the first share through which {@code viewer} has {@code portfolio}, or 0 if none does. */
    private static long first(Catalog catalog, Scope viewer, Portfolio portfolio) {
        return Visibility.organizationShares(catalog, viewer, portfolio).stream()
                .mapToLong(Share::number)
                .min()
                .orElse(0);
    }

    /** Returns all imported portfolios of {@code viewer}. */
    public static List<Portfolio> of(Catalog catalog, Scope viewer) {
        List<Portfolio> portfolios = new ArrayList<>();
        accepted(catalog, viewer, 0).forEachRemaining(one -> portfolios.add(one.portfolio()));
        throughOrganization(catalog, viewer, 0).forEachRemaining(one -> {
            if (!portfolios.contains(one.portfolio())) {
                portfolios.add(one.portfolio());
            }
        });
        return portfolios;
    }

    private static boolean isOfRegion(Scope viewer, Import offer) {
        return offer.portfolio().owner().region().equals(viewer.region());
    }

    private static Iterator<Import> shared(Catalog catalog, Recipient recipient, long after) {
        return Iterators.map(
                catalog.shares().with(recipient).rowsAfter(after),
                share -> new Import(share.getKey(), catalog.portfolios().get(share.getValue())));
    }
}
