package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.MembershipErrors;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationPolicyErrors;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationTreeErrors;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationsErrors;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Policy;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the roots, units, accounts and policies that requests to AWS Organizations name. The IDs are valid, because the
 * request was validated.
 */
final class OrganizationsLookup {

    private OrganizationsLookup() {}

    /** Returns the root or unit with the given ID. */
    static Organization.Unit parent(Organization organization, String id, Supplier<Refusal> unknown) {
        return IdType.UNIT.parse(id).flatMap(organization::find).orElseThrow(unknown);
    }

    /** Returns the unit with the given ID, which must not be the ID of the root. */
    static Organization.Unit unit(Organization organization, String id) {
        return parent(organization, id, OrganizationTreeErrors::organizationalUnitNotFound);
    }

    /** Returns the account with the given ID, which must be in the organization. */
    static Organization.Member member(Organization organization, String account) {
        Organization.@Nullable Member member = organization.members().get(new AccountId(account));
        if (member == null) {
            throw MembershipErrors.accountNotFound();
        }
        return member;
    }

    static Policy policy(Organization organization, String id) {
        return IdType.POLICY
                .parse(id)
                .flatMap(organization.governance().policies().byId()::find)
                .orElseThrow(OrganizationPolicyErrors::policyNotFound);
    }

    /** Returns the given ID, which must be the ID of the root, a unit or an account. */
    static String target(Organization organization, String id) {
        if (targetName(organization, id).isEmpty()) {
            throw OrganizationsErrors.targetNotFound();
        }
        return id;
    }

    /** Returns the name of the root, unit or account with the given ID. */
    static Optional<String> targetName(Organization organization, String id) {
        return AccountId.isAccountId(id)
                ? organization.members().find(new AccountId(id)).map(Organization.Member::name)
                : IdType.UNIT.parse(id).flatMap(organization::find).map(Organization.Unit::name);
    }
}
