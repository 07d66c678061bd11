package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio shared with a recipient.
 *
 * @param number counts the shares: one that is deleted and created again has a new one
 * @param accepted whether the recipient imported it; shares with nodes of an organization are imported without being asked
 * @param acceptedAt the clock of the catalog when the recipient imported it, if it was asked
 * @param missed the members of the organization that it should reach and does not, because sharing with them failed
 * @param behind the members of the organization for which it is still as it was, because an update failed for them
 */
public record Share(
        long number,
        PortfolioId portfolio,
        Recipient recipient,
        boolean sharesTagOptions,
        boolean sharesPrincipals,
        boolean accepted,
        @Nullable Instant acceptedAt,
        List<AccountId> missed,
        List<Behind> behind) {

    /** A member of the organization, and what the share carries along for it. */
    public record Behind(AccountId account, boolean sharesTagOptions, boolean sharesPrincipals) {}

    /** A share that misses nobody. */
    public Share(
            long number,
            PortfolioId portfolio,
            Recipient recipient,
            boolean sharesTagOptions,
            boolean sharesPrincipals,
            boolean accepted) {
        this(number, portfolio, recipient, sharesTagOptions, sharesPrincipals, accepted, null, List.of(), List.of());
    }

    /** Returns this share but accepted, or not. */
    public Share accepted(boolean now) {
        return with(sharesTagOptions, sharesPrincipals, now, null);
    }

    /** Returns this share but with these switches. */
    public Share sharing(boolean tagOptions, boolean principals) {
        return with(tagOptions, principals, accepted, acceptedAt);
    }

    /** Returns this share but accepted by its recipient at {@code now}, by the clock of the catalog. */
    public Share acceptedAt(Instant now) {
        return with(sharesTagOptions, sharesPrincipals, true, now);
    }

    private Share with(boolean tagOptions, boolean principals, boolean isAccepted, @Nullable Instant at) {
        return new Share(number, portfolio, recipient, tagOptions, principals, isAccepted, at, missed, behind);
    }

    /** Returns this share but without effect for {@code accounts}. */
    public Share missing(List<AccountId> accounts) {
        List<AccountId> all =
                Stream.concat(missed.stream(), accounts.stream()).distinct().toList();
        return new Share(
                number, portfolio, recipient, sharesTagOptions, sharesPrincipals, accepted, acceptedAt, all, behind);
    }

    public boolean misses(AccountId account) {
        return missed.contains(account);
    }

    /** Returns this share but for {@code accounts} as {@code earlier} was; no other account is behind. */
    public Share leavingBehind(List<AccountId> accounts, Share earlier) {
        List<Behind> left = accounts.stream().map(earlier::seenBy).toList();
        return new Share(
                number, portfolio, recipient, sharesTagOptions, sharesPrincipals, accepted, acceptedAt, missed, left);
    }

    private Behind seenBy(AccountId account) {
        Share seen = as(account);
        return new Behind(account, seen.sharesTagOptions, seen.sharesPrincipals);
    }

    /** Returns this share as it is for {@code account}. */
    public Share as(AccountId account) {
        for (Behind one : behind) {
            if (one.account().equals(account)) {
                return sharing(one.sharesTagOptions(), one.sharesPrincipals());
            }
        }
        return this;
    }
}
