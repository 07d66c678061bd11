package io.github.servicecatalogtestkit.assertj;

/**
 * What must exist before an account can see a portfolio of another account, or before a caller can launch a product.
 * Failure messages show each step, up to the first one that is missing.
 *
 * @see RefusedLaunchAssert#because(MissingPrerequisite)
 * @since 0.1.0
 */
public enum MissingPrerequisite {
    /** The portfolio itself: the account that should share it does not see it or does not own it. */
    PORTFOLIO,
    /** The Region: the two clients use different Regions, and a portfolio is visible in its own Region only. */
    REGION,
    /** A share that reaches the account. */
    SHARE,
    /**
     * The account's place in the organization: the portfolio is shared with an organizational unit or an organization
     * that the account is not in.
     */
    UNIT,
    /** Access of Service Catalog to the organization, without which shares with the organization have no effect. */
    ORGANIZATIONS_ACCESS,
    /** The acceptance of the share by the account. */
    ACCEPTANCE,
    /** The arrival of the share: it is still in progress, or the account rejected it. */
    ARRIVAL,
    /** A portfolio with the product: no portfolio that the account owns or imported has it. */
    PRODUCT,
    /** An association of the caller as a principal with a portfolio that has the product. */
    PRINCIPAL,
    /**
     * The principals in a share: the owner associated principals with the portfolio, and the share does not include
     * them.
     */
    SHARED_PRINCIPALS,
    /** A version of the product that can be launched. */
    VERSION
}
