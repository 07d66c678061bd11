package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An AWS account ID, as failure messages print it. */
record AccountId(String value) {

    private static final Pattern ID = Pattern.compile("\\d{12}");
    private static final int ARN_PARTS = 6;
    private static final int ACCOUNT_PART = 4;

    /** Returns the account with this ID, or the account in this ARN. */
    static Optional<AccountId> ofIdOrArn(String idOrArn) {
        return ID.matcher(idOrArn).matches() ? Optional.of(new AccountId(idOrArn)) : ofArn(idOrArn);
    }

    /** Returns the account in an ARN, or empty if the ARN is not valid or contains no account. */
    static Optional<AccountId> ofArn(@Nullable String arn) {
        if (arn == null) {
            return Optional.empty();
        }
        String[] parts = arn.split(":", ARN_PARTS);
        return parts.length == ARN_PARTS && ID.matcher(parts[ACCOUNT_PART]).matches()
                ? Optional.of(new AccountId(parts[ACCOUNT_PART]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
