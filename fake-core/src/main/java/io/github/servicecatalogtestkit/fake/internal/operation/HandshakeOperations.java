package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
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
import software.amazon.awssdk.services.organizations.model.Handshake;
import software.amazon.awssdk.services.organizations.model.HandshakeFilter;
import software.amazon.awssdk.services.organizations.model.HandshakeParty;
import software.amazon.awssdk.services.organizations.model.InviteAccountToOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.InviteAccountToOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForAccountRequest;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForAccountResponse;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForOrganizationResponse;

/**
 * Invitations into the organization, which the API calls handshakes. The other kinds of handshakes are not modelled.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_InviteAccountToOrganization.html">
 *     InviteAccountToOrganization</a>
 */
final class HandshakeOperations {

    private static final Paging.Page<Handshake> NONE = new Paging.Page<>(List.of(), null);

    private HandshakeOperations() {}

    @Command
    static Outcome<InviteAccountToOrganizationResponse> inviteAccountToOrganization(
            Catalog catalog, Call call, InviteAccountToOrganizationRequest request) {
        AccountId account = requireTarget(request.target());
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        if (organization.has(account)) {
            throw OrganizationsErrors.invitedIsMember();
        }
        for (Invitation other :
                organization.invitations().byAccount().of(account).values()) {
            if (other.stateAt(call.at()) == Invitation.State.OPEN) {
                throw OrganizationsErrors.duplicateHandshake();
            }
        }
        var invitation =
                new Invitation(IdType.INVITATION.of(call.number()), account, request.notes(), call.at(), null, null);
        InviteAccountToOrganizationResponse response = InviteAccountToOrganizationResponse.builder()
                .handshake(HandshakeShapes.handshake(organization, invitation, call.at()))
                .build();
        return new Outcome<>(response, kept(catalog, organization, invitation));
    }

    private static AccountId requireTarget(HandshakeParty target) {
        return switch (target.typeAsString()) {
            case "ACCOUNT" -> requireAccountId(target.id());
            case "EMAIL" ->
                throw new UnsupportedOperationException(
                        "InviteAccountToOrganization is modelled, but not with a target of the type EMAIL: accounts "
                                + "outside the organization have no address here. Invite the account by its id.");
            default -> throw OrganizationsErrors.wrongParty();
        };
    }

    private static AccountId requireAccountId(String id) {
        if (!AccountId.isAccountId(id)) {
            throw OrganizationsErrors.invalidPattern();
        }
        return new AccountId(id);
    }

    @Command
    static Outcome<AcceptHandshakeResponse> acceptHandshake(
            Catalog catalog, Call call, AcceptHandshakeRequest request) {
        Organization organization = requireOrganization(catalog);
        Invitation accepted = answered(organization, call, request.handshakeId(), Invitation.State.ACCEPTED);
        if (organization.has(call.account())) {
            throw OrganizationsErrors.invitedIsMember();
        }
        Organization.Member member = Organization.Member.invited(
                call.account(), catalog.accounts().nameOf(call.account()), Organization.ROOT, call.at());
        AcceptHandshakeResponse response = AcceptHandshakeResponse.builder()
                .handshake(HandshakeShapes.handshake(organization, accepted, call.at()))
                .build();
        return new Outcome<>(response, Membership.join(kept(catalog, organization, accepted), member));
    }

    @Command
    static Outcome<DeclineHandshakeResponse> declineHandshake(
            Catalog catalog, Call call, DeclineHandshakeRequest request) {
        Organization organization = requireOrganization(catalog);
        Invitation declined = answered(organization, call, request.handshakeId(), Invitation.State.DECLINED);
        DeclineHandshakeResponse response = DeclineHandshakeResponse.builder()
                .handshake(HandshakeShapes.handshake(organization, declined, call.at()))
                .build();
        return new Outcome<>(response, kept(catalog, organization, declined));
    }

    @Command
    static Outcome<CancelHandshakeResponse> cancelHandshake(
            Catalog catalog, Call call, CancelHandshakeRequest request) {
        Organization organization = requireOrganization(catalog);
        Invitation canceled = answered(organization, call, request.handshakeId(), Invitation.State.CANCELED);
        CancelHandshakeResponse response = CancelHandshakeResponse.builder()
                .handshake(HandshakeShapes.handshake(organization, canceled, call.at()))
                .build();
        return new Outcome<>(response, kept(catalog, organization, canceled));
    }

    /** The inviting account may withdraw an invitation, the invited one may do anything else with it. */
    private static Invitation answered(Organization organization, Call call, String id, Invitation.State answer) {
        Invitation invitation = requireInvitation(organization, call, id);
        AccountId entitled = answer == Invitation.State.CANCELED ? organization.management() : invitation.account();
        if (!entitled.equals(call.account())) {
            throw OrganizationsErrors.accessDenied();
        }
        Invitation.State state = invitation.stateAt(call.at());
        if (state == answer) {
            throw OrganizationsErrors.handshakeAlreadyInState();
        }
        if (state != Invitation.State.OPEN) {
            throw OrganizationsErrors.handshakeInOtherState();
        }
        return invitation.answered(answer, call.at());
    }

    private static Organization requireOrganization(Catalog catalog) {
        Organization organization = catalog.organization();
        if (organization == null) {
            throw OrganizationsErrors.handshakeNotFound();
        }
        return organization;
    }

    private static Invitation requireInvitation(Organization organization, Call call, String id) {
        return IdType.INVITATION
                .parse(id)
                .flatMap(organization.invitations().byId()::find)
                .filter(invitation -> invitation.isKeptAt(call.at()))
                .orElseThrow(OrganizationsErrors::handshakeNotFound);
    }

    private static Catalog kept(Catalog catalog, Organization organization, Invitation invitation) {
        return catalog.with(organization.with(organization.invitations().plus(invitation)));
    }

    @Query
    static DescribeHandshakeResponse describeHandshake(Catalog catalog, Call call, DescribeHandshakeRequest request) {
        Organization organization = requireOrganization(catalog);
        Invitation invitation = requireInvitation(organization, call, request.handshakeId());
        if (!invitation.account().equals(call.account()) && !organization.has(call.account())) {
            throw OrganizationsErrors.accessDenied();
        }
        DescribeHandshakeResponse response = DescribeHandshakeResponse.builder()
                .handshake(HandshakeShapes.handshake(organization, invitation, call.at()))
                .build();
        return response;
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
        ListHandshakesForAccountResponse response = ListHandshakesForAccountResponse.builder()
                .handshakes(page.items())
                .nextToken(page.nextToken())
                .build();
        return response;
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
        ListHandshakesForOrganizationResponse response = ListHandshakesForOrganizationResponse.builder()
                .handshakes(page.items())
                .nextToken(page.nextToken())
                .build();
        return response;
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

    /** All handshakes here are invitations, and none is the child of another. */
    private static boolean listsInvitations(@Nullable HandshakeFilter filter) {
        if (filter == null) {
            return true;
        }
        if (filter.actionType() != null && filter.parentHandshakeId() != null) {
            throw OrganizationsErrors.tooManyFilters();
        }
        return filter.parentHandshakeId() == null
                && (filter.actionType() == null || filter.actionType() == ActionType.INVITE);
    }
}
