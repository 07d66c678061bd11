package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * A portfolio shared with a recipient.
 *
 * @param number counts the shares: one that is deleted and created again has a new one
 * @param accepted whether the recipient imported it; shares with nodes of an organization are imported without being asked
 */
public record Share(
        long number,
        PortfolioId portfolio,
        Recipient recipient,
        boolean sharesTagOptions,
        boolean sharesPrincipals,
        boolean accepted) {

    /** Returns this share but accepted, or not. */
    public Share accepted(boolean now) {
        return new Share(number, portfolio, recipient, sharesTagOptions, sharesPrincipals, now);
    }

    /** Returns this share but with these switches. */
    public Share sharing(boolean tagOptions, boolean principals) {
        return new Share(number, portfolio, recipient, tagOptions, principals, accepted);
    }
}
