package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Invitation;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.organizations.model.ActionType;
import software.amazon.awssdk.services.organizations.model.Handshake;
import software.amazon.awssdk.services.organizations.model.HandshakeParty;
import software.amazon.awssdk.services.organizations.model.HandshakePartyType;
import software.amazon.awssdk.services.organizations.model.HandshakeResource;
import software.amazon.awssdk.services.organizations.model.HandshakeResourceType;

/** Converts invitations to SDK objects: handshakes between two parties. */
final class HandshakeShapes {

    private HandshakeShapes() {}

    static Handshake handshake(Organization organization, Invitation invitation, Instant now) {
        return Handshake.builder()
                .id(invitation.id().toString())
                .arn(organization.arn("handshake", "invite/" + invitation.id()))
                .parties(party(HandshakePartyType.ORGANIZATION, organization.id()), invited(invitation))
                .state(invitation.stateAt(now).name())
                .requestedTimestamp(invitation.requestedAt())
                .expirationTimestamp(invitation.expiresAt())
                .action(ActionType.INVITE)
                .resources(resources(organization, invitation))
                .build();
    }

    /** Returns the account ID or e-mail address to which the invitation was sent. */
    private static HandshakeParty invited(Invitation invitation) {
        String email = invitation.email();
        return email != null
                ? party(HandshakePartyType.EMAIL, email)
                : party(HandshakePartyType.ACCOUNT, String.valueOf(invitation.account()));
    }

    private static HandshakeParty party(HandshakePartyType type, String id) {
        return HandshakeParty.builder().type(type).id(id).build();
    }

    private static List<HandshakeResource> resources(Organization organization, Invitation invitation) {
        Organization.Member management = OrganizationsLookup.member(
                organization, organization.management().digits());
        List<HandshakeResource> resources = new ArrayList<>();
        resources.add(HandshakeResource.builder()
                .type(HandshakeResourceType.ORGANIZATION)
                .value(organization.id())
                .resources(
                        resource(HandshakeResourceType.MASTER_EMAIL, management.email()),
                        resource(HandshakeResourceType.MASTER_NAME, management.name()),
                        resource(HandshakeResourceType.ORGANIZATION_FEATURE_SET, "ALL"))
                .build());
        String email = invitation.email();
        resources.add(
                email != null
                        ? resource(HandshakeResourceType.EMAIL, email)
                        : resource(HandshakeResourceType.ACCOUNT, String.valueOf(invitation.account())));
        if (invitation.notes() != null) {
            resources.add(resource(HandshakeResourceType.NOTES, invitation.notes()));
        }
        return resources;
    }

    private static HandshakeResource resource(HandshakeResourceType type, String value) {
        return HandshakeResource.builder().type(type).value(value).build();
    }
}
