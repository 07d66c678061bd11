package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio shared with a recipient.
 *
 * @param number counts the shares: a share that is deleted and created again has a new number
 * @param gaps the members of the organization for which an action on the share failed
 */
public record Share(
        long number,
        Id<Portfolio> portfolio,
        Recipient recipient,
        Options options,
        Acceptance acceptance,
        ShareGaps gaps) {

    /** What is shared along with the portfolio. */
    public record Options(boolean tagOptions, boolean principals) {}

    /**
     * Whether the recipient imported the portfolio. The organization and its units import a portfolio without being
     * asked.
     *
     * @param at the time on the catalog's clock when a recipient that was asked accepted the share
     */
    public record Acceptance(boolean accepted, @Nullable Instant at) {}

    /** A share for which no action failed. */
    public Share(long number, Id<Portfolio> portfolio, Recipient recipient, Options options, boolean accepted) {
        this(number, portfolio, recipient, options, new Acceptance(accepted, null), ShareGaps.NONE);
    }

    public boolean sharesTagOptions() {
        return options.tagOptions();
    }

    public boolean sharesPrincipals() {
        return options.principals();
    }

    public boolean accepted() {
        return acceptance.accepted();
    }

    public @Nullable Instant acceptedAt() {
        return acceptance.at();
    }

    /** Returns a copy that is accepted or not accepted. */
    public Share accepted(boolean now) {
        return with(new Acceptance(now, null));
    }

    /** Returns a copy that the recipient accepted at the given time of the catalog's clock. */
    public Share acceptedAt(Instant now) {
        return with(new Acceptance(true, now));
    }

    private Share with(Acceptance other) {
        return new Share(number, portfolio, recipient, options, other, gaps);
    }

    /** Returns a copy with the given options. */
    public Share with(Options other) {
        return new Share(number, portfolio, recipient, other, acceptance, gaps);
    }

    private Share with(ShareGaps other) {
        return new Share(number, portfolio, recipient, options, acceptance, other);
    }

    /** Returns a copy that does not reach the given accounts. */
    public Share missing(List<AccountId> accounts) {
        return with(gaps.missing(accounts));
    }

    /** Returns a copy that reaches only the given accounts. */
    public Share leftTo(List<AccountId> accounts) {
        return with(gaps.leftTo(accounts));
    }

    /** Returns a copy that keeps, for the given accounts only, the options they have in {@code earlier}. */
    public Share leavingBehind(List<AccountId> accounts, Share earlier) {
        return with(gaps.withBehind(accounts.stream()
                .map(account -> new ShareGaps.Behind(account, earlier.as(account).options))
                .toList()));
    }

    public boolean misses(AccountId account) {
        return gaps.miss(account);
    }

    /** Returns the share as it is for the given account. */
    public Share as(AccountId account) {
        for (ShareGaps.Behind behind : gaps.behind()) {
            if (behind.account().equals(account)) {
                return with(behind.options());
            }
        }
        return this;
    }
}
