package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.OrganizationsErrors;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what requests to AWS Organizations name. Ids of the wrong form are refused as such, before anybody looks. */
final class OrganizationsLookup {

    private OrganizationsLookup() {}

    /** Returns the root or unit called {@code id}. */
    static Organization.Unit parent(Organization organization, String id, Supplier<Refusal> unknown) {
        return IdType.UNIT.parse(id).flatMap(organization::find).orElseThrow(unknown);
    }

    /** Returns the unit called {@code id}, which is not the root. */
    static Organization.Unit unit(Organization organization, String id) {
        return parent(organization, id, OrganizationsErrors::organizationalUnitNotFound);
    }

    /** Returns the account with these digits, which has to be in the organization. */
    static Organization.Member member(Organization organization, String account) {
        Organization.@Nullable Member member = organization.members().get(new AccountId(account));
        if (member == null) {
            throw OrganizationsErrors.accountNotFound();
        }
        return member;
    }
}
