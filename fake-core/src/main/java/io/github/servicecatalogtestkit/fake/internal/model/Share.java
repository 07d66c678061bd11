package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio shared with a recipient.
 *
 * @param number counts the shares: one that is deleted and created again has a new one
 * @param accepted whether the recipient imported it; shares with nodes of an organization are imported without being asked
 * @param acceptedAt the clock of the catalog when the recipient imported it, if it was asked
 * @param gaps the members of the organization for which it is not as it should be
 */
public record Share(
        long number,
        Id<Portfolio> portfolio,
        Recipient recipient,
        boolean sharesTagOptions,
        boolean sharesPrincipals,
        boolean accepted,
        @Nullable Instant acceptedAt,
        ShareGaps gaps) {

    /** A share that misses nobody. */
    public Share(
            long number,
            Id<Portfolio> portfolio,
            Recipient recipient,
            boolean sharesTagOptions,
            boolean sharesPrincipals,
            boolean accepted) {
        this(number, portfolio, recipient, sharesTagOptions, sharesPrincipals, accepted, null, ShareGaps.NONE);
    }

    /** Returns this share but accepted, or not. */
    public Share accepted(boolean now) {
        return new Share(number, portfolio, recipient, sharesTagOptions, sharesPrincipals, now, null, gaps);
    }

    /** Returns this share but with these switches. */
    public Share sharing(boolean tagOptions, boolean principals) {
        return new Share(number, portfolio, recipient, tagOptions, principals, accepted, acceptedAt, gaps);
    }

    /** Returns this share but accepted by its recipient at {@code now}, by the clock of the catalog. */
    public Share acceptedAt(Instant now) {
        return new Share(number, portfolio, recipient, sharesTagOptions, sharesPrincipals, true, now, gaps);
    }

    private Share with(ShareGaps other) {
        return new Share(number, portfolio, recipient, sharesTagOptions, sharesPrincipals, accepted, acceptedAt, other);
    }

    /** Returns this share but without effect for {@code accounts}. */
    public Share missing(List<AccountId> accounts) {
        return with(gaps.missing(accounts));
    }

    /** Returns this share but without effect for all but {@code accounts}. */
    public Share leftTo(List<AccountId> accounts) {
        return with(gaps.leftTo(accounts));
    }

    /** Returns this share but for {@code accounts} as {@code earlier} was for them; no other account is behind. */
    public Share leavingBehind(List<AccountId> accounts, Share earlier) {
        return with(gaps.withBehind(accounts.stream().map(earlier::seenBy).toList()));
    }

    private ShareGaps.Behind seenBy(AccountId account) {
        Share seen = as(account);
        return new ShareGaps.Behind(account, seen.sharesTagOptions, seen.sharesPrincipals);
    }

    public boolean misses(AccountId account) {
        return gaps.miss(account);
    }

    /** Returns this share as it is for {@code account}. */
    public Share as(AccountId account) {
        for (ShareGaps.Behind behind : gaps.behind()) {
            if (behind.account().equals(account)) {
                return sharing(behind.sharesTagOptions(), behind.sharesPrincipals());
            }
        }
        return this;
    }
}
