package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.error.ShareErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;

/**
 * Who may act for the organization: the management account, and delegated administrators for everything except turning
 * access on and off.
 *
 * @see <a
 * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html">CreatePortfolioShare</a>
 */
public final class OrganizationAuthority {

    private OrganizationAuthority() {}

    /** Returns the organization of {@code account}, which must manage it or be one of its delegated administrators. */
    public static Organization requireSharing(Catalog catalog, AccountId account) {
        Organization organization = catalog.organization();
        if (organization == null
                || !(organization.management().equals(account)
                        || organization.delegated().contains(account))) {
            throw ShareErrors.notAuthorizedInOrganization();
        }
        return organization;
    }

    /** Returns the organization of {@code account}, which must manage it. */
    public static Organization requireManagement(Catalog catalog, AccountId account) {
        Organization organization = catalog.organization();
        if (organization == null || !organization.has(account)) {
            throw ShareErrors.notAuthorizedInOrganization();
        }
        if (!organization.management().equals(account)) {
            throw ShareErrors.notManagement(catalog.settings().get(AwsBehavior.SWITCHING_ACCESS_ERROR));
        }
        return organization;
    }
}
