package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/**
 * All shares.
 *
 * @param byPortfolio the shares of each portfolio and kind, in the order of their creation
 * @param numbers the number of the share between a portfolio and a recipient
 * @param byRecipient the portfolios shared with each recipient, in the order of the shares
 */
public record Shares(
        Index<OfKind, Long, Share> byPortfolio,
        Index<PortfolioId, Recipient, Long> numbers,
        Index<Recipient, Long, PortfolioId> byRecipient) {

    public static final Shares NONE = new Shares(Index.empty(), Index.empty(), Index.empty());

    /** The shares of one kind that a portfolio has. */
    public record OfKind(PortfolioId portfolio, Recipient.Kind kind) implements Comparable<OfKind> {

        @Override
        public int compareTo(OfKind other) {
            int order = portfolio.compareTo(other.portfolio);
            return order != 0 ? order : kind.compareTo(other.kind);
        }
    }

    public Optional<Share> find(PortfolioId portfolio, Recipient recipient) {
        Long number = numbers.get(portfolio, recipient);
        return number == null
                ? Optional.empty()
                : Optional.ofNullable(byPortfolio.get(new OfKind(portfolio, recipient.kind()), number));
    }

    /** Returns the shares of {@code kind} that {@code portfolio} has, in the order of their creation. */
    public Table<Long, Share> of(PortfolioId portfolio, Recipient.Kind kind) {
        return byPortfolio.of(new OfKind(portfolio, kind));
    }

    /** Says whether {@code portfolio} is shared with anybody. */
    public boolean exist(PortfolioId portfolio) {
        return !numbers.of(portfolio).isEmpty();
    }

    /** Returns the portfolios shared with {@code recipient}, of every Region, by the number of the share. */
    public Table<Long, PortfolioId> with(Recipient recipient) {
        return byRecipient.of(recipient);
    }

    /** Returns these but with {@code share} in the place of the one between its portfolio and recipient. */
    public Shares plus(Share share) {
        return new Shares(
                byPortfolio.plus(ofKind(share), share.number(), share),
                numbers.plus(share.portfolio(), share.recipient(), share.number()),
                byRecipient.plus(share.recipient(), share.number(), share.portfolio()));
    }

    public Shares minus(Share share) {
        return new Shares(
                byPortfolio.minus(ofKind(share), share.number()),
                numbers.minus(share.portfolio(), share.recipient()),
                byRecipient.minus(share.recipient(), share.number()));
    }

    private static OfKind ofKind(Share share) {
        return new OfKind(share.portfolio(), share.recipient().kind());
    }
}
