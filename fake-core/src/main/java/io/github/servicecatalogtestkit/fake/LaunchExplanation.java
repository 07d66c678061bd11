package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.explain.LaunchReport;
import java.util.Optional;

/**
 * Why a principal can launch a product, or why not. {@link #toString()} shows the paths with their constraints, and for
 * each portfolio that comes close the first link that is missing. Immutable: later changes of the catalog do not change
 * it.
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
 *    \- ✗ none of its principals is the caller: there are none
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
        /** The portfolio is not shared with the account, nor with anything that the account is in. */
        NOT_SHARED,
        /** The portfolio is shared with a part of the organization that the account is not in. */
        OUTSIDE_THE_ORGANIZATION_NODE,
        /** The account came to where the portfolio is shared while AWS Organizations access was off. */
        ORGANIZATIONS_ACCESS_OFF,
        /** The share is not completed yet. */
        SHARE_IN_PROGRESS,
        /** The portfolio reaches the account through its organization, but the account rejected it. */
        REJECTED,
        /** The portfolio is shared with the account, which has not accepted it. */
        NOT_ACCEPTED,
        /** The account has the portfolio, but the product is not, or no longer, in it. */
        NOT_IN_THE_PORTFOLIO,
        /** The portfolio has the product, but none of the principals that count in this account is the caller. */
        NO_PRINCIPAL_MATCHES
    }

    private final LaunchReport report;

    LaunchExplanation(LaunchReport report) {
        this.report = report;
    }

    /** Says whether the principal can launch the product. */
    public boolean isLaunchable() {
        return !report.paths().isEmpty();
    }

    /** Returns what is missing for the path that comes closest, or empty if there is a path. */
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
