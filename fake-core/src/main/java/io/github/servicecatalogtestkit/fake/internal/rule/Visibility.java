package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.PortfolioId;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
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
        /** It is offered by an account-to-account share that is not accepted. */
        OFFERED,
        /** The account has nothing to do with it. */
        NONE;

        /** Says whether the account sees what is in the portfolio without owning it. */
        public boolean isImport() {
            return this == IMPORTED;
        }
    }

    /** Returns what {@code portfolio} is to {@code viewer}. */
    public static Access of(Catalog catalog, Scope viewer, Portfolio portfolio) {
        if (portfolio.owner().equals(viewer)) {
            return Access.OWNED;
        }
        if (!portfolio.owner().region().equals(viewer.region())) {
            return Access.NONE;
        }
        return accountShare(catalog, viewer, portfolio.id())
                .map(share -> share.accepted() ? Access.IMPORTED : Access.OFFERED)
                .orElse(Access.NONE);
    }

    /** Returns the account-to-account share of {@code portfolio} with {@code viewer}. */
    public static Optional<Share> accountShare(Catalog catalog, Scope viewer, PortfolioId portfolio) {
        return catalog.shares().find(portfolio, Recipient.account(viewer.account()));
    }

    /**
     * Returns the shares through which {@code viewer} can look into {@code portfolio}; none if it owns it. What they carry besides
     * the contents is in {@link SharedContents}.
     */
    public static List<Share> sharesReaching(Catalog catalog, Scope viewer, Portfolio portfolio) {
        if (of(catalog, viewer, portfolio) == Access.OWNED || !sees(catalog, viewer, portfolio)) {
            return List.of();
        }
        return accountShare(catalog, viewer, portfolio.id()).stream().toList();
    }

    /** Says whether {@code viewer} can look into {@code portfolio}. */
    public static boolean sees(Catalog catalog, Scope viewer, Portfolio portfolio) {
        Access access = of(catalog, viewer, portfolio);
        return access == Access.OWNED
                || access.isImport()
                || (access == Access.OFFERED && catalog.settings().offeredPortfoliosVisible());
    }

    /** Returns the portfolio that {@code id} names, which {@code viewer} must be able to look into. */
    public static Portfolio requireVisible(Catalog catalog, Scope viewer, String id) {
        return find(catalog, id)
                .filter(portfolio -> sees(catalog, viewer, portfolio))
                .orElseThrow(() -> ServiceErrors.portfolioNotFound(id));
    }

    /** Returns the portfolio that {@code id} names, of which only the owner may ask, such as whom it is shared with. */
    public static Portfolio requireOwn(Catalog catalog, Scope viewer, String id) {
        return find(catalog, id)
                .filter(portfolio -> portfolio.owner().equals(viewer))
                .orElseThrow(() -> ServiceErrors.portfolioNotFound(id));
    }

    /** Returns the portfolio that {@code id} names, which {@code viewer} must own because it is about to be changed. */
    public static Portfolio requireChangeable(Catalog catalog, Scope viewer, String id) {
        Portfolio portfolio = requireVisible(catalog, viewer, id);
        if (!portfolio.owner().equals(viewer)) {
            throw refusesChange(catalog, id);
        }
        return portfolio;
    }

    private static RuntimeException refusesChange(Catalog catalog, String id) {
        return switch (catalog.settings().changingImported()) {
            case RESOURCE_NOT_FOUND -> ServiceErrors.portfolioNotFound(id);
            default -> ServiceErrors.invalid("Portfolio " + id + " is shared with this account and cannot be changed.");
        };
    }

    /** Returns the portfolio that {@code id} names, whoever may see it. */
    static Optional<Portfolio> find(Catalog catalog, String id) {
        return PortfolioId.parse(id).flatMap(catalog.portfolios()::find);
    }
}
