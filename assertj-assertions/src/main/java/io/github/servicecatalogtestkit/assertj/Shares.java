package io.github.servicecatalogtestkit.assertj;

import static software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType.ACCOUNT;
import static software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType.ORGANIZATION;
import static software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType.ORGANIZATIONAL_UNIT;
import static software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType.ORGANIZATION_MEMBER_ACCOUNT;
import static software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType.UNKNOWN_TO_SDK_VERSION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/**
 * The shares of a portfolio, which AWS returns only to the owner of the portfolio. The shares of each type, and the
 * accounts below each node of the organization, are read when they are first needed, and only once.
 */
final class Shares {

    private final PortfolioView portfolio;
    private final Map<DescribePortfolioShareType, List<PortfolioShareDetail>> byType =
            new EnumMap<>(DescribePortfolioShareType.class);
    private final Map<String, List<String>> accountsByNode = new HashMap<>();

    private Shares(PortfolioView portfolio) {
        this.portfolio = portfolio;
    }

    /** Returns the shares of {@code portfolio}, or empty if the client's account does not own it. */
    static Optional<Shares> of(PortfolioView portfolio) {
        try {
            Shares shares = new Shares(portfolio);
            shares.of(ACCOUNT);
            return Optional.of(shares);
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the shares with the account itself: the account-to-account share, and the share with it as a member of
     * the organization. Both can exist.
     */
    List<PortfolioShareDetail> with(AccountId account) {
        return with(Recipient.account(account), ACCOUNT, ORGANIZATION_MEMBER_ACCOUNT);
    }

    List<PortfolioShareDetail> withMember(Recipient member) {
        return with(member, ORGANIZATION_MEMBER_ACCOUNT);
    }

    List<PortfolioShareDetail> withUnit(Recipient unit) {
        return with(unit, ORGANIZATIONAL_UNIT);
    }

    List<PortfolioShareDetail> withOrganization(Recipient organization) {
        return with(organization, ORGANIZATION);
    }

    /** Returns the shares with the recipient itself. */
    List<PortfolioShareDetail> with(Recipient recipient) {
        return with(recipient, DescribePortfolioShareType.values());
    }

    private List<PortfolioShareDetail> with(Recipient recipient, DescribePortfolioShareType... types) {
        return Arrays.stream(types)
                .flatMap(type -> of(type).stream())
                .filter(recipient::isOf)
                .toList();
    }

    /** Returns the shares with organizational units and with the organization. */
    List<PortfolioShareDetail> withNodes() {
        List<PortfolioShareDetail> nodes = new ArrayList<>(of(ORGANIZATIONAL_UNIT));
        nodes.addAll(of(ORGANIZATION));
        return nodes;
    }

    /** Returns the shares with organizational units and with the organization that reach the account. */
    List<PortfolioShareDetail> nodesAbove(String accountId) {
        List<PortfolioShareDetail> nodes = withNodes();
        nodes.removeIf(node -> !isAbove(node, accountId));
        return nodes;
    }

    private boolean isAbove(PortfolioShareDetail node, String accountId) {
        return node.principalId() != null
                && accountsByNode
                        .computeIfAbsent(
                                node.principalId(), id -> portfolio.calls().accountsBelow(portfolio.id(), id))
                        .contains(accountId);
    }

    /** Returns whether a share reaches {@code account}. */
    boolean reaches(AccountId account) {
        return reaches(account, share -> true);
    }

    /** Returns whether a share that meets {@code condition} reaches {@code account}. */
    boolean reaches(AccountId account, Predicate<PortfolioShareDetail> condition) {
        return with(account).stream().anyMatch(condition)
                || withNodes().stream().filter(condition).anyMatch(node -> isAbove(node, account.value()));
    }

    List<PortfolioShareDetail> all() {
        List<PortfolioShareDetail> all = new ArrayList<>(of(ACCOUNT));
        all.addAll(of(ORGANIZATION_MEMBER_ACCOUNT));
        all.addAll(of(ORGANIZATIONAL_UNIT));
        all.addAll(of(ORGANIZATION));
        return all;
    }

    private List<PortfolioShareDetail> of(DescribePortfolioShareType type) {
        return byType.computeIfAbsent(type, this::read);
    }

    /** An account that cannot share with an organization has no such shares; AWS may return an error for it. */
    private List<PortfolioShareDetail> read(DescribePortfolioShareType type) {
        try {
            return type == UNKNOWN_TO_SDK_VERSION
                    ? List.of()
                    : portfolio.calls().shares(portfolio.id(), type);
        } catch (OperationNotSupportedException e) {
            if (type == ACCOUNT) {
                throw e;
            }
            return List.of();
        }
    }

    /** Returns why the portfolio is not shared with {@code recipient}: a clause to go after "but". */
    String whyNotSharedWith(Recipient recipient) {
        List<PortfolioShareDetail> nodes = Diagnostics.listIfReadable(() -> nodesAbove(recipient.id()));
        if (!nodes.isEmpty()) {
            return "it reaches that account only through " + names(nodes) + ".";
        }
        return (all().isEmpty() ? "it is not shared at all." : "it is shared only with:" + Text.NEW_LINE + this)
                + (recipient.noun().equals("account") ? "" : withoutAccess());
    }

    /** Returns why the portfolio does not reach {@code account}: a clause to go after "but". */
    String whyNotReaching(Recipient account) {
        return all().isEmpty()
                ? whyNotSharedWith(account)
                : Text.withLines(
                                "it is shared only with",
                                all().stream().map(this::withReach).toList())
                        + withoutAccess();
    }

    private String withReach(PortfolioShareDetail share) {
        String text = name(share) + ": " + acceptance(share);
        if (!String.valueOf(share.typeAsString()).startsWith("ORGANIZATION") || share.principalId() == null) {
            return text;
        }
        List<String> accounts =
                Diagnostics.listIfReadable(() -> portfolio.calls().accountsBelow(portfolio.id(), share.principalId()));
        return text + ", and reaches " + (accounts.isEmpty() ? "no account" : String.join(", ", accounts));
    }

    /** Returns a sentence on a separate line if Service Catalog has no access to the organization. */
    private String withoutAccess() {
        return Diagnostics.tryToRead(() -> portfolio.calls().organizationsAccess())
                .filter(status -> !status.equals("ENABLED"))
                .map(status -> Text.NEW_LINE
                        + "Service Catalog has no access to the organization: its access status is " + status + ".")
                .orElse("");
    }

    static String names(List<PortfolioShareDetail> shares) {
        return shares.stream().map(Shares::name).collect(Collectors.joining(" and "));
    }

    static String name(PortfolioShareDetail share) {
        return switch (String.valueOf(share.typeAsString())) {
            case "ORGANIZATIONAL_UNIT" -> "organizational unit " + share.principalId();
            case "ORGANIZATION" -> "organization " + share.principalId();
            case "ORGANIZATION_MEMBER_ACCOUNT" -> "account " + share.principalId() + " as a member of the organization";
            default -> "account " + share.principalId();
        };
    }

    /** Returns whether the share is accepted: a clause to go after "and". */
    static String acceptanceClause(PortfolioShareDetail share) {
        return share.accepted() == null ? acceptance(share) : "the share is " + acceptance(share);
    }

    static String acceptance(PortfolioShareDetail share) {
        if (share.accepted() == null) {
            return "AWS did not return whether it is accepted";
        }
        return share.accepted() ? "accepted" : "not accepted";
    }

    /** Returns one line for each share. */
    @Override
    public String toString() {
        return Text.lines(all().stream()
                .map(share -> name(share) + ": " + acceptance(share))
                .toList());
    }
}
