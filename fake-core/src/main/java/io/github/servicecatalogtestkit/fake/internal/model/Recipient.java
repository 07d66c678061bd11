package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * Whom a portfolio is shared with.
 *
 * @param id the account id, {@code o-…} or {@code ou-…}
 */
public record Recipient(Kind kind, String id) implements Comparable<Recipient> {

    /**
     * The kinds of shares, named as {@code DescribePortfolioShares} names them. A share with a member account through its
     * organization is another share than one with the same account by its id.
     */
    public enum Kind {
        ACCOUNT,
        ORGANIZATION,
        ORGANIZATIONAL_UNIT,
        ORGANIZATION_MEMBER_ACCOUNT
    }

    /** Returns {@code account} as the recipient of an account-to-account share. */
    public static Recipient account(AccountId account) {
        return new Recipient(Kind.ACCOUNT, account.digits());
    }

    @Override
    public int compareTo(Recipient other) {
        int order = kind.compareTo(other.kind);
        return order != 0 ? order : id.compareTo(other.id);
    }
}
