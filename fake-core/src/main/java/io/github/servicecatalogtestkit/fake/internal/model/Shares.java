package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All shares.
 *
 * @param byPortfolio the shares of each portfolio and kind, in the order of their creation
 * @param numbers the number of the share between a portfolio and a recipient
 * @param byRecipient the portfolios shared with each recipient, in the order of the shares
 * @param rejections the accounts that rejected a portfolio which reaches them through their organization
 */
public record Shares(
        Index<OfKind, Long, Share> byPortfolio,
        Index<Id<Portfolio>, Recipient, Long> numbers,
        Index<Recipient, Long, Id<Portfolio>> byRecipient,
        Index<Id<Portfolio>, AccountId, Boolean> rejections) {

    public static final Shares NONE = new Shares(Index.empty(), Index.empty(), Index.empty(), Index.empty());

    /** The shares of one kind that a portfolio has. */
    public record OfKind(Id<Portfolio> portfolio, Recipient.RecipientType kind) implements Comparable<OfKind> {

        @Override
        public int compareTo(OfKind other) {
            int order = portfolio.compareTo(other.portfolio);
            return order != 0 ? order : kind.compareTo(other.kind);
        }
    }

    public Optional<Share> find(Id<Portfolio> portfolio, Recipient recipient) {
        Long number = numbers.get(portfolio, recipient);
        return number == null
                ? Optional.empty()
                : Optional.ofNullable(byPortfolio.get(new OfKind(portfolio, recipient.kind()), number));
    }

    /** Returns the shares of {@code kind} that {@code portfolio} has, in the order of their creation. */
    public Table<Long, Share> of(Id<Portfolio> portfolio, Recipient.RecipientType kind) {
        return byPortfolio.of(new OfKind(portfolio, kind));
    }

    /** Returns whether {@code portfolio} is shared with anybody. */
    public boolean exist(Id<Portfolio> portfolio) {
        return !numbers.of(portfolio).isEmpty();
    }

    /** Returns the shares of {@code portfolio} with the organization and its parts. */
    public List<Share> ofOrganization(Id<Portfolio> portfolio) {
        List<Share> shares = new ArrayList<>();
        for (Recipient.RecipientType kind : Recipient.RecipientType.values()) {
            if (kind.isOfOrganization()) {
                of(portfolio, kind).values().forEach(shares::add);
            }
        }
        return shares;
    }

    /** Returns whether {@code portfolio} is shared with the organization or a part of it. */
    public boolean reachesOrganization(Id<Portfolio> portfolio) {
        for (Recipient.RecipientType kind : Recipient.RecipientType.values()) {
            if (kind.isOfOrganization() && !of(portfolio, kind).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the portfolios shared with {@code recipient}, of every Region, by the number of the share. */
    public Table<Long, Id<Portfolio>> with(Recipient recipient) {
        return byRecipient.of(recipient);
    }

    /** Returns a copy with the given share, which replaces the share between its portfolio and recipient. */
    public Shares plus(Share share) {
        return new Shares(
                byPortfolio.plus(ofKind(share), share.number(), share),
                numbers.plus(share.portfolio(), share.recipient(), share.number()),
                byRecipient.plus(share.recipient(), share.number(), share.portfolio()),
                rejections);
    }

    public Shares minus(Share share) {
        return new Shares(
                byPortfolio.minus(ofKind(share), share.number()),
                numbers.minus(share.portfolio(), share.recipient()),
                byRecipient.minus(share.recipient(), share.number()),
                rejections);
    }

    public boolean isRejected(Id<Portfolio> portfolio, AccountId account) {
        return rejections.get(portfolio, account) != null;
    }

    /** Returns a copy with {@code portfolio} rejected by {@code account}, or no longer rejected. */
    public Shares rejected(Id<Portfolio> portfolio, AccountId account, boolean now) {
        return new Shares(
                byPortfolio,
                numbers,
                byRecipient,
                now ? rejections.plus(portfolio, account, true) : rejections.minus(portfolio, account));
    }

    private static OfKind ofKind(Share share) {
        return new OfKind(share.portfolio(), share.recipient().kind());
    }
}
