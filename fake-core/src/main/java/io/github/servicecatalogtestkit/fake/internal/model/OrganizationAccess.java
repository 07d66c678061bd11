package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import org.jspecify.annotations.Nullable;

/**
 * Enables and disables AWS Organizations access for portfolio sharing.
 *
 * @param enabled whether it does
 * @param asOf the organization when access was turned off; while access is off, shares reach the accounts of that time
 * @param left the accounts that joined, moved or left since then
 * @param retained the accounts that moved or left while access was off and kept their access after it was turned on
 *     again, each with the recipients whose shares reached it before, and the number of the last change until then:
 *     later shares do not reach the account
 * @param running the running change, or {@code null}
 */
public record OrganizationAccess(
        boolean enabled,
        @Nullable Organization asOf,
        Table<AccountId, Boolean> left,
        Index<AccountId, Recipient, Long> retained,
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

    /** Returns a copy with the given running change, or without one. */
    public OrganizationAccess running(@Nullable AccessChange change) {
        return new OrganizationAccess(enabled, asOf, left, retained, change);
    }

    /** Returns a copy with access turned off. Shares continue to reach the given organization. */
    public OrganizationAccess off(@Nullable Organization organization) {
        return new OrganizationAccess(false, organization, Table.empty(), retained, null);
    }

    /** Returns a copy with access turned on. The accounts in {@code kept} retain their earlier access. */
    public OrganizationAccess on(Index<AccountId, Recipient, Long> kept) {
        return new OrganizationAccess(true, null, Table.empty(), kept, null);
    }

    /**
     * Returns a copy after {@code account} joined, moved or left. While access is on, the account loses the access it
     * retained.
     */
    public OrganizationAccess following(AccountId account) {
        if (asOf != null) {
            return new OrganizationAccess(enabled, asOf, left.plus(account, true), retained, running);
        }
        return new OrganizationAccess(enabled, null, left, retained.minus(account), running);
    }
}
