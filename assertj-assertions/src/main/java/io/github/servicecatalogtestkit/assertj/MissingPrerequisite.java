package io.github.servicecatalogtestkit.assertj;

/**
 * What may be missing on the way from a portfolio to somebody who wants to see it, or to launch what is in it. Failure
 * messages show the way link by link, up to the first one that is missing.
 *
 * @see RefusedLaunchAssert#because(MissingPrerequisite)
 * @since 0.1.0
 */
public enum MissingPrerequisite {
    /** The account that should share it has no such portfolio, or does not own it. */
    PORTFOLIO,
    /** No share leads to the account. */
    SHARE,
    /** The portfolio is shared with a unit, or an organization, that the account is not in. */
    UNIT,
    /** Service Catalog has no access to the organization, so that shares with it do not follow it. */
    ORGANIZATIONS_ACCESS,
    /** The share is offered, and not accepted. */
    ACCEPTANCE,
    /** There is a share, which has not arrived: it is still on its way, or the account rejected it. */
    ARRIVAL,
    /** No portfolio of the account has the product, neither an own one nor an imported one. */
    PRODUCT,
    /** The caller is none of the principals of the portfolios with the product. */
    PRINCIPAL,
    /** The product has no version that can be launched. */
    VERSION
}
