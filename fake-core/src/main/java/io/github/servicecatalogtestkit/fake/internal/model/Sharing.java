package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * Which portfolios are shared with whom.
 *
 * @param organizationAccess whether shares follow the organization
 */
record Sharing(Shares shares, ShareActions shareActions, OrganizationAccess organizationAccess) {

    static final Sharing EMPTY = new Sharing(Shares.NONE, ShareActions.NONE, OrganizationAccess.OFF);

    Sharing with(Shares other) {
        return new Sharing(other, shareActions, organizationAccess);
    }

    Sharing with(ShareActions other) {
        return new Sharing(shares, other, organizationAccess);
    }

    Sharing with(OrganizationAccess other) {
        return new Sharing(shares, shareActions, other);
    }
}
