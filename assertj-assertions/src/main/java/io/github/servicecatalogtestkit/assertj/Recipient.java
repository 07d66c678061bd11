package io.github.servicecatalogtestkit.assertj;

import java.util.regex.Pattern;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/**
 * A recipient of a portfolio share, as failure messages print it.
 *
 * @param noun what it is, such as {@code organizational unit}
 * @param id twelve digits, {@code ou-…} or {@code o-…}
 */
record Recipient(String noun, String id) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    static Recipient account(AccountId account) {
        return new Recipient("account", account.value());
    }

    static Recipient member(AccountId account) {
        return new Recipient("member account", account.value());
    }

    static Recipient unit(String id) {
        return new Recipient("organizational unit", id);
    }

    static Recipient organization(String id) {
        return new Recipient("organization", id);
    }

    /** Returns the account, organizational unit or organization with this ID or ARN. */
    static Recipient of(String id) {
        if (ACCOUNT.matcher(id).matches()) {
            return account(new AccountId(id));
        }
        return last(id).startsWith("ou-") ? unit(id) : organization(id);
    }

    /**
     * Returns whether this is the recipient of {@code share}. AWS identifies organizational units and organizations by
     * ID or ARN.
     */
    boolean isOf(PortfolioShareDetail share) {
        return share.principalId() != null && last(share.principalId()).equals(last(id));
    }

    private static String last(String idOrArn) {
        return idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return id;
    }
}
