package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;

/**
 * The errors for creating and deleting an organization, and for creating, removing and closing its accounts.
 *
 * <p>{@link OrganizationsErrors} tells where the texts are from.
 */
public final class MembershipErrors {

    private MembershipErrors() {}

    public static Refusal alreadyInOrganization() {
        return new Refusal(
                OrganizationsError.ALREADY_IN_ORGANIZATION,
                "This account is already a member of an organization. An account can belong to only one organization "
                        + "at a time.");
    }

    public static Refusal organizationNotEmpty() {
        return new Refusal(
                OrganizationsError.ORGANIZATION_NOT_EMPTY,
                "The organization isn't empty. To delete an organization, you must first remove all accounts except "
                        + "the management account.");
    }

    /**
     * Text: <a href="https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/289">
     * terraform-aws-control_tower_account_factory#289</a>.
     */
    public static Refusal accountNotFound() {
        return new Refusal(OrganizationsError.ACCOUNT_NOT_FOUND, "You specified an account that doesn't exist.");
    }

    public static Refusal createAccountStatusNotFound() {
        return new Refusal(
                OrganizationsError.CREATE_ACCOUNT_STATUS_NOT_FOUND,
                "We can't find an create account request with the CreateAccountRequestId that you specified.");
    }

    public static Refusal managementCannotLeave() {
        return new Refusal(
                OrganizationsError.MASTER_CANNOT_LEAVE_ORGANIZATION,
                "You can't remove a management account from an organization. If you want the management account to "
                        + "become a member account in another organization, you must first delete the current "
                        + "organization of the management account.");
    }

    public static Refusal delegateCannotLeave() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG),
                "You attempted to remove an account that is registered as a delegated administrator for a service "
                        + "integrated with your organization. To complete this operation, you must first deregister "
                        + "this account as a delegated administrator.");
    }

    public static Refusal tooYoungToLeave() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.WAIT_PERIOD_ACTIVE),
                "After you create an Amazon Web Services account, you must wait until at least four days after the "
                        + "account was created. Invited accounts aren't subject to this waiting period.");
    }

    public static Refusal accountAlreadyClosed() {
        return new Refusal(
                OrganizationsError.ACCOUNT_ALREADY_CLOSED, "You attempted to close an account that is already closed.");
    }

    public static Refusal managementCannotBeClosed() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.CANNOT_CLOSE_MANAGEMENT_ACCOUNT),
                "You attempted to close the management account. To close the management account for the "
                        + "organization, you must first either remove or close all member accounts in the "
                        + "organization.");
    }

    public static Refusal tooManyClosures() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.CLOSE_ACCOUNT_QUOTA_EXCEEDED),
                "You have exceeded close account quota for the past 30 days.");
    }
}
