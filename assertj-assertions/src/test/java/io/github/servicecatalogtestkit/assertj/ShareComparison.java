package io.github.servicecatalogtestkit.assertj;

import static software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType.ACCOUNT;
import static software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType.ORGANIZATION;
import static software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType.ORGANIZATIONAL_UNIT;
import static software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType.ORGANIZATION_MEMBER_ACCOUNT;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** Compares the assertions about the shares of a portfolio, as its owner sees it. */
record ShareComparison(Comparer comparer, RandomCatalog world, PortfolioAssert on, PlainAnswers plain, String id) {

    void compareAll() {
        List<PortfolioShareDetail> all =
                plain.shares(id, ACCOUNT, ORGANIZATION_MEMBER_ACCOUNT, ORGANIZATIONAL_UNIT, ORGANIZATION);
        comparer.compare("isNotShared", all.isEmpty(), on::isNotShared, null);
        Set<String> reached = reached(all);
        for (FakeAccount account : world.accounts) {
            compareAccount(account.id(), reached.contains(account.id()));
        }
        for (String unit : world.units) {
            boolean shared = isIn(plain.shares(id, ORGANIZATIONAL_UNIT), unit);
            comparer.compare(
                    "isSharedWithOrganizationalUnit",
                    shared,
                    () -> on.isSharedWithOrganizationalUnit(unit),
                    () -> on.isNotSharedWithOrganizationalUnit(unit));
            compareOptions(unit, all);
        }
        comparer.compare(
                "isSharedWithOrganization",
                isIn(plain.shares(id, ORGANIZATION), world.organization),
                () -> on.isSharedWithOrganization(world.organization),
                () -> on.isNotSharedWithOrganization(world.organization));
        compareOptions(world.organization, all);
        for (ServiceCatalogClient other : world.clients) {
            if (!other.equals(plain.client())) {
                comparer.compare(
                        "isPropagatedTo",
                        PlainAnswers.has(new PlainAnswers(other).portfolios(), id),
                        () -> on.isPropagatedTo(other),
                        null);
            }
        }
    }

    private void compareAccount(String account, boolean reached) {
        List<PortfolioShareDetail> shares = with(account, plain.shares(id, ACCOUNT, ORGANIZATION_MEMBER_ACCOUNT));
        boolean accepted = shares.stream().anyMatch(PortfolioShareDetail::accepted);
        comparer.compare("isSharedWithAccount", !shares.isEmpty(), () -> on.isSharedWithAccount(account), null);
        comparer.compare(
                "isSharedWithMember",
                isIn(plain.shares(id, ORGANIZATION_MEMBER_ACCOUNT), account),
                () -> on.isSharedWithMember(account),
                null);
        comparer.compare("isAcceptedBy", accepted, () -> on.isAcceptedBy(account), () -> on.isNotAcceptedBy(account));
        comparer.compare(
                "isOfferedTo",
                !shares.isEmpty() && shares.stream().noneMatch(PortfolioShareDetail::accepted),
                () -> on.isOfferedTo(account),
                null);
        comparer.compare(
                "reachesAccount", reached, () -> on.reachesAccount(account), () -> on.isNotSharedWithAccount(account));
        compareOptions(account, shares);
    }

    private void compareOptions(String recipient, List<PortfolioShareDetail> all) {
        List<PortfolioShareDetail> shares = with(recipient, all);
        boolean exists = !shares.isEmpty();
        comparer.compare(
                "sharesPrincipalsWith",
                shares.stream().anyMatch(PortfolioShareDetail::sharePrincipals),
                () -> on.sharesPrincipalsWith(recipient),
                null);
        comparer.compare(
                "doesNotSharePrincipalsWith",
                exists && shares.stream().noneMatch(PortfolioShareDetail::sharePrincipals),
                () -> on.doesNotSharePrincipalsWith(recipient),
                null);
        comparer.compare(
                "sharesTagOptionsWith",
                shares.stream().anyMatch(PortfolioShareDetail::shareTagOptions),
                () -> on.sharesTagOptionsWith(recipient),
                null);
        comparer.compare(
                "doesNotShareTagOptionsWith",
                exists && shares.stream().noneMatch(PortfolioShareDetail::shareTagOptions),
                () -> on.doesNotShareTagOptionsWith(recipient),
                null);
    }

    /** Returns the accounts that the shares reach: themselves, or below their unit, except the owner. */
    private Set<String> reached(List<PortfolioShareDetail> shares) {
        Set<String> reached = new HashSet<>();
        shares.forEach(share -> reached.addAll(reached(share.principalId())));
        return reached;
    }

    private List<String> reached(String recipient) {
        String last = last(recipient);
        if (last.startsWith("o-")) {
            return world.accounts.subList(0, 3).stream()
                    .map(FakeAccount::id)
                    .filter(account -> !account.equals(owner()))
                    .toList();
        }
        if (last.equals(world.units.get(0))) {
            return List.of(world.accounts.get(1).id(), world.accounts.get(2).id()).stream()
                    .filter(account -> !account.equals(owner()))
                    .toList();
        }
        return last.equals(world.units.get(1)) ? List.of(world.accounts.get(2).id()) : List.of(last);
    }

    private String owner() {
        return world.accounts.get(world.clients.indexOf(plain.client())).id();
    }

    private static List<PortfolioShareDetail> with(String recipient, List<PortfolioShareDetail> shares) {
        return shares.stream()
                .filter(share -> last(share.principalId()).equals(recipient))
                .toList();
    }

    private static boolean isIn(List<PortfolioShareDetail> shares, String recipient) {
        return !with(recipient, shares).isEmpty();
    }

    private static String last(String idOrArn) {
        return idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
    }
}
