package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;

/**
 * The errors for roots, organizational units and the accounts in them.
 *
 * <p>{@link OrganizationsErrors} tells where the texts are from.
 */
public final class OrganizationTreeErrors {

    private OrganizationTreeErrors() {}

    public static Refusal rootNotFound() {
        return new Refusal(
                OrganizationsError.ROOT_NOT_FOUND, "We can't find a root with the RootId that you specified.");
    }

    public static Refusal parentNotFound() {
        return new Refusal(
                OrganizationsError.PARENT_NOT_FOUND,
                "We can't find a root or OU with the ParentId that you specified.");
    }

    public static Refusal sourceParentNotFound() {
        return new Refusal(
                OrganizationsError.SOURCE_PARENT_NOT_FOUND,
                "We can't find a source root or OU with the ParentId that you specified.");
    }

    public static Refusal destinationParentNotFound() {
        return new Refusal(
                OrganizationsError.DESTINATION_PARENT_NOT_FOUND,
                "We can't find the destination container (a root or OU) with the ParentId that you specified.");
    }

    public static Refusal childNotFound() {
        return new Refusal(
                OrganizationsError.CHILD_NOT_FOUND,
                "We can't find an organizational unit (OU) or Amazon Web Services account with the ChildId that you "
                        + "specified.");
    }

    public static Refusal duplicateAccount() {
        return new Refusal(
                OrganizationsError.DUPLICATE_ACCOUNT, "That account is already present in the specified destination.");
    }

    public static Refusal organizationalUnitNotFound() {
        return new Refusal(
                OrganizationsError.ORGANIZATIONAL_UNIT_NOT_FOUND,
                "We can't find an OU with the OrganizationalUnitId that you specified.");
    }

    public static Refusal organizationalUnitNotEmpty() {
        return new Refusal(
                OrganizationsError.ORGANIZATIONAL_UNIT_NOT_EMPTY,
                "The specified OU is not empty. Move all accounts to another root or to other OUs, remove all child "
                        + "OUs, and try the operation again.");
    }

    public static Refusal duplicateOrganizationalUnit() {
        return new Refusal(
                OrganizationsError.DUPLICATE_ORGANIZATIONAL_UNIT, "An OU with the same name already exists.");
    }

    public static Refusal unitTooDeep() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.OU_DEPTH_LIMIT_EXCEEDED),
                "You attempted to create an OU tree that is too many levels deep.");
    }

    public static Refusal tooManyUnits() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.OU_NUMBER_LIMIT_EXCEEDED),
                "You attempted to exceed the number of OUs that you can have in an organization.");
    }
}
