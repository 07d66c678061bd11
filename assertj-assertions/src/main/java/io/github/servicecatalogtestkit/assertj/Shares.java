package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Whom a portfolio is shared with, which only its owner is told. */
final class Shares {

    private final PortfolioView portfolio;
    private final List<PortfolioShareDetail> withAccounts;

    private Shares(PortfolioView portfolio, List<PortfolioShareDetail> withAccounts) {
        this.portfolio = portfolio;
        this.withAccounts = withAccounts;
    }

    /** Returns the shares of {@code portfolio}, unless the client sees it without owning it. */
    static Optional<Shares> of(PortfolioView portfolio) {
        try {
            return Optional.of(new Shares(
                    portfolio, portfolio.answers().shares(portfolio.id(), DescribePortfolioShareType.ACCOUNT)));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the shares with this very account: the account-to-account share, and the one with it as a member of the
     * organization. Both can exist.
     */
    List<PortfolioShareDetail> with(String account) {
        List<PortfolioShareDetail> shares = new ArrayList<>(withAccounts);
        shares.addAll(inOrganization(DescribePortfolioShareType.ORGANIZATION_MEMBER_ACCOUNT));
        shares.removeIf(share -> !account.equals(share.principalId()));
        return shares;
    }

    /** Returns the units, or the organization, through which the portfolio reaches {@code account}. */
    List<PortfolioShareDetail> nodesAbove(String account) {
        List<PortfolioShareDetail> nodes = new ArrayList<>();
        nodes.addAll(inOrganization(DescribePortfolioShareType.ORGANIZATIONAL_UNIT));
        nodes.addAll(inOrganization(DescribePortfolioShareType.ORGANIZATION));
        nodes.removeIf(node -> node.principalId() == null
                || !portfolio
                        .answers()
                        .accountsBelow(portfolio.id(), node.principalId())
                        .contains(account));
        return nodes;
    }

    List<PortfolioShareDetail> all() {
        List<PortfolioShareDetail> all = new ArrayList<>(withAccounts);
        all.addAll(inOrganization(DescribePortfolioShareType.ORGANIZATION_MEMBER_ACCOUNT));
        all.addAll(inOrganization(DescribePortfolioShareType.ORGANIZATIONAL_UNIT));
        all.addAll(inOrganization(DescribePortfolioShareType.ORGANIZATION));
        return all;
    }

    /** An account that cannot share with an organization has no such shares, even if AWS refuses the question. */
    private List<PortfolioShareDetail> inOrganization(DescribePortfolioShareType type) {
        try {
            return portfolio.answers().shares(portfolio.id(), type);
        } catch (OperationNotSupportedException e) {
            return List.of();
        }
    }

    static String name(PortfolioShareDetail share) {
        return switch (String.valueOf(share.typeAsString())) {
            case "ORGANIZATIONAL_UNIT" -> "organizational unit " + share.principalId();
            case "ORGANIZATION" -> "organization " + share.principalId();
            case "ORGANIZATION_MEMBER_ACCOUNT" -> "account " + share.principalId() + " as a member of the organization";
            default -> "account " + share.principalId();
        };
    }

    static String acceptance(PortfolioShareDetail share) {
        if (share.accepted() == null) {
            return "AWS did not say whether it is accepted";
        }
        return share.accepted() ? "accepted" : "not accepted";
    }

    /** Returns one line for each share. */
    @Override
    public String toString() {
        return Names.lines(all().stream()
                .map(share -> name(share) + ": " + acceptance(share))
                .toList());
    }
}
