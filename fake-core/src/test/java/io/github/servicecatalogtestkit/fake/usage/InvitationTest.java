package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Organizer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATION;
import static software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType.AWS_ORGANIZATIONS;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.DuplicateHandshakeException;
import software.amazon.awssdk.services.organizations.model.Handshake;
import software.amazon.awssdk.services.organizations.model.HandshakeAlreadyInStateException;
import software.amazon.awssdk.services.organizations.model.HandshakeConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.HandshakeConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.HandshakeNotFoundException;
import software.amazon.awssdk.services.organizations.model.HandshakeParty;
import software.amazon.awssdk.services.organizations.model.HandshakeResource;
import software.amazon.awssdk.services.organizations.model.HandshakeState;
import software.amazon.awssdk.services.organizations.model.InvalidHandshakeTransitionException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;

/** Invites an account outside the organization, which then accepts or declines. */
class InvitationTest {

    private static final String GUIDE =
            "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_invites.html";

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub").account("dev").trustedAccess(true))
            .build();
    final Organizer hub = new Organizer(catalog.account("hub"));
    final Organizer dev = new Organizer(catalog.account("dev"));
    final Organizer guest = new Organizer(catalog.account("guest"));
    final Organizer stranger = new Organizer(catalog.account("stranger"));

    @Nested
    class WhenAnAccountIsInvited {

        @AwsRule(
                source = Organizer.API + "InviteAccountToOrganization.html",
                says = "Sends an invitation to another account to join your organization as a member account. The "
                        + "invitation is implemented as a Handshake whose details are in the response.")
        @Test
        void the_handshake_names_both_parties() {
            Handshake handshake = hub.client
                    .inviteAccountToOrganization(
                            i -> i.target(t -> t.type("ACCOUNT").id(guest.id)).notes("Welcome"))
                    .handshake();
            String organization = catalog.organization().id();
            assertThat(handshake.id()).matches("h-[0-9a-z]{8,32}");
            assertThat(handshake.arn())
                    .isEqualTo("arn:aws:organizations::" + hub.id + ":handshake/" + organization + "/invite/"
                            + handshake.id());
            assertThat(handshake.parties())
                    .extracting(party -> party.typeAsString() + " " + party.id())
                    .containsExactly("ORGANIZATION " + organization, "ACCOUNT " + guest.id);
            assertThat(handshake.state()).isEqualTo(HandshakeState.OPEN);
            assertThat(handshake.actionAsString()).isEqualTo("INVITE");
            assertThat(handshake.resources())
                    .extracting(HandshakeResource::typeAsString)
                    .containsExactly("ORGANIZATION", "ACCOUNT", "NOTES");
            assertThat(handshake.resources().get(0).resources())
                    .extracting(HandshakeResource::typeAsString)
                    .containsExactly("MASTER_EMAIL", "MASTER_NAME", "ORGANIZATION_FEATURE_SET");
            assertThat(hub.accounts()).doesNotContain(guest.id);
        }

        @AwsRule(
                source = Organizer.API + "ListHandshakesForAccount.html",
                says = "Lists the recent handshakes that you have received.")
        @Test
        void both_parties_list_the_handshake() {
            String invitation = hub.invites(guest.id);
            hub.invites(stranger.id);
            assertThat(guest.client.listHandshakesForAccount().handshakes())
                    .extracting(Handshake::id)
                    .containsExactly(invitation);
            assertThat(hub.client.listHandshakesForOrganizationPaginator(l -> l.maxResults(1)).stream())
                    .hasSize(2);
            assertThat(described(guest, invitation)).isEqualTo(described(hub, invitation));
            assertThat(described(dev, invitation).id()).isEqualTo(invitation);
        }

        @AwsRule(
                source = Organizer.API + "ListHandshakesForAccount.html",
                says = "ActionType: The type of handshake. If you specify ActionType, you cannot also "
                        + "specify ParentHandshakeId.")
        @Test
        void handshakes_are_filtered_by_one_criterion_at_a_time() {
            String invitation = hub.invites(guest.id);
            assertThat(handshakes("INVITE")).containsExactly(invitation);
            assertThat(handshakes("ENABLE_ALL_FEATURES")).isEmpty();
            assertThat(refusal(() -> guest.client.listHandshakesForAccount(
                            l -> l.filter(f -> f.actionType("INVITE").parentHandshakeId(invitation)))))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(InvalidInputExceptionReason.MAX_LIMIT_EXCEEDED_FILTER));
        }

        private List<String> handshakes(String action) {
            return guest.client.listHandshakesForAccount(l -> l.filter(f -> f.actionType(action))).handshakes().stream()
                    .map(Handshake::id)
                    .toList();
        }

        @AwsRule(
                source = Organizer.API + "InviteAccountToOrganization.html",
                says = "ALREADY_IN_AN_ORGANIZATION: The handshake request is invalid because the invited account "
                        + "is already a member of an organization.")
        @Test
        void inviting_a_member_account_is_refused() {
            assertThat(refusal(() -> hub.invites(dev.id)))
                    .isInstanceOfSatisfying(
                            HandshakeConstraintViolationException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(HandshakeConstraintViolationExceptionReason.ALREADY_IN_AN_ORGANIZATION));
        }

        @AwsRule(
                source = Organizer.API + "InviteAccountToOrganization.html",
                says = "DuplicateHandshakeException: A handshake with the same action and target already exists. "
                        + "If you intend to resend an invitation to an account, ensure that existing handshakes "
                        + "that might be considered duplicates are canceled or declined.")
        @Test
        void an_account_has_at_most_one_open_invitation() {
            String first = hub.invites(guest.id);
            assertThat(refusal(() -> hub.invites(guest.id))).isInstanceOf(DuplicateHandshakeException.class);
            cancels(first);
            assertThat(hub.invites(guest.id)).isNotEqualTo(first);
        }

        @Test
        void inviting_an_organization_is_refused() {
            assertThat(refusal(() -> hub.client.inviteAccountToOrganization(
                            i -> i.target(t -> t.type("ORGANIZATION").id("o-aaaaaaaaaa")))))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(InvalidInputExceptionReason.INVALID_PARTY_TYPE_TARGET));
        }
    }

    @Nested
    class WhenAnEmailAddressIsInvited {

        private String invitesAddress(String address) {
            return hub.client
                    .inviteAccountToOrganization(
                            i -> i.target(t -> t.type("EMAIL").id(address)))
                    .handshake()
                    .id();
        }

        @Assumed("Accounts outside the organization have no addresses in the fake: the account that accepts is "
                + "treated as the owner of the address")
        @Test
        void the_accepting_account_joins_with_the_invited_address() {
            String handshake = invitesAddress("juan@example.org");
            guest.client.acceptHandshake(a -> a.handshakeId(handshake));
            assertThat(hub.client
                            .describeAccount(d -> d.accountId(guest.id))
                            .account()
                            .email())
                    .isEqualTo("juan@example.org");
            assertThat(hub.client
                            .describeHandshake(d -> d.handshakeId(handshake))
                            .handshake())
                    .satisfies(accepted -> {
                        assertThat(accepted.stateAsString()).isEqualTo("ACCEPTED");
                        assertThat(accepted.parties())
                                .extracting(HandshakeParty::typeAsString, HandshakeParty::id)
                                .contains(tuple("EMAIL", "juan@example.org"));
                    });
        }

        @AwsRule(
                source = Organizer.API + "InviteAccountToOrganization.html",
                says = "If you specify \"Type\": \"EMAIL\", you must specify the email address that is "
                        + "associated with the account.")
        @Test
        void the_generated_address_of_an_account_identifies_the_account() {
            String handshake = invitesAddress(guest.id + "@example.com");
            assertThat(guest.client.listHandshakesForAccount().handshakes())
                    .extracting(Handshake::id)
                    .containsExactly(handshake);
            assertThat(refusal(() -> hub.invites(guest.id))).isInstanceOf(DuplicateHandshakeException.class);
        }

        @Test
        void an_address_that_has_an_open_invitation_or_belongs_to_a_member_is_refused() {
            invitesAddress("juan@example.org");
            assertThat(refusal(() -> invitesAddress("Juan@example.org")))
                    .isInstanceOf(DuplicateHandshakeException.class);
            assertThat(refusal(() -> invitesAddress(dev.id + "@example.com")))
                    .isInstanceOf(HandshakeConstraintViolationException.class);
        }

        @AwsRule(
                source = Organizer.API + "InviteAccountToOrganization.html",
                says = "INVALID_EMAIL_ADDRESS_TARGET: You specified an invalid email address for the invited "
                        + "account owner.")
        @Test
        void the_address_must_contain_an_at_sign() {
            assertThat(refusal(() -> invitesAddress("juan")))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(InvalidInputExceptionReason.INVALID_EMAIL_ADDRESS_TARGET));
        }
    }

    @AwsRule(
            source = Organizer.API + "EnableAllFeatures.html",
            says = "ORGANIZATION_ALREADY_HAS_ALL_FEATURES: The handshake request is invalid because the "
                    + "organization has already enabled all features.")
    @Test
    void enabling_all_features_is_refused_because_they_are_already_enabled() {
        assertThat(refusal(() -> hub.client.enableAllFeatures(e -> {})))
                .isInstanceOfSatisfying(
                        HandshakeConstraintViolationException.class,
                        e -> assertThat(e.reason())
                                .isEqualTo(
                                        HandshakeConstraintViolationExceptionReason
                                                .ORGANIZATION_ALREADY_HAS_ALL_FEATURES));
    }

    @Nested
    class WhenTheInvitationIsAnswered {

        final String invitation = hub.invites(guest.id);

        @AwsRule(
                source = Organizer.API + "AcceptHandshake.html",
                says = "Accepts a handshake by sending an ACCEPTED response to the sender.")
        @Test
        void accepting_makes_the_account_a_member() {
            assertThat(accepts(guest).state()).isEqualTo(HandshakeState.ACCEPTED);
            assertThat(hub.accountsIn(hub.root())).contains(guest.id);
            assertThat(hub.client.describeAccount(d -> d.accountId(guest.id)).account())
                    .satisfies(account ->
                            assertThat(account.joinedMethodAsString()).isEqualTo("INVITED"))
                    .satisfies(account -> assertThat(account.name()).isEqualTo("guest"));
            assertThat(described(hub, invitation).state()).isEqualTo(HandshakeState.ACCEPTED);
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_EnableAWSOrganizationsAccess.html",
                says = "This API will allow Service Catalog to receive updates on your organization in order to "
                        + "sync your shares with the current structure.")
        @Test
        void accepting_gives_the_account_the_shares_with_the_organization() {
            Actor owner = new Actor(catalog.account("hub"));
            String portfolio = owner.createsPortfolio("Data");
            owner.shares(portfolio, ORGANIZATION, catalog.organization().id());
            Actor recipient = new Actor(catalog.account("guest"));
            assertThat(recipient.imports(AWS_ORGANIZATIONS)).isEmpty();
            accepts(guest);
            assertThat(recipient.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        }

        @AwsRule(
                source = Organizer.API + "DeclineHandshake.html",
                says = "Declines a Handshake. … InvalidHandshakeTransitionException: You can't perform "
                        + "the operation on the handshake in its current state. For example, you can't "
                        + "cancel a handshake that was already accepted or accept a handshake that was "
                        + "already declined.")
        @Test
        void declining_leaves_the_account_outside_the_organization() {
            assertThat(guest.client
                            .declineHandshake(d -> d.handshakeId(invitation))
                            .handshake()
                            .state())
                    .isEqualTo(HandshakeState.DECLINED);
            assertThat(hub.accounts()).doesNotContain(guest.id);
            assertThat(refusal(() -> accepts(guest))).isInstanceOf(InvalidHandshakeTransitionException.class);
        }

        @AwsRule(
                source = Organizer.API + "CancelHandshake.html",
                says = "Only the account that sent a handshake can call this operation. … After a "
                        + "handshake is canceled, the recipient can no longer respond to the handshake.")
        @Test
        void the_inviting_account_can_cancel_the_invitation() {
            assertThat(refusal(() -> guest.client.cancelHandshake(c -> c.handshakeId(invitation))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(cancels(invitation).state()).isEqualTo(HandshakeState.CANCELED);
            assertThat(refusal(() -> accepts(guest))).isInstanceOf(InvalidHandshakeTransitionException.class);
        }

        @AwsRule(
                source = Organizer.API + "AcceptHandshake.html",
                says = "Only a member account can accept the following handshakes: Invitation to join " + "(INVITE)")
        @Test
        void only_the_invited_account_can_accept_or_decline() {
            assertThat(refusal(() -> accepts(stranger))).isInstanceOf(AccessDeniedException.class);
            assertThat(refusal(() -> accepts(hub))).isInstanceOf(AccessDeniedException.class);
            assertThat(refusal(() -> hub.client.declineHandshake(d -> d.handshakeId(invitation))))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Assumed("The page says that any account in the organization can describe a handshake. It does not mention "
                + "other accounts; here the invited account can, too.")
        @Test
        void an_account_that_is_not_a_party_and_not_a_member_cannot_describe_the_invitation() {
            assertThat(refusal(() -> described(stranger, invitation))).isInstanceOf(AccessDeniedException.class);
        }

        @AwsRule(
                source = Organizer.API + "AcceptHandshake.html",
                says = "HandshakeAlreadyInStateException: The specified handshake is already in the requested "
                        + "state. For example, you can't accept a handshake that was already accepted.")
        @Test
        void an_invitation_can_be_accepted_only_once() {
            accepts(guest);
            assertThat(refusal(() -> accepts(guest))).isInstanceOf(HandshakeAlreadyInStateException.class);
            assertThat(refusal(() -> cancels(invitation))).isInstanceOf(InvalidHandshakeTransitionException.class);
        }

        @Assumed("The page does not name the exception for an account that has joined in another way")
        @Test
        void an_account_that_has_become_a_member_cannot_accept() {
            catalog.organization().add("guest", "");
            assertThat(refusal(() -> accepts(guest))).isInstanceOf(HandshakeConstraintViolationException.class);
        }

        @AwsRule(source = GUIDE, says = "Each invitation must be responded to within 15 days, or it expires.")
        @Test
        void an_invitation_expires_after_fifteen_days() {
            Handshake open = described(guest, invitation);
            assertThat(Duration.between(open.requestedTimestamp(), open.expirationTimestamp()))
                    .isEqualTo(Duration.ofDays(15));
            catalog.advance(Duration.ofDays(15));
            assertThat(described(guest, invitation).state()).isEqualTo(HandshakeState.EXPIRED);
            assertThat(refusal(() -> accepts(guest))).isInstanceOf(InvalidHandshakeTransitionException.class);
            assertThat(hub.invites(guest.id)).isNotEqualTo(invitation);
        }

        @AwsRule(
                source = Organizer.API + "DescribeHandshake.html",
                says = "You can view ACCEPTED, DECLINED, or CANCELED handshakes in API Responses for 30 "
                        + "days before they are deleted.")
        @Test
        void a_closed_handshake_can_be_described_for_thirty_days() {
            accepts(guest);
            catalog.advance(Duration.ofDays(29));
            assertThat(described(guest, invitation).state()).isEqualTo(HandshakeState.ACCEPTED);
            catalog.advance(Duration.ofDays(1));
            assertThat(refusal(() -> described(guest, invitation))).isInstanceOf(HandshakeNotFoundException.class);
            assertThat(guest.client.listHandshakesForAccount().handshakes()).isEmpty();
            assertThat(hub.client.listHandshakesForOrganization().handshakes()).isEmpty();
        }

        private Handshake accepts(Organizer account) {
            return account.client
                    .acceptHandshake(a -> a.handshakeId(invitation))
                    .handshake();
        }
    }

    @AwsRule(
            source = Organizer.API + "DescribeHandshake.html",
            says = "HandshakeNotFoundException: We can't find a handshake with the HandshakeId that you specified.")
    @Test
    void an_unknown_handshake_is_not_found() {
        assertThat(refusal(() -> described(hub, "h-0123456789abc"))).isInstanceOf(HandshakeNotFoundException.class);
        Organizer alone = new Organizer(FakeServiceCatalog.create().account("alone"));
        assertThat(refusal(() -> described(alone, "h-0123456789abc"))).isInstanceOf(HandshakeNotFoundException.class);
        assertThat(alone.client.listHandshakesForAccount().handshakes()).isEmpty();
    }

    private Handshake described(Organizer account, String handshake) {
        return account.client.describeHandshake(d -> d.handshakeId(handshake)).handshake();
    }

    private Handshake cancels(String handshake) {
        return hub.client.cancelHandshake(c -> c.handshakeId(handshake)).handshake();
    }
}
