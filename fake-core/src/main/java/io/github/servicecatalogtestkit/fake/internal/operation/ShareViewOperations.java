package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.PortfolioErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ShareErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationAuthority;
import io.github.servicecatalogtestkit.fake.internal.rule.ShareRecipients;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListOrganizationPortfolioAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListOrganizationPortfolioAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;

/** Owners describe and list their shares and the status of share actions. */
final class ShareViewOperations {

    private ShareViewOperations() {}

    @Query
    static DescribePortfolioSharesResponse describePortfolioShares(
            Catalog catalog, Call call, DescribePortfolioSharesRequest request) {
        Portfolio portfolio = Visibility.requireOwn(catalog, call.scope(), request.portfolioId());
        Recipient.RecipientType kind = Recipient.RecipientType.valueOf(request.typeAsString());
        Paging paging = call.paging(catalog, portfolio.id() + kind.name(), request.pageSize(), request.pageToken());
        Paging.Page<Share> page =
                paging.take(catalog.shares().of(portfolio.id(), kind).valuesAfter(paging.after()), Share::number);
        return DescribePortfolioSharesResponse.builder()
                .portfolioShareDetails(page.map(ShareShapes::detail))
                .nextPageToken(page.nextToken())
                .build();
    }

    /** Polls a share action. A setting can complete it after a number of polls. */
    @Poll
    static Outcome<DescribePortfolioShareStatusResponse> describePortfolioShareStatus(
            Catalog catalog, Call call, DescribePortfolioShareStatusRequest request) {
        OrganizationAuthority.requireSharing(catalog, call.account());
        ShareAction action = IdType.SHARE_ACTION
                .parse(request.portfolioShareToken())
                .flatMap(catalog.shareActions()::find)
                .filter(found -> found.by().equals(call.scope()))
                .orElseThrow(() -> ShareErrors.shareTokenNotFound(request.portfolioShareToken()));
        Catalog after = Completion.polled(catalog, action);
        return new Outcome<>(
                ShareShapes.describe(
                        after, after.shareActions().find(action.token()).orElseThrow()),
                after);
    }

    /**
     * Without a parent, lists the accounts with account shares. With a parent, lists the accounts below it that have
     * access through a share with it or with a node above it. Only an account that may share with the organization can
     * name a parent. Others get the answer for an unknown parent, so that they do not learn which units exist.
     */
    @Query
    static ListPortfolioAccessResponse listPortfolioAccess(
            Catalog catalog, Call call, ListPortfolioAccessRequest request) {
        requireNotDeregistered(catalog, call, request.portfolioId());
        Portfolio portfolio = Visibility.requireOwn(catalog, call.scope(), request.portfolioId());
        String parent = request.organizationParentId();
        Node node = parent == null ? null : requireNode(catalog, call, parent);
        Paging paging = call.paging(catalog, portfolio.id() + "/" + parent, request.pageSize(), request.pageToken());
        List<AccessEntry> entries = node == null
                ? direct(catalog, portfolio, paging.after())
                : inherited(catalog, call, portfolio, node, paging.after());
        Paging.Page<AccessEntry> page = paging.take(entries.iterator(), AccessEntry::number);
        return ListPortfolioAccessResponse.builder()
                .accountIds(page.map(AccessEntry::account))
                .nextPageToken(page.nextToken())
                .build();
    }

    /** The exception is one of the two that the page of the operation lists. */
    private static void requireNotDeregistered(Catalog catalog, Call call, String portfolio) {
        Organization organization = catalog.organization();
        if (organization != null && organization.isDeregistered(call.account())) {
            throw PortfolioErrors.portfolioNotFound(portfolio);
        }
    }

    /** An account with access, and its sort number in the list. */
    private record AccessEntry(long number, String account) {}

    private static List<AccessEntry> direct(Catalog catalog, Portfolio portfolio, long after) {
        List<AccessEntry> entries = new ArrayList<>();
        for (Recipient.RecipientType kind :
                List.of(Recipient.RecipientType.ACCOUNT, Recipient.RecipientType.ORGANIZATION_MEMBER_ACCOUNT)) {
            catalog.shares()
                    .of(portfolio.id(), kind)
                    .valuesAfter(after)
                    .forEachRemaining(share -> entries.add(
                            new AccessEntry(share.number(), share.recipient().id())));
        }
        entries.sort(Comparator.comparingLong(AccessEntry::number));
        return entries;
    }

    private static List<AccessEntry> inherited(Catalog catalog, Call call, Portfolio portfolio, Node node, long after) {
        List<Share> shares = sharesWith(catalog, node.organization(), portfolio, node.unit());
        return node.organization().accountsBelow(node.unit()).stream()
                .filter(account -> !account.equals(call.account()))
                .filter(account -> shares.stream().anyMatch(share -> !share.misses(account)))
                .map(AccountId::digits)
                .map(digits -> new AccessEntry(Long.parseLong(digits), digits))
                .filter(entry -> entry.number() > after)
                .sorted(Comparator.comparingLong(AccessEntry::number))
                .toList();
    }

    /** A unit of the organization with which AWS Organizations access is enabled. */
    private record Node(Organization organization, Id<Organization.Unit> unit) {}

    private static Node requireNode(Catalog catalog, Call call, String parent) {
        Organization organization = ShareRecipients.followed(catalog);
        if (organization == null
                || OrganizationAuthority.sharing(catalog, call.account()).isEmpty()) {
            throw ShareErrors.organizationNodeNotFound(parent);
        }
        if (parent.equals(organization.id())) {
            return new Node(organization, Organization.ROOT);
        }
        return IdType.UNIT
                .parse(parent)
                .filter(unit -> organization.find(unit).isPresent())
                .map(unit -> new Node(organization, unit))
                .orElseThrow(() -> ShareErrors.organizationNodeNotFound(parent));
    }

    /** Returns the shares of {@code portfolio} with {@code node} and the nodes above it. */
    private static List<Share> sharesWith(
            Catalog catalog, Organization organization, Portfolio portfolio, Id<Organization.Unit> node) {
        List<Recipient> above = new ArrayList<>();
        above.add(Recipient.of(organization));
        organization.upwards(node).forEach(unit -> above.add(Recipient.unit(unit)));
        return above.stream()
                .flatMap(recipient -> catalog.shares().find(portfolio.id(), recipient).stream())
                .filter(Share::accepted)
                .toList();
    }

    @Query
    static ListOrganizationPortfolioAccessResponse listOrganizationPortfolioAccess(
            Catalog catalog, Call call, ListOrganizationPortfolioAccessRequest request) {
        OrganizationAuthority.requireSharing(catalog, call.account());
        Portfolio portfolio = Visibility.requireOwn(catalog, call.scope(), request.portfolioId());
        Recipient.RecipientType kind = kind(request.organizationNodeType());
        Paging paging = call.paging(catalog, portfolio.id() + kind.name(), request.pageSize(), request.pageToken());
        Paging.Page<Share> page =
                paging.take(catalog.shares().of(portfolio.id(), kind).valuesAfter(paging.after()), Share::number);
        return ListOrganizationPortfolioAccessResponse.builder()
                .organizationNodes(page.map(share -> ShareShapes.node(share.recipient())))
                .nextPageToken(page.nextToken())
                .build();
    }

    private static Recipient.RecipientType kind(OrganizationNodeType type) {
        return switch (type) {
            case ORGANIZATION -> Recipient.RecipientType.ORGANIZATION;
            case ORGANIZATIONAL_UNIT -> Recipient.RecipientType.ORGANIZATIONAL_UNIT;
            case ACCOUNT -> Recipient.RecipientType.ORGANIZATION_MEMBER_ACCOUNT;
            default -> throw ServiceErrors.invalid("Unknown organization node type: " + type);
        };
    }
}
