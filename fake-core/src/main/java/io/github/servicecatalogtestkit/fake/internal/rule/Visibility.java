package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.error.PortfolioErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which portfolios an account sees, and how. This is computed from the shares at each call, so recipients see changes
 * of the owner at once.
 */
public final class Visibility {

    private Visibility() {}

    /** How an account has access to a portfolio. */
    public enum Access {
        /** The account owns the portfolio. */
        OWNED,
        /** The account accepted an account-to-account share of it. */
        IMPORTED,
        /** A share with the account's organization, or with a unit or account in it, reaches the account. */
        ORGANIZATION,
        /** The account has not accepted an account-to-account share of the portfolio. */
        OFFERED,
        /** The account has no access. */
        NONE;

        /** Returns whether the account sees the contents of the portfolio without owning it. */
        public boolean isImport() {
            return this == IMPORTED || this == ORGANIZATION;
        }
    }

    /**
     * Returns how {@code viewer} has access to {@code portfolio}. If there are several ways, the first constant is
     * returned.
     */
    public static Access of(Catalog catalog, Scope viewer, Portfolio portfolio) {
        if (portfolio.owner().equals(viewer)) {
            return Access.OWNED;
        }
        if (!sameRegion(viewer, portfolio)) {
            return Access.NONE;
        }
        Optional<Share> offer = accountShare(catalog, viewer, portfolio.id());
        if (offer.filter(Share::accepted).isPresent()) {
            return Access.IMPORTED;
        }
        if (!organizationShares(catalog, viewer, portfolio).isEmpty()) {
            return Access.ORGANIZATION;
        }
        return offer.isPresent() ? Access.OFFERED : Access.NONE;
    }

    private static boolean sameRegion(Scope viewer, Portfolio portfolio) {
        return portfolio.owner().region().equals(viewer.region());
    }

    /** Returns the account-to-account share of {@code portfolio} with {@code viewer}. */
    public static Optional<Share> accountShare(Catalog catalog, Scope viewer, Id<Portfolio> portfolio) {
        return catalog.shares().find(portfolio, Recipient.account(viewer.account()));
    }

    /**
     * Returns the shares with the organization and its parts through which {@code viewer} has {@code portfolio}. The
     * list is empty if {@code viewer} rejected or owns the portfolio.
     */
    public static List<Share> organizationShares(Catalog catalog, Scope viewer, Portfolio portfolio) {
        return catalog.shares().isRejected(portfolio.id(), viewer.account())
                ? List.of()
                : offeredByOrganization(catalog, viewer, portfolio);
    }

    /**
     * Returns the shares with the organization and its parts that reach {@code viewer}, whether or not it rejected
     * them.
     */
    public static List<Share> offeredByOrganization(Catalog catalog, Scope viewer, Portfolio portfolio) {
        List<Share> shares = new ArrayList<>();
        if (sameRegion(viewer, portfolio)
                && !portfolio.owner().equals(viewer)
                && catalog.shares().reachesOrganization(portfolio.id())) {
            ShareRecipients.recipients(catalog, viewer.account())
                    .forEach((recipient, last) -> catalog.shares()
                            .find(portfolio.id(), recipient)
                            .filter(share -> share.accepted() && share.number() <= last)
                            .filter(share -> !share.misses(viewer.account()))
                            .map(share -> share.as(viewer.account()))
                            .ifPresent(shares::add));
        }
        return shares;
    }

    /**
     * Returns every share through which {@code viewer} has {@code portfolio}. The viewer has the principals and tag
     * options that any of them includes.
     */
    public static List<Share> sharesReaching(Catalog catalog, Scope viewer, Portfolio portfolio) {
        List<Share> shares = new ArrayList<>(organizationShares(catalog, viewer, portfolio));
        if (sameRegion(viewer, portfolio)) {
            accountShare(catalog, viewer, portfolio.id())
                    .filter(Share::accepted)
                    .ifPresent(shares::add);
        }
        return shares;
    }

    /** Returns whether {@code viewer} sees the contents of {@code portfolio}. */
    public static boolean sees(Catalog catalog, Scope viewer, Portfolio portfolio) {
        Access access = of(catalog, viewer, portfolio);
        return access == Access.OWNED
                || access.isImport()
                || (access == Access.OFFERED && catalog.settings().get(AwsBehavior.OFFERED_PORTFOLIOS_VISIBLE));
    }

    /** Returns the portfolio with the given ID, which {@code viewer} must see. */
    public static Portfolio requireVisible(Catalog catalog, Scope viewer, String id) {
        return find(catalog, id)
                .filter(portfolio -> sees(catalog, viewer, portfolio))
                .orElseThrow(() -> PortfolioErrors.portfolioNotFound(id));
    }

    /** Returns the portfolio with the given ID for a call that only the owner may make, such as listing its shares. */
    public static Portfolio requireOwn(Catalog catalog, Scope viewer, String id) {
        return find(catalog, id)
                .filter(portfolio -> portfolio.owner().equals(viewer))
                .orElseThrow(() -> PortfolioErrors.portfolioNotFound(id));
    }

    /** Returns the portfolio with the given ID, which {@code viewer} must own to change it. */
    public static Portfolio requireChangeable(Catalog catalog, Scope viewer, String id) {
        Portfolio portfolio = requireVisible(catalog, viewer, id);
        return Ownership.require(
                catalog, viewer, portfolio, "Portfolio " + id, () -> PortfolioErrors.portfolioNotFound(id));
    }

    /** Returns the portfolio with the given ID, regardless of who sees it. */
    public static Optional<Portfolio> find(Catalog catalog, String id) {
        return IdType.PORTFOLIO.parse(id).flatMap(catalog.portfolios()::find);
    }
}
