package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.error.HandshakeErrors;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationsErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Invitation;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.rule.Membership;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationsCaller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.model.AcceptHandshakeRequest;
import software.amazon.awssdk.services.organizations.model.AcceptHandshakeResponse;
import software.amazon.awssdk.services.organizations.model.ActionType;
import software.amazon.awssdk.services.organizations.model.CancelHandshakeRequest;
import software.amazon.awssdk.services.organizations.model.CancelHandshakeResponse;
import software.amazon.awssdk.services.organizations.model.DeclineHandshakeRequest;
import software.amazon.awssdk.services.organizations.model.DeclineHandshakeResponse;
import software.amazon.awssdk.services.organizations.model.DescribeHandshakeRequest;
import software.amazon.awssdk.services.organizations.model.DescribeHandshakeResponse;
import software.amazon.awssdk.services.organizations.model.EnableAllFeaturesRequest;
import software.amazon.awssdk.services.organizations.model.EnableAllFeaturesResponse;
import software.amazon.awssdk.services.organizations.model.Handshake;
import software.amazon.awssdk.services.organizations.model.HandshakeFilter;
import software.amazon.awssdk.services.organizations.model.HandshakeParty;
import software.amazon.awssdk.services.organizations.model.HandshakePartyType;
import software.amazon.awssdk.services.organizations.model.InviteAccountToOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.InviteAccountToOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForAccountRequest;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForAccountResponse;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForOrganizationResponse;

/**
 * Invitations to join the organization, which the API calls handshakes. The fake's organization always has all features
 * enabled, so there are no handshakes of other kinds.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_InviteAccountToOrganization.html">
 *     InviteAccountToOrganization</a>
 */
@NotModelled(
        operation = "DescribeResponsibilityTransfer",
        because = "A transfer of bills is between two organizations, and a catalog has one.")
@NotModelled(
        operation = "InviteOrganizationToTransferResponsibility",
        because = "A transfer of bills is between two organizations, and a catalog has one.")
@NotModelled(
        operation = "ListInboundResponsibilityTransfers",
        because = "A transfer of bills is between two organizations, and a catalog has one.")
@NotModelled(
        operation = "ListOutboundResponsibilityTransfers",
        because = "A transfer of bills is between two organizations, and a catalog has one.")
@NotModelled(
        operation = "TerminateResponsibilityTransfer",
        because = "A transfer of bills is between two organizations, and a catalog has one.")
@NotModelled(
        operation = "UpdateResponsibilityTransfer",
        because = "A transfer of bills is between two organizations, and a catalog has one.")
final class HandshakeOperations {

    private static final Paging.Page<Handshake> NONE = new Paging.Page<>(List.of(), null);

    private HandshakeOperations() {}

    @Command
    static Outcome<InviteAccountToOrganizationResponse> inviteAccountToOrganization(
            Catalog catalog, Call call, InviteAccountToOrganizationRequest request) {
        HandshakeParty target = requireTarget(request.target());
        String email = target.type() == HandshakePartyType.EMAIL ? target.id() : null;
        AccountId account = email == null
                ? new AccountId(target.id())
                : Organization.Member.invitedWith(email).orElse(null);
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        boolean isMember = account != null && organization.has(account);
        if (isMember || (email != null && isMember(organization, email))) {
            throw HandshakeErrors.invitedIsMember();
        }
        var invitation = new Invitation(
                IdType.INVITATION.of(call.number()),
                account,
                email,
                OrganizationsTags.read(request.tags()),
                request.notes(),
                call.at(),
                null,
                null);
        requireNoOther(organization, invitation, call);
        InviteAccountToOrganizationResponse response = InviteAccountToOrganizationResponse.builder()
                .handshake(HandshakeShapes.handshake(organization, invitation, call.at()))
                .build();
        return new Outcome<>(response, withInvitation(catalog, organization, invitation));
    }

    private static HandshakeParty requireTarget(HandshakeParty target) {
        switch (target.typeAsString()) {
            case "ACCOUNT" -> {
                if (!AccountId.isAccountId(target.id())) {
                    throw OrganizationsErrors.invalidPattern();
                }
            }
            case "EMAIL" -> {
                if (!target.id().contains("@")) {
                    throw HandshakeErrors.invalidEmailTarget();
                }
            }
            default -> throw HandshakeErrors.wrongParty();
        }
        return target;
    }

    private static boolean isMember(Organization organization, String email) {
        for (Organization.Member member : organization.members().values()) {
            if (member.email().equalsIgnoreCase(email)) {
                return true;
            }
        }
        return false;
    }

    private static void requireNoOther(Organization organization, Invitation invitation, Call call) {
        AccountId account = invitation.account();
        var others = account == null
                ? organization.invitations().byId()
                : organization.invitations().byAccount().of(account);
        for (Invitation other : others.values()) {
            if (other.stateAt(call.at()) == Invitation.State.OPEN && other.hasTargetOf(invitation)) {
                throw HandshakeErrors.duplicateHandshake();
            }
        }
    }

    @Command
    static Outcome<AcceptHandshakeResponse> acceptHandshake(
            Catalog catalog, Call call, AcceptHandshakeRequest request) {
        Organization organization = requireOrganization(catalog);
        Invitation accepted = answered(organization, call, request.handshakeId(), Invitation.State.ACCEPTED);
        if (organization.has(call.account())) {
            throw HandshakeErrors.invitedIsMember();
        }
        Organization.Member member = Organization.Member.invited(
                        call.account(), catalog.accounts().nameOf(call.account()), Organization.ROOT, call.at())
                .withEmail(accepted.email());
        AcceptHandshakeResponse response = AcceptHandshakeResponse.builder()
                .handshake(HandshakeShapes.handshake(organization, accepted, call.at()))
                .build();
        Catalog joined = Membership.join(withInvitation(catalog, organization, accepted), member);
        Organization after = OrganizationsCaller.requireMember(joined, call.account());
        return new Outcome<>(
                response,
                joined.with(
                        after.with(after.governance().tagging(member.account().digits(), accepted.tags()))));
    }

    @Command
    static Outcome<DeclineHandshakeResponse> declineHandshake(
            Catalog catalog, Call call, DeclineHandshakeRequest request) {
        Organization organization = requireOrganization(catalog);
        Invitation declined = answered(organization, call, request.handshakeId(), Invitation.State.DECLINED);
        DeclineHandshakeResponse response = DeclineHandshakeResponse.builder()
                .handshake(HandshakeShapes.handshake(organization, declined, call.at()))
                .build();
        return new Outcome<>(response, withInvitation(catalog, organization, declined));
    }

    @Command
    static Outcome<CancelHandshakeResponse> cancelHandshake(
            Catalog catalog, Call call, CancelHandshakeRequest request) {
        Organization organization = requireOrganization(catalog);
        Invitation canceled = answered(organization, call, request.handshakeId(), Invitation.State.CANCELED);
        CancelHandshakeResponse response = CancelHandshakeResponse.builder()
                .handshake(HandshakeShapes.handshake(organization, canceled, call.at()))
                .build();
        return new Outcome<>(response, withInvitation(catalog, organization, canceled));
    }

    /**
     * The inviting account may withdraw an invitation, and the invited account may accept or decline it. The fake does
     * not know the e-mail addresses of accounts outside the organization, so any such account can answer an invitation
     * to an address.
     */
    private static Invitation answered(Organization organization, Call call, String id, Invitation.State answer) {
        Invitation invitation = requireInvitation(organization, call, id);
        AccountId invited = invitation.account() == null ? call.account() : invitation.account();
        AccountId expectedCaller = answer == Invitation.State.CANCELED ? organization.management() : invited;
        if (!expectedCaller.equals(call.account())) {
            throw OrganizationsErrors.accessDenied();
        }
        Invitation.State state = invitation.stateAt(call.at());
        if (state == answer) {
            throw HandshakeErrors.handshakeAlreadyInState();
        }
        if (state != Invitation.State.OPEN) {
            throw HandshakeErrors.handshakeInOtherState();
        }
        return invitation.answered(
                answer == Invitation.State.CANCELED ? invitation.account() : invited, answer, call.at());
    }

    /** Refuses every call: the fake's organization always has all features enabled. */
    @Command
    static Outcome<EnableAllFeaturesResponse> enableAllFeatures(
            Catalog catalog, Call call, EnableAllFeaturesRequest request) {
        OrganizationsCaller.requireManagement(catalog, call.account());
        throw HandshakeErrors.hasAllFeatures();
    }

    private static Organization requireOrganization(Catalog catalog) {
        Organization organization = catalog.organization();
        if (organization == null) {
            throw HandshakeErrors.handshakeNotFound();
        }
        return organization;
    }

    private static Invitation requireInvitation(Organization organization, Call call, String id) {
        return IdType.INVITATION
                .parse(id)
                .flatMap(organization.invitations().byId()::find)
                .filter(invitation -> invitation.isKeptAt(call.at()))
                .orElseThrow(HandshakeErrors::handshakeNotFound);
    }

    private static Catalog withInvitation(Catalog catalog, Organization organization, Invitation invitation) {
        return catalog.with(organization.with(organization.invitations().plus(invitation)));
    }

    @Query
    static DescribeHandshakeResponse describeHandshake(Catalog catalog, Call call, DescribeHandshakeRequest request) {
        Organization organization = requireOrganization(catalog);
        Invitation invitation = requireInvitation(organization, call, request.handshakeId());
        if (!call.account().equals(invitation.account()) && !organization.has(call.account())) {
            throw OrganizationsErrors.accessDenied();
        }
        return DescribeHandshakeResponse.builder()
                .handshake(HandshakeShapes.handshake(organization, invitation, call.at()))
                .build();
    }

    @Query
    static ListHandshakesForAccountResponse listHandshakesForAccount(
            Catalog catalog, Call call, ListHandshakesForAccountRequest request) {
        Paging paging =
                OrganizationsPages.of(catalog, call, request.filter(), request.maxResults(), request.nextToken());
        boolean lists = listsInvitations(request.filter());
        Organization organization = catalog.organization();
        Paging.Page<Handshake> page = organization == null || !lists
                ? NONE
                : page(
                        organization,
                        call,
                        organization.invitations().byAccount().of(call.account()),
                        paging);
        return ListHandshakesForAccountResponse.builder()
                .handshakes(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Query
    static ListHandshakesForOrganizationResponse listHandshakesForOrganization(
            Catalog catalog, Call call, ListHandshakesForOrganizationRequest request) {
        Paging paging =
                OrganizationsPages.of(catalog, call, request.filter(), request.maxResults(), request.nextToken());
        boolean lists = listsInvitations(request.filter());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        Paging.Page<Handshake> page =
                lists ? page(organization, call, organization.invitations().byId(), paging) : NONE;
        return ListHandshakesForOrganizationResponse.builder()
                .handshakes(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static Paging.Page<Handshake> page(
            Organization organization, Call call, Table<Id<Invitation>, Invitation> invitations, Paging paging) {
        var page = paging.take(
                invitations.valuesAfter(IdType.INVITATION.of(paging.after())),
                invitation -> invitation.isKeptAt(call.at()),
                invitation -> invitation.id().number());
        return new Paging.Page<>(
                page.map(invitation -> HandshakeShapes.handshake(organization, invitation, call.at())),
                page.nextToken());
    }

    /** All handshakes of the fake are invitations, and no handshake has a parent. */
    private static boolean listsInvitations(@Nullable HandshakeFilter filter) {
        if (filter == null) {
            return true;
        }
        if (filter.actionType() != null && filter.parentHandshakeId() != null) {
            throw HandshakeErrors.tooManyFilters();
        }
        return filter.parentHandshakeId() == null
                && (filter.actionType() == null || filter.actionType() == ActionType.INVITE);
    }
}
