package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.services.organizations.model.HandshakeConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;

/**
 * The errors for invitations and other handshakes.
 *
 * <p>{@link OrganizationsErrors} tells where the texts are from.
 */
public final class HandshakeErrors {

    private HandshakeErrors() {}

    public static Refusal wrongParty() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.INVALID_PARTY_TYPE_TARGET),
                "You specified the wrong type of entity (account, organization, or email) as a party.");
    }

    public static Refusal invalidEmailTarget() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.INVALID_EMAIL_ADDRESS_TARGET),
                "You specified an invalid email address for the invited account owner.");
    }

    public static Refusal invitedIsMember() {
        return new Refusal(
                ReasonedError.of(HandshakeConstraintViolationExceptionReason.ALREADY_IN_AN_ORGANIZATION),
                "The handshake request is invalid because the invited account is already a member of an organization.");
    }

    public static Refusal duplicateHandshake() {
        return new Refusal(
                OrganizationsError.DUPLICATE_HANDSHAKE, "A handshake with the same action and target already exists.");
    }

    public static Refusal handshakeNotFound() {
        return new Refusal(
                OrganizationsError.HANDSHAKE_NOT_FOUND,
                "We can't find a handshake with the HandshakeId that you specified.");
    }

    public static Refusal handshakeAlreadyInState() {
        return new Refusal(
                OrganizationsError.HANDSHAKE_ALREADY_IN_STATE,
                "The specified handshake is already in the requested state.");
    }

    public static Refusal handshakeInOtherState() {
        return new Refusal(
                OrganizationsError.INVALID_HANDSHAKE_TRANSITION,
                "You can't perform the operation on the handshake in its current state.");
    }

    public static Refusal hasAllFeatures() {
        return new Refusal(
                ReasonedError.of(HandshakeConstraintViolationExceptionReason.ORGANIZATION_ALREADY_HAS_ALL_FEATURES),
                "The handshake request is invalid because the organization has already enabled all features.");
    }

    public static Refusal tooManyFilters() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.MAX_LIMIT_EXCEEDED_FILTER),
                "You can specify only one filter parameter for the operation.");
    }
}
