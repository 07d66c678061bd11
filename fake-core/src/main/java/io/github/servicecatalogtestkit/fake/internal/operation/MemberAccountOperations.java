package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.MembershipErrors;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationTreeErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Governance;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.rule.Membership;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationsCaller;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.organizations.model.CloseAccountRequest;
import software.amazon.awssdk.services.organizations.model.CloseAccountResponse;
import software.amazon.awssdk.services.organizations.model.DescribeAccountRequest;
import software.amazon.awssdk.services.organizations.model.DescribeAccountResponse;
import software.amazon.awssdk.services.organizations.model.LeaveOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.LeaveOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.MoveAccountRequest;
import software.amazon.awssdk.services.organizations.model.MoveAccountResponse;
import software.amazon.awssdk.services.organizations.model.RemoveAccountFromOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.RemoveAccountFromOrganizationResponse;

/**
 * The accounts of an organization. While AWS Organizations access is on, an account that moves or leaves loses the
 * shares with its old parents and gets the shares with its new ones.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_MoveAccount.html">MoveAccount</a>
 */
final class MemberAccountOperations {

    /**
     * How long a created account must wait before it can leave the organization.
     *
     * @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html">Quotas for
     *     AWS Organizations</a>
     */
    private static final Duration MINIMUM_AGE = Duration.ofDays(4);

    /**
     * How long a closed account counts: 250 accounts or 20 percent of the members, whichever is higher, can be closed
     * in 30 days, and at most 1,000.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_CloseAccount.html">CloseAccount</a>
     */
    private static final Duration CLOSURES_COUNT_FOR = Duration.ofDays(30);

    private static final int MIN_CLOSURES = 250;
    private static final int MAX_CLOSURES = 1_000;

    private MemberAccountOperations() {}

    @Query
    static DescribeAccountResponse describeAccount(Catalog catalog, Call call, DescribeAccountRequest request) {
        String id = request.accountId();
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        Organization.Member member = OrganizationsLookup.member(organization, id);
        return DescribeAccountResponse.builder()
                .account(OrganizationShapes.account(organization, member))
                .build();
    }

    @Query
    static ListAccountsResponse listAccounts(Catalog catalog, Call call, ListAccountsRequest request) {
        Paging paging = OrganizationsPages.of(catalog, call, null, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        var members = organization.members().valuesAfter(AccountId.of(paging.after()));
        var page = paging.take(members, member -> member.account().number());
        return ListAccountsResponse.builder()
                .accounts(page.map(member -> OrganizationShapes.account(organization, member)))
                .nextToken(page.nextToken())
                .build();
    }

    @Query
    static ListAccountsForParentResponse listAccountsForParent(
            Catalog catalog, Call call, ListAccountsForParentRequest request) {
        String id = request.parentId();
        Paging paging = OrganizationsPages.of(catalog, call, id, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        Id<Organization.Unit> parent = OrganizationsLookup.parent(
                        organization, id, OrganizationTreeErrors::parentNotFound)
                .id();
        var members = organization.membersIn().of(parent).valuesAfter(AccountId.of(paging.after()));
        var page = paging.take(members, member -> member.account().number());
        return ListAccountsForParentResponse.builder()
                .accounts(page.map(member -> OrganizationShapes.account(organization, member)))
                .nextToken(page.nextToken())
                .build();
    }

    @Command
    static Outcome<MoveAccountResponse> moveAccount(Catalog catalog, Call call, MoveAccountRequest request) {
        String account = request.accountId();
        String source = request.sourceParentId();
        String destination = request.destinationParentId();
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        Organization.Member member = OrganizationsLookup.member(organization, account);
        Id<Organization.Unit> from = OrganizationsLookup.parent(
                        organization, source, OrganizationTreeErrors::sourceParentNotFound)
                .id();
        Id<Organization.Unit> to = OrganizationsLookup.parent(
                        organization, destination, OrganizationTreeErrors::destinationParentNotFound)
                .id();
        if (!member.unit().equals(from)) {
            throw MembershipErrors.accountNotFound();
        }
        if (from.equals(to)) {
            throw OrganizationTreeErrors.duplicateAccount();
        }
        return new Outcome<>(MoveAccountResponse.builder().build(), Membership.move(catalog, member, to));
    }

    /** A closed account stays a member of the organization. The fake still answers its calls. */
    @Command
    static Outcome<CloseAccountResponse> closeAccount(Catalog catalog, Call call, CloseAccountRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        AccountId account =
                OrganizationsLookup.member(organization, request.accountId()).account();
        if (organization.management().equals(account)) {
            throw MembershipErrors.managementCannotBeClosed();
        }
        Governance governance = organization.governance();
        if (governance.closures().contains(account)) {
            throw MembershipErrors.accountAlreadyClosed();
        }
        requireFewClosures(organization, call.at());
        return new Outcome<>(
                CloseAccountResponse.builder().build(),
                catalog.with(organization.with(governance.closing(account, call.at()))));
    }

    private static void requireFewClosures(Organization organization, Instant now) {
        int recent = 0;
        for (Instant closedAt : organization.governance().closures().values()) {
            recent += closedAt.plus(CLOSURES_COUNT_FOR).isAfter(now) ? 1 : 0;
        }
        int fifth = organization.members().size() / 5;
        if (recent >= Math.max(MIN_CLOSURES, Math.min(MAX_CLOSURES, fifth))) {
            throw MembershipErrors.tooManyClosures();
        }
    }

    @Command
    static Outcome<RemoveAccountFromOrganizationResponse> removeAccountFromOrganization(
            Catalog catalog, Call call, RemoveAccountFromOrganizationRequest request) {
        String account = request.accountId();
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        Organization.Member member = OrganizationsLookup.member(organization, account);
        return new Outcome<>(
                RemoveAccountFromOrganizationResponse.builder().build(), left(catalog, organization, member));
    }

    @Command
    static Outcome<LeaveOrganizationResponse> leaveOrganization(
            Catalog catalog, Call call, LeaveOrganizationRequest request) {
        Organization organization = OrganizationsCaller.requireMember(catalog, call.account());
        Organization.Member member =
                OrganizationsLookup.member(organization, call.account().digits());
        return new Outcome<>(LeaveOrganizationResponse.builder().build(), left(catalog, organization, member));
    }

    private static Catalog left(Catalog catalog, Organization organization, Organization.Member member) {
        if (organization.management().equals(member.account())) {
            throw MembershipErrors.managementCannotLeave();
        }
        if (organization.delegations().include(member.account())) {
            throw MembershipErrors.delegateCannotLeave();
        }
        if (member.joinedBy().equals(Organization.Member.CREATED)
                && catalog.now().isBefore(member.joinedAt().plus(MINIMUM_AGE))) {
            throw MembershipErrors.tooYoungToLeave();
        }
        return Membership.leave(catalog, member);
    }
}
