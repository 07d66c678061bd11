package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.error.ShareErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import java.util.Optional;

/**
 * Who may act for the organization: the management account, and delegated administrators for everything except turning
 * access on and off.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html">CreatePortfolioShare</a>
 */
public final class OrganizationAuthority {

    private OrganizationAuthority() {}

    /** Returns the organization of {@code account}, which must manage it or be one of its delegated administrators. */
    public static Organization requireSharing(Catalog catalog, AccountId account) {
        return sharing(catalog, account).orElseThrow(ShareErrors::notAuthorizedInOrganization);
    }

    /** Returns the organization that {@code account} manages or is a delegated administrator of. */
    public static Optional<Organization> sharing(Catalog catalog, AccountId account) {
        return Optional.ofNullable(catalog.organization())
                .filter(organization -> organization.management().equals(account)
                        || organization.delegated().contains(account));
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
