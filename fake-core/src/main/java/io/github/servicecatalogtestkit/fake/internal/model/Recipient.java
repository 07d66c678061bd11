package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * Whom a portfolio is shared with.
 *
 * @param id the account id, {@code o-…} or {@code ou-…}
 */
public record Recipient(RecipientType kind, String id) implements Comparable<Recipient> {

    /**
     * The kinds of shares, named as {@code DescribePortfolioShares} names them. A share with a member account through
     * its organization is another share than one with the same account by its id.
     */
    public enum RecipientType {
        ACCOUNT,
        ORGANIZATION,
        ORGANIZATIONAL_UNIT,
        ORGANIZATION_MEMBER_ACCOUNT;

        /** Returns whether shares of this kind go through the organization, and are imported without being accepted. */
        public boolean isOfOrganization() {
            return this != ACCOUNT;
        }
    }

    /** Returns {@code account} as the recipient of an account-to-account share. */
    public static Recipient account(AccountId account) {
        return new Recipient(RecipientType.ACCOUNT, account.digits());
    }

    /** Returns {@code account} as a member of its organization. */
    public static Recipient member(AccountId account) {
        return new Recipient(RecipientType.ORGANIZATION_MEMBER_ACCOUNT, account.digits());
    }

    /** Returns the organizational unit {@code unit}. */
    public static Recipient unit(Id<Organization.Unit> unit) {
        return new Recipient(RecipientType.ORGANIZATIONAL_UNIT, unit.toString());
    }

    /** Returns {@code organization} with all that is in it. */
    public static Recipient of(Organization organization) {
        return new Recipient(RecipientType.ORGANIZATION, organization.id());
    }

    @Override
    public int compareTo(Recipient other) {
        int order = kind.compareTo(other.kind);
        return order != 0 ? order : id.compareTo(other.id);
    }
}
