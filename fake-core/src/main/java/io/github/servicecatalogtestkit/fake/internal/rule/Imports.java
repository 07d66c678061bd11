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
 * The portfolios of others that an account has: two lists that AWS keeps apart, those whose share the account accepted and those
 * that reach it through its organization. Each is walked in the order of the shares.
 */
public final class Imports {

    private Imports() {}

    /**
     * A portfolio that somebody shared.
     *
     * @param number the number of the share
     */
    public record Import(long number, Portfolio portfolio) {}

    /** Walks through the portfolios whose account-to-account shares {@code viewer} accepted, those shared after {@code after}. */
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
     * Walks through the portfolios that reach {@code viewer} through its organization. One that several shares reach comes once,
     * with the first of them.
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

    /** Returns all portfolios of others that {@code viewer} has, in whichever way. */
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
