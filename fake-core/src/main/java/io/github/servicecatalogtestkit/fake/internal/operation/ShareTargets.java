package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ShareErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationAuthority;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNode;

/** The recipient of a share: an account or an organization node. */
final class ShareTargets {

    private static final Pattern ORGANIZATION = Pattern.compile("o-[a-z0-9]{10,32}");
    private static final Pattern UNIT = Pattern.compile("ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}");

    private ShareTargets() {}

    /**
     * Returns the recipient that a request names.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_UpdatePortfolioShare.html">UpdatePortfolioShare</a>:
     *     "You must provide the accountId or organization node in the input, but not both."
     */
    static Recipient require(@Nullable String accountId, @Nullable OrganizationNode node) {
        if (accountId != null && node == null) {
            return Recipient.account(new AccountId(accountId));
        }
        if (accountId == null && node != null) {
            return node(node);
        }
        throw ServiceErrors.invalid("You must provide the accountId or organization node in the input, but not both.");
    }

    /** An ARN is accepted in place of the id at its end. */
    private static Recipient node(OrganizationNode node) {
        if (node.typeAsString() == null || node.value() == null) {
            throw ServiceErrors.invalid("An organization node needs a type and a value.");
        }
        String id = node.value().substring(node.value().lastIndexOf('/') + 1);
        return switch (node.typeAsString()) {
            case "ORGANIZATION" -> checked(Recipient.RecipientType.ORGANIZATION, id, ORGANIZATION, node);
            case "ORGANIZATIONAL_UNIT" -> checked(Recipient.RecipientType.ORGANIZATIONAL_UNIT, id, UNIT, node);
            case "ACCOUNT" -> member(id, node);
            default -> throw mismatch(node);
        };
    }

    private static Recipient checked(Recipient.RecipientType kind, String id, Pattern form, OrganizationNode node) {
        if (!form.matcher(id).matches()) {
            throw mismatch(node);
        }
        return new Recipient(kind, id);
    }

    private static Recipient member(String id, OrganizationNode node) {
        if (!AccountId.isAccountId(id)) {
            throw mismatch(node);
        }
        return new Recipient(Recipient.RecipientType.ORGANIZATION_MEMBER_ACCOUNT, id);
    }

    /**
     * Principals can be shared within the organization only. AWS's pages differ on whether they can be shared with
     * single member accounts.
     */
    static void requirePrincipalsAllowed(Catalog catalog, Recipient recipient, boolean principals) {
        boolean allowed = switch (recipient.kind()) {
            case ORGANIZATION, ORGANIZATIONAL_UNIT -> true;
            case ORGANIZATION_MEMBER_ACCOUNT -> !catalog.settings().get(AwsBehavior.STRICT_SHARE_PRINCIPALS);
            case ACCOUNT -> false;
        };
        if (principals && !allowed) {
            throw ServiceErrors.invalid("SharePrincipals is only supported for organization nodes"
                    + (catalog.settings().get(AwsBehavior.STRICT_SHARE_PRINCIPALS)
                            ? " of the types ORGANIZATION and ORGANIZATIONAL_UNIT."
                            : "."));
        }
    }

    /**
     * Refuses an action on an organization node if the caller is neither the management account nor a delegated
     * administrator.
     */
    static void requireAuthority(Catalog catalog, Call call, Recipient recipient) {
        if (recipient.kind().isOfOrganization()) {
            OrganizationAuthority.requireSharing(catalog, call.account());
        }
    }

    /** Refuses a new share that the caller cannot create. The checks are in AWS's order. */
    static void requireReachable(Catalog catalog, Call call, Recipient recipient) {
        if (recipient.kind() == Recipient.RecipientType.ACCOUNT) {
            if (recipient.id().equals(call.account().digits())) {
                throw ServiceErrors.invalid(
                        "A portfolio cannot be shared with the account that owns it: " + recipient.id());
            }
            return;
        }
        Organization organization = OrganizationAuthority.requireSharing(catalog, call.account());
        if (!catalog.organizationAccess().enabled()) {
            throw ShareErrors.organizationsAccessOff(
                    catalog.settings().get(AwsBehavior.ORGANIZATIONS_ACCESS_OFF_ERROR));
        }
        if (!exists(organization, recipient)) {
            throw ShareErrors.organizationNodeNotFound(recipient.id());
        }
        if (recipient.kind() == Recipient.RecipientType.ORGANIZATION_MEMBER_ACCOUNT
                && recipient.id().equals(call.account().digits())) {
            throw ServiceErrors.invalid(
                    "A portfolio cannot be shared with the account that owns it: " + recipient.id());
        }
    }

    private static boolean exists(Organization organization, Recipient recipient) {
        return switch (recipient.kind()) {
            case ORGANIZATION -> organization.id().equals(recipient.id());
            case ORGANIZATIONAL_UNIT ->
                IdType.UNIT.parse(recipient.id()).flatMap(organization::find).isPresent();
            case ORGANIZATION_MEMBER_ACCOUNT, ACCOUNT -> organization.has(new AccountId(recipient.id()));
        };
    }

    private static RuntimeException mismatch(OrganizationNode node) {
        return ServiceErrors.invalid("The value " + node.value() + " does not match the organization node type "
                + node.typeAsString() + ".");
    }
}
