package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.HandshakeConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;

/**
 * Every error of AWS Organizations, with its text and, if the exception has one, its reason.
 *
 * <p>If a recorded response of AWS with the text is public, the Javadoc links it. All other texts are copied from the
 * descriptions in the <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html">API
 * Reference</a>: tests should rely on the exception and the reason, and not on the text.
 */
public final class OrganizationsErrors {

    private OrganizationsErrors() {}

    /** Text: <a href="https://github.com/cloud-custodian/cloud-custodian/issues/8106">cloud-custodian#8106</a>. */
    public static Refusal notInUse() {
        return new Refusal(OrganizationsError.NOT_IN_USE, "Your account is not a member of an organization.");
    }

    /**
     * Text: <a href="https://repost.aws/knowledge-center/config-organizations-admin">AWS re:Post Knowledge Center</a>.
     */
    public static Refusal accessDenied() {
        return new Refusal(OrganizationsError.ACCESS_DENIED, "You don't have permissions to access this resource.");
    }

    public static Refusal alreadyInOrganization() {
        return new Refusal(
                OrganizationsError.ALREADY_IN_ORGANIZATION,
                "This account is already a member of an organization. An account can belong to only one organization "
                        + "at a time.");
    }

    /**
     * Text: <a href="https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/289">
     * terraform-aws-control_tower_account_factory#289</a>.
     */
    public static Refusal accountNotFound() {
        return new Refusal(OrganizationsError.ACCOUNT_NOT_FOUND, "You specified an account that doesn't exist.");
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
        return constraint(
                ConstraintViolationExceptionReason.OU_DEPTH_LIMIT_EXCEEDED,
                "You attempted to create an OU tree that is too many levels deep.");
    }

    public static Refusal tooManyUnits() {
        return constraint(
                ConstraintViolationExceptionReason.OU_NUMBER_LIMIT_EXCEEDED,
                "You attempted to exceed the number of OUs that you can have in an organization.");
    }

    public static Refusal managementCannotLeave() {
        return new Refusal(
                OrganizationsError.MASTER_CANNOT_LEAVE_ORGANIZATION,
                "You can't remove a management account from an organization. If you want the management account to "
                        + "become a member account in another organization, you must first delete the current "
                        + "organization of the management account.");
    }

    public static Refusal delegateCannotLeave() {
        return constraint(
                ConstraintViolationExceptionReason.CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG,
                "You attempted to remove an account that is registered as a delegated administrator for a service "
                        + "integrated with your organization. To complete this operation, you must first deregister "
                        + "this account as a delegated administrator.");
    }

    public static Refusal tooYoungToLeave() {
        return constraint(
                ConstraintViolationExceptionReason.WAIT_PERIOD_ACTIVE,
                "After you create an Amazon Web Services account, you must wait until at least four days after the "
                        + "account was created. Invited accounts aren't subject to this waiting period.");
    }

    /** Text: <a href="https://github.com/pepperize/cdk-organizations/issues/716">cdk-organizations#716</a>. */
    public static Refusal alreadyRegistered() {
        return new Refusal(
                OrganizationsError.ACCOUNT_ALREADY_REGISTERED,
                "The provided account is already a delegated administrator for your organization.");
    }

    public static Refusal notRegistered() {
        return new Refusal(
                OrganizationsError.ACCOUNT_NOT_REGISTERED,
                "The specified account is not a delegated administrator for this Amazon Web Services service.");
    }

    /**
     * Text, recorded for AWS Service Catalog: <a href="https://qiita.com/items/1b052664f9d9fb9498ff">a note on
     * Qiita</a>.
     */
    public static Refusal serviceAccessNotEnabled() {
        return constraint(
                ConstraintViolationExceptionReason.SERVICE_ACCESS_NOT_ENABLED,
                "You must enable service access before you delegate an administrator for this service. Call the AWS "
                        + "API EnableAWSServiceAccess first.");
    }

    /**
     * Text: <a
     * href="https://github.com/aws-samples/iam-identity-center-team/issues/355">iam-identity-center-team#355</a>.
     */
    public static Refusal managementCannotBeDelegate() {
        return constraint(
                ConstraintViolationExceptionReason.CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR,
                "You cannot register management account/yourself as delegated administrator for your organization.");
    }

    /**
     * Text: <a href="https://repost.aws/knowledge-center/config-organizations-admin">AWS re:Post Knowledge Center</a>.
     */
    public static Refusal tooManyDelegates() {
        return constraint(
                ConstraintViolationExceptionReason.MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED,
                "You have exceeded the allowed number of delegated administrators for the delegated service.");
    }

    public static Refusal createAccountStatusNotFound() {
        return new Refusal(
                OrganizationsError.CREATE_ACCOUNT_STATUS_NOT_FOUND,
                "We can't find an create account request with the CreateAccountRequestId that you specified.");
    }

    public static Refusal handshakeNotFound() {
        return new Refusal(
                OrganizationsError.HANDSHAKE_NOT_FOUND,
                "We can't find a handshake with the HandshakeId that you specified.");
    }

    public static Refusal duplicateHandshake() {
        return new Refusal(
                OrganizationsError.DUPLICATE_HANDSHAKE, "A handshake with the same action and target already exists.");
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

    public static Refusal invitedIsMember() {
        return new Refusal(
                ReasonedError.of(HandshakeConstraintViolationExceptionReason.ALREADY_IN_AN_ORGANIZATION),
                "The handshake request is invalid because the invited account is already a member of an organization.");
    }

    public static Refusal wrongParty() {
        return input(
                InvalidInputExceptionReason.INVALID_PARTY_TYPE_TARGET,
                "You specified the wrong type of entity (account, organization, or email) as a party.");
    }

    public static Refusal tooManyFilters() {
        return input(
                InvalidInputExceptionReason.MAX_LIMIT_EXCEEDED_FILTER,
                "You can specify only one filter parameter for the operation.");
    }

    /**
     * Text: <a href="https://repost.aws/knowledge-center/config-organizations-admin">AWS re:Post Knowledge Center</a>.
     */
    public static Refusal unrecognizedService() {
        return input(
                InvalidInputExceptionReason.UNRECOGNIZED_SERVICE_PRINCIPAL,
                "You specified an unrecognized service principal.");
    }

    public static Refusal inputRequired() {
        return input(
                InvalidInputExceptionReason.INPUT_REQUIRED, "You must include a value for all required parameters.");
    }

    /** Text: <a href="https://github.com/boto/boto3/issues/4565">boto3#4565</a>. */
    public static Refusal invalidPattern() {
        return input(
                InvalidInputExceptionReason.INVALID_PATTERN,
                "You provided a value that does not match the required pattern.");
    }

    public static Refusal invalidEnum() {
        return input(InvalidInputExceptionReason.INVALID_ENUM, "You specified an invalid value.");
    }

    public static Refusal invalidListMember() {
        return input(
                InvalidInputExceptionReason.INVALID_LIST_MEMBER,
                "You provided a list to a parameter that contains at least one invalid value.");
    }

    public static Refusal tooShort() {
        return input(
                InvalidInputExceptionReason.MIN_LENGTH_EXCEEDED,
                "You provided a string parameter that is shorter than allowed.");
    }

    public static Refusal tooLong() {
        return input(
                InvalidInputExceptionReason.MAX_LENGTH_EXCEEDED,
                "You provided a string parameter that is longer than allowed.");
    }

    public static Refusal tooSmall() {
        return input(
                InvalidInputExceptionReason.MIN_VALUE_EXCEEDED,
                "You provided a numeric parameter that has a smaller value than allowed.");
    }

    public static Refusal tooLarge() {
        return input(
                InvalidInputExceptionReason.MAX_VALUE_EXCEEDED,
                "You provided a numeric parameter that has a larger value than allowed.");
    }

    public static Refusal invalidNextToken() {
        return input(
                InvalidInputExceptionReason.INVALID_NEXT_TOKEN,
                "Get the value for the NextToken parameter from the response to a previous call of the operation.");
    }

    public static Refusal organizationNotEmpty() {
        return new Refusal(
                OrganizationsError.ORGANIZATION_NOT_EMPTY,
                "The organization isn't empty. To delete an organization, you must first remove all accounts except "
                        + "the management account.");
    }

    public static Refusal hasAllFeatures() {
        return new Refusal(
                ReasonedError.of(HandshakeConstraintViolationExceptionReason.ORGANIZATION_ALREADY_HAS_ALL_FEATURES),
                "The handshake request is invalid because the organization has already enabled all features.");
    }

    public static Refusal invalidEmailTarget() {
        return input(
                InvalidInputExceptionReason.INVALID_EMAIL_ADDRESS_TARGET,
                "You specified an invalid email address for the invited account owner.");
    }

    public static Refusal accountAlreadyClosed() {
        return new Refusal(
                OrganizationsError.ACCOUNT_ALREADY_CLOSED, "You attempted to close an account that is already closed.");
    }

    public static Refusal managementCannotBeClosed() {
        return constraint(
                ConstraintViolationExceptionReason.CANNOT_CLOSE_MANAGEMENT_ACCOUNT,
                "You attempted to close the management account. To close the management account for the "
                        + "organization, you must first either remove or close all member accounts in the "
                        + "organization.");
    }

    public static Refusal tooManyClosures() {
        return constraint(
                ConstraintViolationExceptionReason.CLOSE_ACCOUNT_QUOTA_EXCEEDED,
                "You have exceeded close account quota for the past 30 days.");
    }

    public static Refusal closedCannotBeDelegate() {
        return new Refusal(
                ReasonedError.ofConstraint("CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR"),
                "You cannot register a suspended account as a delegated administrator.");
    }

    public static Refusal targetNotFound() {
        return new Refusal(
                OrganizationsError.TARGET_NOT_FOUND,
                "We can't find a root, OU, account, or policy with the TargetId that you specified.");
    }

    public static Refusal rootNotFound() {
        return new Refusal(
                OrganizationsError.ROOT_NOT_FOUND, "We can't find a root with the RootId that you specified.");
    }

    public static Refusal tooManyTags() {
        return constraint(
                ConstraintViolationExceptionReason.MAX_TAG_LIMIT_EXCEEDED,
                "You have exceeded the number of tags allowed on this resource.");
    }

    public static Refusal duplicateTagKey() {
        return input(
                InvalidInputExceptionReason.DUPLICATE_TAG_KEY,
                "Tag keys must be unique among the tags attached to the same entity.");
    }

    public static Refusal systemTag() {
        return input(
                InvalidInputExceptionReason.INVALID_SYSTEM_TAGS_PARAMETER,
                "You specified a tag key that is a system tag. You can't add, edit, or delete system tag keys because "
                        + "they're reserved for Amazon Web Services use. System tags don't count against your tags per "
                        + "resource limit.");
    }

    /** Text: <a href="https://github.com/org-formation/org-formation-cli/issues/225">org-formation-cli#225</a>. */
    public static Refusal malformedPolicyDocument() {
        return new Refusal(
                OrganizationsError.MALFORMED_POLICY_DOCUMENT,
                "The provided policy document does not meet the requirements of the specified policy type.");
    }

    public static Refusal policyTooLong() {
        return constraint(
                ConstraintViolationExceptionReason.POLICY_CONTENT_LIMIT_EXCEEDED,
                "You attempted to create a policy that is larger than the maximum size.");
    }

    public static Refusal policyNotFound() {
        return new Refusal(
                OrganizationsError.POLICY_NOT_FOUND, "We can't find a policy with the PolicyId that you specified.");
    }

    public static Refusal duplicatePolicy() {
        return new Refusal(OrganizationsError.DUPLICATE_POLICY, "A policy with the same name already exists.");
    }

    public static Refusal policyInUse() {
        return new Refusal(
                OrganizationsError.POLICY_IN_USE,
                "The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts "
                        + "before performing this operation.");
    }

    public static Refusal immutablePolicy() {
        return input(
                InvalidInputExceptionReason.IMMUTABLE_POLICY,
                "You specified a policy that is managed by Amazon Web Services and can't be modified.");
    }

    public static Refusal nonDetachablePolicy() {
        return new Refusal(
                ReasonedError.ofInput("NON_DETACHABLE_POLICY"),
                "You can't detach this Amazon Web Services Managed Policy.");
    }

    public static Refusal policyTypeNotEnabled() {
        return new Refusal(
                OrganizationsError.POLICY_TYPE_NOT_ENABLED,
                "The specified policy type isn't currently enabled in this root. You can't attach policies of the "
                        + "specified type to entities in a root until you enable that type in the root.");
    }

    public static Refusal policyTypeAlreadyEnabled() {
        return new Refusal(
                OrganizationsError.POLICY_TYPE_ALREADY_ENABLED,
                "The specified policy type is already enabled in the specified root.");
    }

    public static Refusal duplicatePolicyAttachment() {
        return new Refusal(
                OrganizationsError.DUPLICATE_POLICY_ATTACHMENT,
                "The selected policy is already attached to the specified target.");
    }

    public static Refusal policyNotAttached() {
        return new Refusal(
                OrganizationsError.POLICY_NOT_ATTACHED,
                "The policy isn't attached to the specified target in the specified root.");
    }

    /**
     * Text: <a
     * href="https://github.com/hashicorp/terraform-provider-aws/issues/41493">terraform-provider-aws#41493</a>.
     */
    public static Refusal tooManyAttachments() {
        return constraint(
                ConstraintViolationExceptionReason.MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED,
                "You have attached the maximum number of policies to the specified target.");
    }

    public static Refusal tooFewAttachments() {
        return constraint(
                ConstraintViolationExceptionReason.MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED,
                "You attempted to detach a policy from an entity that would cause the entity to have fewer than the "
                        + "minimum number of policies of a certain type required.");
    }

    public static Refusal resourcePolicyNotFound() {
        return new Refusal(
                OrganizationsError.RESOURCE_POLICY_NOT_FOUND,
                "We can't find a resource policy request with the parameter that you specified.");
    }

    /** AWS lists the reason without a description: the text is the fake's. */
    public static Refusal invalidResourcePolicy() {
        return input(
                InvalidInputExceptionReason.INVALID_RESOURCE_POLICY_JSON, "Your resource policy isn't valid JSON.");
    }

    private static Refusal constraint(ConstraintViolationExceptionReason reason, String text) {
        return new Refusal(ReasonedError.of(reason), text);
    }

    private static Refusal input(InvalidInputExceptionReason reason, String text) {
        return new Refusal(ReasonedError.of(reason), text);
    }
}
