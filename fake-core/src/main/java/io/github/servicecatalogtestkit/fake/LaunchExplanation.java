package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.explain.LaunchReport;
import java.util.Optional;

/**
 * Why a principal can or cannot launch a product. {@link #toString()} shows the paths with their constraints, and, for
 * each portfolio with the product or the principal, the first missing link. Immutable: later changes of the catalog do
 * not change it.
 *
 * <pre>{@code
 * System.out.println(catalog.explainLaunch("spoke", "role/Developer", productId));
 * }</pre>
 *
 * prints
 *
 * <pre>{@code
 * ✗ arn:aws:iam::222222222222:role/Developer cannot launch "Linux" prod-5ax3qlbhexjcs
 * \- "Web servers" port-nyyxllcrkdgk4 of hub(111111111111)
 *    +- ✓ shared with the account, accepted
 *    +- ✓ has the product
 *    \- ✗ the caller is not one of its principals: it has none
 * }</pre>
 */
public final class LaunchExplanation {

    /** The missing link between the product and the principal. */
    public enum MissingLink {
        /** There is no such product. */
        NO_SUCH_PRODUCT,
        /** The product is in no portfolio. */
        IN_NO_PORTFOLIO,
        /** The portfolio is in another Region. */
        OTHER_REGION,
        /** The portfolio is shared neither with the account nor with a unit or organization of the account. */
        NOT_SHARED,
        /** The portfolio is shared with a part of the organization that the account is not in. */
        OUTSIDE_THE_ORGANIZATION_NODE,
        /** The account joined the unit or organization that has the share while AWS Organizations access was off. */
        ORGANIZATIONS_ACCESS_OFF,
        /** The share is not completed yet. */
        SHARE_IN_PROGRESS,
        /** The portfolio is shared with the account through its organization, but the account rejected it. */
        REJECTED,
        /** The portfolio is shared with the account, which has not accepted it. */
        NOT_ACCEPTED,
        /** The account has the portfolio, but the portfolio does not, or no longer, contain the product. */
        NOT_IN_THE_PORTFOLIO,
        /** The portfolio has the product, but the caller matches none of its principals in this account. */
        NO_PRINCIPAL_MATCHES
    }

    private final LaunchReport report;

    LaunchExplanation(LaunchReport report) {
        this.report = report;
    }

    LaunchReport report() {
        return report;
    }

    /** Returns whether the principal can launch the product. */
    public boolean isLaunchable() {
        return !report.paths().isEmpty();
    }

    /**
     * Returns the missing link of the portfolio that comes closest, or empty if the principal can launch the product.
     */
    public Optional<MissingLink> missingLink() {
        return Optional.ofNullable(report.missing());
    }

    /**
     * Returns a tree with a tick for each link that is present and a cross for each missing one; each line ends with a
     * line feed.
     */
    @Override
    public String toString() {
        return report.toText();
    }
}
