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
 * Which portfolios an account sees, and as what. Computed from the shares at the moment of the question, so that whatever an
 * owner changes is at once what every recipient sees.
 */
public final class Visibility {

    private Visibility() {}

    /** What a portfolio is to an account. */
    public enum Access {
        /** It belongs to the account. */
        OWNED,
        /** The account accepted an account-to-account share of it. */
        IMPORTED,
        /** A share with the account's organization, or with a part of it, reaches the account. */
        ORGANIZATION,
        /** It is offered by an account-to-account share that is not accepted. */
        OFFERED,
        /** The account has nothing to do with it. */
        NONE;

        /** Says whether the account sees what is in the portfolio without owning it. */
        public boolean isImport() {
            return this == IMPORTED || this == ORGANIZATION;
        }
    }

    /** Returns what {@code portfolio} is to {@code viewer}; the first of the ways in which it sees it. */
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
     * Returns the shares with the organization and its parts through which {@code viewer} has {@code portfolio}: none if it
     * rejected it, or owns it.
     */
    public static List<Share> organizationShares(Catalog catalog, Scope viewer, Portfolio portfolio) {
        return catalog.shares().isRejected(portfolio.id(), viewer.account())
                ? List.of()
                : offeredByOrganization(catalog, viewer, portfolio);
    }

    /** Returns the shares with the organization and its parts that reach {@code viewer}, whether or not it rejected them. */
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
     * Returns every share through which {@code viewer} has {@code portfolio}, of both kinds: what any of them carries along
     * (principals, tag options) the viewer has.
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

    /** Says whether {@code viewer} can look into {@code portfolio}. */
    public static boolean sees(Catalog catalog, Scope viewer, Portfolio portfolio) {
        Access access = of(catalog, viewer, portfolio);
        return access == Access.OWNED
                || access.isImport()
                || (access == Access.OFFERED && catalog.settings().get(AwsBehavior.OFFERED_PORTFOLIOS_VISIBLE));
    }

    /** Returns the portfolio that {@code id} names, which {@code viewer} must be able to look into. */
    public static Portfolio requireVisible(Catalog catalog, Scope viewer, String id) {
        return find(catalog, id)
                .filter(portfolio -> sees(catalog, viewer, portfolio))
                .orElseThrow(() -> PortfolioErrors.portfolioNotFound(id));
    }

    /** Returns the portfolio that {@code id} names, of which only the owner may ask, such as whom it is shared with. */
    public static Portfolio requireOwn(Catalog catalog, Scope viewer, String id) {
        return find(catalog, id)
                .filter(portfolio -> portfolio.owner().equals(viewer))
                .orElseThrow(() -> PortfolioErrors.portfolioNotFound(id));
    }

    /** Returns the portfolio that {@code id} names, which {@code viewer} must own because it is about to be changed. */
    public static Portfolio requireChangeable(Catalog catalog, Scope viewer, String id) {
        Portfolio portfolio = requireVisible(catalog, viewer, id);
        return Ownership.require(
                catalog, viewer, portfolio, "Portfolio " + id, () -> PortfolioErrors.portfolioNotFound(id));
    }

    /** Returns the portfolio that {@code id} names, whoever may see it. */
    public static Optional<Portfolio> find(Catalog catalog, String id) {
        return IdType.PORTFOLIO.parse(id).flatMap(catalog.portfolios()::find);
    }
}
