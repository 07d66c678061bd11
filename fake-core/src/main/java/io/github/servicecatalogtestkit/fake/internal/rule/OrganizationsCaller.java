package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.OrganizationsErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;

/**
 * Who may call operations of AWS Organizations. Every member can describe the organization, delegated administrators
 * can read everything, and only the management account can change the organization. AWS can also allow delegated
 * administrators to change policies and tags by a resource policy, which the fake does not evaluate.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html">the sentence "This
 *     operation can be called only from" of each operation</a>
 */
public final class OrganizationsCaller {

    private OrganizationsCaller() {}

    /** Returns the organization of {@code account}, which must be in one. */
    public static Organization requireMember(Catalog catalog, AccountId account) {
        Organization organization = catalog.organization();
        if (organization == null || !organization.has(account)) {
            throw OrganizationsErrors.notInUse();
        }
        return organization;
    }

    /**
     * Returns the organization of {@code account}, which must manage it or be a delegated administrator of any service.
     */
    public static Organization requireReader(Catalog catalog, AccountId account) {
        Organization organization = requireMember(catalog, account);
        if (!organization.management().equals(account)
                && !organization.delegations().include(account)) {
            throw OrganizationsErrors.accessDenied();
        }
        return organization;
    }

    /** Returns the organization of {@code account}, which must manage it. */
    public static Organization requireManagement(Catalog catalog, AccountId account) {
        Organization organization = requireMember(catalog, account);
        if (!organization.management().equals(account)) {
            throw OrganizationsErrors.accessDenied();
        }
        return organization;
    }
}
