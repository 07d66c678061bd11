package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import org.jspecify.annotations.Nullable;

/**
 * Whether AWS Service Catalog follows the organization.
 *
 * @param enabled whether it does
 * @param asOf the organization as it was when access was turned off; as long as it is off, shares reach what they reached then
 * @param left who moved or left since then
 * @param retained who moved or left while access was off and keeps what it had although access is on again: the unit it was in,
 *     and the number of the last change by then, since shares that came later do not reach it
 * @param running the change that is under way
 */
public record OrganizationAccess(
        boolean enabled,
        @Nullable Organization asOf,
        Table<AccountId, Boolean> left,
        Index<AccountId, Id<Organization.Unit>, Long> retained,
        @Nullable AccessChange running) {

    public static final OrganizationAccess OFF =
            new OrganizationAccess(false, null, Table.empty(), Index.empty(), null);

    /**
     * Turning access on or off, which takes time.
     *
     * @param toEnabled whether access is turned on
     */
    public record AccessChange(boolean toEnabled, Polling polling) {

        /** Returns a copy with one more poll. */
        public AccessChange polled() {
            return new AccessChange(toEnabled, polling.polled());
        }
    }

    /** Returns this access but with {@code change} under way, or with none. */
    public OrganizationAccess running(@Nullable AccessChange change) {
        return new OrganizationAccess(enabled, asOf, left, retained, change);
    }

    /** Returns this access but turned off, with {@code organization} as what shares go on to reach. */
    public OrganizationAccess off(@Nullable Organization organization) {
        return new OrganizationAccess(false, organization, Table.empty(), retained, null);
    }

    /** Returns this access but turned on; who kept access is in {@code kept}. */
    public OrganizationAccess on(Index<AccountId, Id<Organization.Unit>, Long> kept) {
        return new OrganizationAccess(true, null, Table.empty(), kept, null);
    }

    /** Returns this access but knowing that {@code account} came, moved or left: while access is on, that ends what it retained. */
    public OrganizationAccess following(AccountId account) {
        if (asOf != null) {
            return new OrganizationAccess(enabled, asOf, left.plus(account, true), retained, running);
        }
        return new OrganizationAccess(enabled, null, left, retained.minus(account), running);
    }
}
