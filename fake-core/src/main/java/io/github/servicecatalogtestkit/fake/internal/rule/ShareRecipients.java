package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.OrganizationAccess;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which shares of an organization reach an account: shares with the account, with a unit above it, and with the whole
 * organization. The time depends on the depth of the tree and not on the number of accounts.
 *
 * <p>While AWS Organizations access is off, shares follow the organization as it was when access was turned off:
 * accounts that join get nothing, and accounts that leave keep their portfolios.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DisableAWSOrganizationsAccess.html">
 *     DisableAWSOrganizationsAccess</a>
 */
public final class ShareRecipients {

    private ShareRecipients() {}

    /**
     * Returns the recipients whose shares reach {@code account}, each with the number of the last share that does. An
     * account that retained access has only the shares of the time before.
     */
    public static Map<Recipient, Long> recipients(Catalog catalog, AccountId account) {
        Map<Recipient, Long> recipients = new LinkedHashMap<>();
        Organization followed = followed(catalog);
        if (followed != null) {
            Organization.Member member = followed.members().get(account);
            if (member != null) {
                recipients(followed, member).forEach(recipient -> recipients.put(recipient, Long.MAX_VALUE));
            }
            for (Map.Entry<Recipient, Long> kept :
                    catalog.organizationAccess().retained().of(account).rows()) {
                recipients.merge(kept.getKey(), kept.getValue(), Math::max);
            }
        }
        return recipients;
    }

    /** Returns the organization that shares follow: the current one, or the organization when access was turned off. */
    public static @Nullable Organization followed(Catalog catalog) {
        OrganizationAccess access = catalog.organizationAccess();
        return access.asOf() != null ? access.asOf() : catalog.organization();
    }

    /** Returns the recipients whose shares reach {@code member} because of its place in {@code organization}. */
    static List<Recipient> recipients(Organization organization, Organization.Member member) {
        List<Recipient> recipients = new ArrayList<>();
        recipients.add(Recipient.member(member.account()));
        for (Id<Organization.Unit> above : organization.upwards(member.unit())) {
            if (!above.equals(Organization.ROOT)) {
                recipients.add(Recipient.unit(above));
            }
        }
        recipients.add(Recipient.of(organization));
        return recipients;
    }

    /**
     * Returns the accounts except {@code owner} that a share with {@code recipient} reaches in {@code organization}.
     */
    public static List<AccountId> accounts(Organization organization, Recipient recipient, AccountId owner) {
        List<AccountId> accounts = new ArrayList<>(
                switch (recipient.kind()) {
                    case ORGANIZATION -> organization.accountsBelow(Organization.ROOT);
                    case ORGANIZATIONAL_UNIT ->
                        IdType.UNIT
                                .parse(recipient.id())
                                .map(organization::accountsBelow)
                                .orElse(List.of());
                    case ORGANIZATION_MEMBER_ACCOUNT -> memberOnly(organization, new AccountId(recipient.id()));
                    case ACCOUNT -> List.of(new AccountId(recipient.id()));
                });
        accounts.remove(owner);
        return accounts;
    }

    private static List<AccountId> memberOnly(Organization organization, AccountId account) {
        return organization.has(account) ? List.of(account) : List.of();
    }
}
