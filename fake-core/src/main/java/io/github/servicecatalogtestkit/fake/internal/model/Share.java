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
 */
public record Share(
        long number,
        PortfolioId portfolio,
        Recipient recipient,
        boolean sharesTagOptions,
        boolean sharesPrincipals,
        boolean accepted,
        @Nullable Instant acceptedAt,
        List<AccountId> missed) {

    /** A share that misses nobody. */
    public Share(
            long number,
            PortfolioId portfolio,
            Recipient recipient,
            boolean sharesTagOptions,
            boolean sharesPrincipals,
            boolean accepted) {
        this(number, portfolio, recipient, sharesTagOptions, sharesPrincipals, accepted, null, List.of());
    }

    /** Returns this share but accepted, or not. */
    public Share accepted(boolean now) {
        return new Share(number, portfolio, recipient, sharesTagOptions, sharesPrincipals, now, null, missed);
    }

    /** Returns this share but with these switches. */
    public Share sharing(boolean tagOptions, boolean principals) {
        return new Share(number, portfolio, recipient, tagOptions, principals, accepted, acceptedAt, missed);
    }

    /** Returns this share but accepted by its recipient at {@code now}, by the clock of the catalog. */
    public Share acceptedAt(Instant now) {
        return new Share(number, portfolio, recipient, sharesTagOptions, sharesPrincipals, true, now, missed);
    }

    /** Returns this share but without effect for {@code accounts}. */
    public Share missing(List<AccountId> accounts) {
        return new Share(
                number,
                portfolio,
                recipient,
                sharesTagOptions,
                sharesPrincipals,
                accepted,
                acceptedAt,
                Stream.concat(missed.stream(), accounts.stream()).distinct().toList());
    }

    public boolean misses(AccountId account) {
        return missed.contains(account);
    }
}
