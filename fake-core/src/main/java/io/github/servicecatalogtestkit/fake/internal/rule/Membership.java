package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.OrganizationAccess;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of an organization and their effect on shares. An account that moves loses the portfolios that reached only
 * its old unit, and gains those of its new unit.
 */
public final class Membership {

    private Membership() {}

    /**
     * Returns the catalog after {@code member} joined the organization. An account that left it before loses what it
     * retained of its old place.
     */
    public static Catalog join(Catalog catalog, Organization.Member member) {
        return settled(catalog, catalog.with(organization(catalog).with(member)), member.account());
    }

    /** Returns the catalog after {@code member} moved to {@code unit}. */
    public static Catalog move(Catalog catalog, Organization.Member member, Id<Organization.Unit> unit) {
        return settled(catalog, catalog.with(organization(catalog).moving(member, unit)), member.account());
    }

    /** Returns the catalog after {@code member} left the organization. */
    public static Catalog leave(Catalog catalog, Organization.Member member) {
        return settled(catalog, catalog.with(organization(catalog).without(member)), member.account());
    }

    private static Organization organization(Catalog catalog) {
        return Objects.requireNonNull(catalog.organization(), "organization");
    }

    private static Catalog settled(Catalog before, Catalog after, AccountId account) {
        Catalog known = after.with(after.organizationAccess().following(account));
        return withoutOrphans(before, known, account);
    }

    /** Removes what {@code account} created on top of portfolios that no longer reach it. */
    private static Catalog withoutOrphans(Catalog before, Catalog after, AccountId account) {
        Catalog settled = after;
        for (Recipient recipient : ShareRecipients.recipients(before, account).keySet()) {
            Set<Id<Portfolio>> reached = new LinkedHashSet<>();
            before.shares().with(recipient).values().forEach(reached::add);
            for (Id<Portfolio> id : reached) {
                Portfolio portfolio = before.portfolios().get(id);
                settled = AccessRevocation.removeOrphans(
                        settled, portfolio.owner().of(account), portfolio);
            }
        }
        return settled;
    }

    /** Returns the catalog with AWS Organizations access turned on or off. */
    public static Catalog switched(Catalog catalog, boolean toEnabled) {
        Catalog trusted = toEnabled ? enabling(catalog) : disabling(catalog);
        OrganizationAccess access = trusted.organizationAccess();
        if (!toEnabled) {
            return trusted.with(access.enabled() ? access.off(trusted.organization()) : access.running(null));
        }
        return access.enabled() ? trusted.with(access.running(null)) : reconciled(trusted);
    }

    private static Catalog enabling(Catalog catalog) {
        Organization organization = organization(catalog);
        return organization.services().contains(Organization.SERVICE_CATALOG)
                ? catalog
                : catalog.with(organization.trusting(
                        organization.services().plus(Organization.SERVICE_CATALOG, catalog.now())));
    }

    private static Catalog disabling(Catalog catalog) {
        Organization organization = organization(catalog);
        return catalog.with(organization.trusting(organization.services().minus(Organization.SERVICE_CATALOG)));
    }

    /**
     * Turns access on again. Accounts that joined while it was off get the portfolios of their units. Accounts that
     * left keep their portfolios, which AWS documents as a flaw. Shares with units that were deleted in the meantime
     * end.
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DisableAWSOrganizationsAccess.html">
     *     DisableAWSOrganizationsAccess</a>
     */
    private static Catalog reconciled(Catalog catalog) {
        OrganizationAccess access = catalog.organizationAccess();
        if (catalog.settings().get(AwsBehavior.STALE_ACCESS_AFTER_REENABLING)) {
            return withoutSharesOfDissolved(catalog.with(access.on(kept(catalog, access))), access.asOf());
        }
        Catalog on = catalog.with(access.on(Index.empty()));
        for (AccountId account : access.left().keys()) {
            on = withoutOrphans(catalog, on, account);
        }
        return withoutSharesOfDissolved(on, access.asOf());
    }

    /** Ends the shares with units of {@code before} that no longer exist. */
    private static Catalog withoutSharesOfDissolved(Catalog catalog, @Nullable Organization before) {
        Catalog after = catalog;
        if (before != null) {
            for (Id<Organization.Unit> unit : before.units().keys()) {
                if (organization(catalog).find(unit).isEmpty()) {
                    after = withoutShares(after, unit);
                }
            }
        }
        return after;
    }

    /** An account keeps what reached its place in the organization when access was turned off. */
    private static Index<AccountId, Recipient, Long> kept(Catalog catalog, OrganizationAccess access) {
        Index<AccountId, Recipient, Long> kept = access.retained();
        Organization earlier = access.asOf();
        for (AccountId account : access.left().keys()) {
            Organization.Member member =
                    earlier == null ? null : earlier.members().get(account);
            if (earlier != null && member != null) {
                for (Recipient recipient : ShareRecipients.recipients(earlier, member)) {
                    kept = kept.plus(account, recipient, catalog.sequence());
                }
            }
        }
        return kept;
    }

    /** Returns {@code catalog} with {@code account} as a delegated administrator of {@code service}. */
    public static Catalog delegate(Catalog catalog, AccountId account, String service) {
        Organization organization = organization(catalog);
        return catalog.with(organization.with(organization.delegations().plus(service, account, catalog.now())));
    }

    /**
     * Returns {@code catalog} with {@code account} no longer a delegated administrator of {@code service}. If that is
     * AWS Service Catalog, the shares that the account made with the organization or its parts go as well.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DeletePortfolioShare.html">DeletePortfolioShare</a>
     */
    public static Catalog revoke(Catalog catalog, AccountId account, String service) {
        Organization organization = organization(catalog);
        Catalog revoked =
                catalog.with(organization.with(organization.delegations().minus(service, account)));
        return service.equals(Organization.SERVICE_CATALOG) ? withoutOrganizationShares(revoked, account) : revoked;
    }

    /** A running action completes first, because it would create its share again later. */
    private static Catalog withoutOrganizationShares(Catalog catalog, AccountId account) {
        Catalog after = Completion.allOf(catalog, account);
        for (Portfolio portfolio : catalog.portfolios().ownedBy(account)) {
            for (Share share : after.shares().ofOrganization(portfolio.id())) {
                after = Completion.withdrawn(after, share);
            }
        }
        return after;
    }

    /**
     * Returns the catalog without {@code unit}, which is empty, and without its shares. While access is off, the shares
     * with the unit stay.
     */
    public static Catalog dissolve(Catalog catalog, Organization.Unit unit) {
        Catalog after = catalog.with(organization(catalog).without(unit));
        return catalog.organizationAccess().enabled() ? withoutShares(after, unit.id()) : after;
    }

    /** Returns the catalog without the shares with {@code unit}. A running action completes first. */
    private static Catalog withoutShares(Catalog catalog, Id<Organization.Unit> unit) {
        Catalog after = catalog;
        Recipient recipient = Recipient.unit(unit);
        for (Id<Portfolio> id : catalog.shares().with(recipient).values()) {
            after = Completion.now(after, catalog.portfolios().get(id).owner());
            Share share = after.shares().find(id, recipient).orElse(null);
            after = share == null ? after : Completion.withdrawn(after, share);
        }
        return after;
    }

    /**
     * Returns {@code catalog} without its organization, whose only account is the management account. The shares with
     * the organization and its units go as well.
     */
    public static Catalog end(Catalog catalog) {
        Organization organization = organization(catalog);
        Catalog after = withoutOrganizationShares(catalog, organization.management());
        return after.with((Organization) null).with(OrganizationAccess.OFF);
    }
}
