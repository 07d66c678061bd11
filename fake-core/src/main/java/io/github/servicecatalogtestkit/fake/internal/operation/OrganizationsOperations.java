package io.github.servicecatalogtestkit.fake.internal.operation;

import java.util.List;
import software.amazon.awssdk.services.organizations.model.AcceptHandshakeRequest;
import software.amazon.awssdk.services.organizations.model.AcceptHandshakeResponse;
import software.amazon.awssdk.services.organizations.model.AttachPolicyRequest;
import software.amazon.awssdk.services.organizations.model.AttachPolicyResponse;
import software.amazon.awssdk.services.organizations.model.CancelHandshakeRequest;
import software.amazon.awssdk.services.organizations.model.CancelHandshakeResponse;
import software.amazon.awssdk.services.organizations.model.CloseAccountRequest;
import software.amazon.awssdk.services.organizations.model.CloseAccountResponse;
import software.amazon.awssdk.services.organizations.model.CreateAccountRequest;
import software.amazon.awssdk.services.organizations.model.CreateAccountResponse;
import software.amazon.awssdk.services.organizations.model.CreateGovCloudAccountRequest;
import software.amazon.awssdk.services.organizations.model.CreateGovCloudAccountResponse;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.CreatePolicyRequest;
import software.amazon.awssdk.services.organizations.model.CreatePolicyResponse;
import software.amazon.awssdk.services.organizations.model.DeclineHandshakeRequest;
import software.amazon.awssdk.services.organizations.model.DeclineHandshakeResponse;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.DeletePolicyRequest;
import software.amazon.awssdk.services.organizations.model.DeletePolicyResponse;
import software.amazon.awssdk.services.organizations.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.organizations.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.organizations.model.DeregisterDelegatedAdministratorRequest;
import software.amazon.awssdk.services.organizations.model.DeregisterDelegatedAdministratorResponse;
import software.amazon.awssdk.services.organizations.model.DescribeAccountRequest;
import software.amazon.awssdk.services.organizations.model.DescribeAccountResponse;
import software.amazon.awssdk.services.organizations.model.DescribeCreateAccountStatusRequest;
import software.amazon.awssdk.services.organizations.model.DescribeCreateAccountStatusResponse;
import software.amazon.awssdk.services.organizations.model.DescribeEffectivePolicyRequest;
import software.amazon.awssdk.services.organizations.model.DescribeEffectivePolicyResponse;
import software.amazon.awssdk.services.organizations.model.DescribeHandshakeRequest;
import software.amazon.awssdk.services.organizations.model.DescribeHandshakeResponse;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.DescribePolicyRequest;
import software.amazon.awssdk.services.organizations.model.DescribePolicyResponse;
import software.amazon.awssdk.services.organizations.model.DescribeResourcePolicyRequest;
import software.amazon.awssdk.services.organizations.model.DescribeResourcePolicyResponse;
import software.amazon.awssdk.services.organizations.model.DescribeResponsibilityTransferRequest;
import software.amazon.awssdk.services.organizations.model.DescribeResponsibilityTransferResponse;
import software.amazon.awssdk.services.organizations.model.DetachPolicyRequest;
import software.amazon.awssdk.services.organizations.model.DetachPolicyResponse;
import software.amazon.awssdk.services.organizations.model.DisableAwsServiceAccessRequest;
import software.amazon.awssdk.services.organizations.model.DisableAwsServiceAccessResponse;
import software.amazon.awssdk.services.organizations.model.DisablePolicyTypeRequest;
import software.amazon.awssdk.services.organizations.model.DisablePolicyTypeResponse;
import software.amazon.awssdk.services.organizations.model.EnableAllFeaturesRequest;
import software.amazon.awssdk.services.organizations.model.EnableAllFeaturesResponse;
import software.amazon.awssdk.services.organizations.model.EnableAwsServiceAccessRequest;
import software.amazon.awssdk.services.organizations.model.EnableAwsServiceAccessResponse;
import software.amazon.awssdk.services.organizations.model.EnablePolicyTypeRequest;
import software.amazon.awssdk.services.organizations.model.EnablePolicyTypeResponse;
import software.amazon.awssdk.services.organizations.model.InviteAccountToOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.InviteAccountToOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.InviteOrganizationToTransferResponsibilityRequest;
import software.amazon.awssdk.services.organizations.model.InviteOrganizationToTransferResponsibilityResponse;
import software.amazon.awssdk.services.organizations.model.LeaveOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.LeaveOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsWithInvalidEffectivePolicyRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsWithInvalidEffectivePolicyResponse;
import software.amazon.awssdk.services.organizations.model.ListAwsServiceAccessForOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.ListAwsServiceAccessForOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListChildrenRequest;
import software.amazon.awssdk.services.organizations.model.ListChildrenResponse;
import software.amazon.awssdk.services.organizations.model.ListCreateAccountStatusRequest;
import software.amazon.awssdk.services.organizations.model.ListCreateAccountStatusResponse;
import software.amazon.awssdk.services.organizations.model.ListDelegatedAdministratorsRequest;
import software.amazon.awssdk.services.organizations.model.ListDelegatedAdministratorsResponse;
import software.amazon.awssdk.services.organizations.model.ListDelegatedServicesForAccountRequest;
import software.amazon.awssdk.services.organizations.model.ListDelegatedServicesForAccountResponse;
import software.amazon.awssdk.services.organizations.model.ListEffectivePolicyValidationErrorsRequest;
import software.amazon.awssdk.services.organizations.model.ListEffectivePolicyValidationErrorsResponse;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForAccountRequest;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForAccountResponse;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListInboundResponsibilityTransfersRequest;
import software.amazon.awssdk.services.organizations.model.ListInboundResponsibilityTransfersResponse;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListOutboundResponsibilityTransfersRequest;
import software.amazon.awssdk.services.organizations.model.ListOutboundResponsibilityTransfersResponse;
import software.amazon.awssdk.services.organizations.model.ListParentsRequest;
import software.amazon.awssdk.services.organizations.model.ListParentsResponse;
import software.amazon.awssdk.services.organizations.model.ListPoliciesForTargetRequest;
import software.amazon.awssdk.services.organizations.model.ListPoliciesForTargetResponse;
import software.amazon.awssdk.services.organizations.model.ListPoliciesRequest;
import software.amazon.awssdk.services.organizations.model.ListPoliciesResponse;
import software.amazon.awssdk.services.organizations.model.ListRootsRequest;
import software.amazon.awssdk.services.organizations.model.ListRootsResponse;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.organizations.model.ListTargetsForPolicyRequest;
import software.amazon.awssdk.services.organizations.model.ListTargetsForPolicyResponse;
import software.amazon.awssdk.services.organizations.model.MoveAccountRequest;
import software.amazon.awssdk.services.organizations.model.MoveAccountResponse;
import software.amazon.awssdk.services.organizations.model.OrganizationsRequest;
import software.amazon.awssdk.services.organizations.model.OrganizationsResponse;
import software.amazon.awssdk.services.organizations.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.organizations.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.organizations.model.RegisterDelegatedAdministratorRequest;
import software.amazon.awssdk.services.organizations.model.RegisterDelegatedAdministratorResponse;
import software.amazon.awssdk.services.organizations.model.RemoveAccountFromOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.RemoveAccountFromOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.TagResourceRequest;
import software.amazon.awssdk.services.organizations.model.TagResourceResponse;
import software.amazon.awssdk.services.organizations.model.TerminateResponsibilityTransferRequest;
import software.amazon.awssdk.services.organizations.model.TerminateResponsibilityTransferResponse;
import software.amazon.awssdk.services.organizations.model.UntagResourceRequest;
import software.amazon.awssdk.services.organizations.model.UntagResourceResponse;
import software.amazon.awssdk.services.organizations.model.UpdateOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.UpdateOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.UpdatePolicyRequest;
import software.amazon.awssdk.services.organizations.model.UpdatePolicyResponse;
import software.amazon.awssdk.services.organizations.model.UpdateResponsibilityTransferRequest;
import software.amazon.awssdk.services.organizations.model.UpdateResponsibilityTransferResponse;

/**
 * All operations of AWS Organizations. What touches the sharing of portfolios is modelled; the others refuse every call by name.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html">AWS Organizations API
 *     Reference</a>
 */
public final class OrganizationsOperations {

    // The organization and its tree

    public static final Operation<CreateOrganizationRequest, CreateOrganizationResponse> CREATE_ORGANIZATION =
            organizations("CreateOrganization", OrganizationTreeOperations::createOrganization);

    public static final Operation<DescribeOrganizationRequest, DescribeOrganizationResponse> DESCRIBE_ORGANIZATION =
            organizations("DescribeOrganization", OrganizationTreeOperations::describeOrganization);

    public static final Operation<ListRootsRequest, ListRootsResponse> LIST_ROOTS =
            organizations("ListRoots", OrganizationTreeOperations::listRoots);

    public static final Operation<ListParentsRequest, ListParentsResponse> LIST_PARENTS =
            organizations("ListParents", OrganizationTreeOperations::listParents);

    public static final Operation<ListChildrenRequest, ListChildrenResponse> LIST_CHILDREN =
            organizations("ListChildren", OrganizationTreeOperations::listChildren);

    // Organizational units

    public static final Operation<CreateOrganizationalUnitRequest, CreateOrganizationalUnitResponse>
            CREATE_ORGANIZATIONAL_UNIT =
                    organizations("CreateOrganizationalUnit", OrganizationalUnitOperations::createOrganizationalUnit);

    public static final Operation<DescribeOrganizationalUnitRequest, DescribeOrganizationalUnitResponse>
            DESCRIBE_ORGANIZATIONAL_UNIT = organizations(
                    "DescribeOrganizationalUnit", OrganizationalUnitOperations::describeOrganizationalUnit);

    public static final Operation<UpdateOrganizationalUnitRequest, UpdateOrganizationalUnitResponse>
            UPDATE_ORGANIZATIONAL_UNIT =
                    organizations("UpdateOrganizationalUnit", OrganizationalUnitOperations::updateOrganizationalUnit);

    public static final Operation<DeleteOrganizationalUnitRequest, DeleteOrganizationalUnitResponse>
            DELETE_ORGANIZATIONAL_UNIT =
                    organizations("DeleteOrganizationalUnit", OrganizationalUnitOperations::deleteOrganizationalUnit);

    public static final Operation<ListOrganizationalUnitsForParentRequest, ListOrganizationalUnitsForParentResponse>
            LIST_ORGANIZATIONAL_UNITS_FOR_PARENT = organizations(
                    "ListOrganizationalUnitsForParent", OrganizationalUnitOperations::listOrganizationalUnitsForParent);

    // Accounts

    public static final Operation<DescribeAccountRequest, DescribeAccountResponse> DESCRIBE_ACCOUNT =
            organizations("DescribeAccount", MemberAccountOperations::describeAccount);

    public static final Operation<ListAccountsRequest, ListAccountsResponse> LIST_ACCOUNTS =
            organizations("ListAccounts", MemberAccountOperations::listAccounts);

    public static final Operation<ListAccountsForParentRequest, ListAccountsForParentResponse>
            LIST_ACCOUNTS_FOR_PARENT =
                    organizations("ListAccountsForParent", MemberAccountOperations::listAccountsForParent);

    public static final Operation<MoveAccountRequest, MoveAccountResponse> MOVE_ACCOUNT =
            organizations("MoveAccount", MemberAccountOperations::moveAccount);

    public static final Operation<RemoveAccountFromOrganizationRequest, RemoveAccountFromOrganizationResponse>
            REMOVE_ACCOUNT_FROM_ORGANIZATION = organizations(
                    "RemoveAccountFromOrganization", MemberAccountOperations::removeAccountFromOrganization);

    public static final Operation<LeaveOrganizationRequest, LeaveOrganizationResponse> LEAVE_ORGANIZATION =
            organizations("LeaveOrganization", MemberAccountOperations::leaveOrganization);

    // Accounts that are being created

    public static final Operation<CreateAccountRequest, CreateAccountResponse> CREATE_ACCOUNT =
            organizations("CreateAccount", AccountCreationOperations::createAccount);

    public static final Operation<DescribeCreateAccountStatusRequest, DescribeCreateAccountStatusResponse>
            DESCRIBE_CREATE_ACCOUNT_STATUS = organizations(
                    "DescribeCreateAccountStatus", AccountCreationOperations::describeCreateAccountStatus);

    public static final Operation<ListCreateAccountStatusRequest, ListCreateAccountStatusResponse>
            LIST_CREATE_ACCOUNT_STATUS =
                    organizations("ListCreateAccountStatus", AccountCreationOperations::listCreateAccountStatus);

    // Invitations

    public static final Operation<InviteAccountToOrganizationRequest, InviteAccountToOrganizationResponse>
            INVITE_ACCOUNT_TO_ORGANIZATION =
                    organizations("InviteAccountToOrganization", HandshakeOperations::inviteAccountToOrganization);

    public static final Operation<AcceptHandshakeRequest, AcceptHandshakeResponse> ACCEPT_HANDSHAKE =
            organizations("AcceptHandshake", HandshakeOperations::acceptHandshake);

    public static final Operation<DeclineHandshakeRequest, DeclineHandshakeResponse> DECLINE_HANDSHAKE =
            organizations("DeclineHandshake", HandshakeOperations::declineHandshake);

    public static final Operation<CancelHandshakeRequest, CancelHandshakeResponse> CANCEL_HANDSHAKE =
            organizations("CancelHandshake", HandshakeOperations::cancelHandshake);

    public static final Operation<DescribeHandshakeRequest, DescribeHandshakeResponse> DESCRIBE_HANDSHAKE =
            organizations("DescribeHandshake", HandshakeOperations::describeHandshake);

    public static final Operation<ListHandshakesForAccountRequest, ListHandshakesForAccountResponse>
            LIST_HANDSHAKES_FOR_ACCOUNT =
                    organizations("ListHandshakesForAccount", HandshakeOperations::listHandshakesForAccount);

    public static final Operation<ListHandshakesForOrganizationRequest, ListHandshakesForOrganizationResponse>
            LIST_HANDSHAKES_FOR_ORGANIZATION =
                    organizations("ListHandshakesForOrganization", HandshakeOperations::listHandshakesForOrganization);

    // Trusted access

    public static final Operation<EnableAwsServiceAccessRequest, EnableAwsServiceAccessResponse>
            ENABLE_AWS_SERVICE_ACCESS =
                    organizations("EnableAWSServiceAccess", ServiceAccessOperations::enableAWSServiceAccess);

    public static final Operation<DisableAwsServiceAccessRequest, DisableAwsServiceAccessResponse>
            DISABLE_AWS_SERVICE_ACCESS =
                    organizations("DisableAWSServiceAccess", ServiceAccessOperations::disableAWSServiceAccess);

    public static final Operation<
                    ListAwsServiceAccessForOrganizationRequest, ListAwsServiceAccessForOrganizationResponse>
            LIST_AWS_SERVICE_ACCESS_FOR_ORGANIZATION = organizations(
                    "ListAWSServiceAccessForOrganization",
                    ServiceAccessOperations::listAWSServiceAccessForOrganization);

    // Delegated administrators

    public static final Operation<RegisterDelegatedAdministratorRequest, RegisterDelegatedAdministratorResponse>
            REGISTER_DELEGATED_ADMINISTRATOR = organizations(
                    "RegisterDelegatedAdministrator", DelegatedAdministratorOperations::registerDelegatedAdministrator);

    public static final Operation<DeregisterDelegatedAdministratorRequest, DeregisterDelegatedAdministratorResponse>
            DEREGISTER_DELEGATED_ADMINISTRATOR = organizations(
                    "DeregisterDelegatedAdministrator",
                    DelegatedAdministratorOperations::deregisterDelegatedAdministrator);

    public static final Operation<ListDelegatedAdministratorsRequest, ListDelegatedAdministratorsResponse>
            LIST_DELEGATED_ADMINISTRATORS = organizations(
                    "ListDelegatedAdministrators", DelegatedAdministratorOperations::listDelegatedAdministrators);

    public static final Operation<ListDelegatedServicesForAccountRequest, ListDelegatedServicesForAccountResponse>
            LIST_DELEGATED_SERVICES_FOR_ACCOUNT = organizations(
                    "ListDelegatedServicesForAccount",
                    DelegatedAdministratorOperations::listDelegatedServicesForAccount);

    // Not modelled: accounts that close, policies, tags, features and the transfer of bills

    public static final Operation<AttachPolicyRequest, AttachPolicyResponse> ATTACH_POLICY = unmodelled("AttachPolicy");

    public static final Operation<CloseAccountRequest, CloseAccountResponse> CLOSE_ACCOUNT = unmodelled("CloseAccount");

    public static final Operation<CreateGovCloudAccountRequest, CreateGovCloudAccountResponse>
            CREATE_GOV_CLOUD_ACCOUNT = unmodelled("CreateGovCloudAccount");

    public static final Operation<CreatePolicyRequest, CreatePolicyResponse> CREATE_POLICY = unmodelled("CreatePolicy");

    public static final Operation<DeleteOrganizationRequest, DeleteOrganizationResponse> DELETE_ORGANIZATION =
            unmodelled("DeleteOrganization");

    public static final Operation<DeletePolicyRequest, DeletePolicyResponse> DELETE_POLICY = unmodelled("DeletePolicy");

    public static final Operation<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse> DELETE_RESOURCE_POLICY =
            unmodelled("DeleteResourcePolicy");

    public static final Operation<DescribeEffectivePolicyRequest, DescribeEffectivePolicyResponse>
            DESCRIBE_EFFECTIVE_POLICY = unmodelled("DescribeEffectivePolicy");

    public static final Operation<DescribePolicyRequest, DescribePolicyResponse> DESCRIBE_POLICY =
            unmodelled("DescribePolicy");

    public static final Operation<DescribeResourcePolicyRequest, DescribeResourcePolicyResponse>
            DESCRIBE_RESOURCE_POLICY = unmodelled("DescribeResourcePolicy");

    public static final Operation<DescribeResponsibilityTransferRequest, DescribeResponsibilityTransferResponse>
            DESCRIBE_RESPONSIBILITY_TRANSFER = unmodelled("DescribeResponsibilityTransfer");

    public static final Operation<DetachPolicyRequest, DetachPolicyResponse> DETACH_POLICY = unmodelled("DetachPolicy");

    public static final Operation<DisablePolicyTypeRequest, DisablePolicyTypeResponse> DISABLE_POLICY_TYPE =
            unmodelled("DisablePolicyType");

    public static final Operation<EnableAllFeaturesRequest, EnableAllFeaturesResponse> ENABLE_ALL_FEATURES =
            unmodelled("EnableAllFeatures");

    public static final Operation<EnablePolicyTypeRequest, EnablePolicyTypeResponse> ENABLE_POLICY_TYPE =
            unmodelled("EnablePolicyType");

    public static final Operation<
                    InviteOrganizationToTransferResponsibilityRequest,
                    InviteOrganizationToTransferResponsibilityResponse>
            INVITE_ORGANIZATION_TO_TRANSFER_RESPONSIBILITY = unmodelled("InviteOrganizationToTransferResponsibility");

    public static final Operation<
                    ListAccountsWithInvalidEffectivePolicyRequest, ListAccountsWithInvalidEffectivePolicyResponse>
            LIST_ACCOUNTS_WITH_INVALID_EFFECTIVE_POLICY = unmodelled("ListAccountsWithInvalidEffectivePolicy");

    public static final Operation<
                    ListEffectivePolicyValidationErrorsRequest, ListEffectivePolicyValidationErrorsResponse>
            LIST_EFFECTIVE_POLICY_VALIDATION_ERRORS = unmodelled("ListEffectivePolicyValidationErrors");

    public static final Operation<ListInboundResponsibilityTransfersRequest, ListInboundResponsibilityTransfersResponse>
            LIST_INBOUND_RESPONSIBILITY_TRANSFERS = unmodelled("ListInboundResponsibilityTransfers");

    public static final Operation<
                    ListOutboundResponsibilityTransfersRequest, ListOutboundResponsibilityTransfersResponse>
            LIST_OUTBOUND_RESPONSIBILITY_TRANSFERS = unmodelled("ListOutboundResponsibilityTransfers");

    public static final Operation<ListPoliciesRequest, ListPoliciesResponse> LIST_POLICIES = unmodelled("ListPolicies");

    public static final Operation<ListPoliciesForTargetRequest, ListPoliciesForTargetResponse>
            LIST_POLICIES_FOR_TARGET = unmodelled("ListPoliciesForTarget");

    public static final Operation<ListTagsForResourceRequest, ListTagsForResourceResponse> LIST_TAGS_FOR_RESOURCE =
            unmodelled("ListTagsForResource");

    public static final Operation<ListTargetsForPolicyRequest, ListTargetsForPolicyResponse> LIST_TARGETS_FOR_POLICY =
            unmodelled("ListTargetsForPolicy");

    public static final Operation<PutResourcePolicyRequest, PutResourcePolicyResponse> PUT_RESOURCE_POLICY =
            unmodelled("PutResourcePolicy");

    public static final Operation<TagResourceRequest, TagResourceResponse> TAG_RESOURCE = unmodelled("TagResource");

    public static final Operation<TerminateResponsibilityTransferRequest, TerminateResponsibilityTransferResponse>
            TERMINATE_RESPONSIBILITY_TRANSFER = unmodelled("TerminateResponsibilityTransfer");

    public static final Operation<UntagResourceRequest, UntagResourceResponse> UNTAG_RESOURCE =
            unmodelled("UntagResource");

    public static final Operation<UpdatePolicyRequest, UpdatePolicyResponse> UPDATE_POLICY = unmodelled("UpdatePolicy");

    public static final Operation<UpdateResponsibilityTransferRequest, UpdateResponsibilityTransferResponse>
            UPDATE_RESPONSIBILITY_TRANSFER = unmodelled("UpdateResponsibilityTransfer");

    /** All operations of the API. */
    public static final List<Operation<?, ?>> ALL = List.of(
            CREATE_ORGANIZATION,
            DESCRIBE_ORGANIZATION,
            LIST_ROOTS,
            LIST_PARENTS,
            LIST_CHILDREN,
            CREATE_ORGANIZATIONAL_UNIT,
            DESCRIBE_ORGANIZATIONAL_UNIT,
            UPDATE_ORGANIZATIONAL_UNIT,
            DELETE_ORGANIZATIONAL_UNIT,
            LIST_ORGANIZATIONAL_UNITS_FOR_PARENT,
            DESCRIBE_ACCOUNT,
            LIST_ACCOUNTS,
            LIST_ACCOUNTS_FOR_PARENT,
            MOVE_ACCOUNT,
            REMOVE_ACCOUNT_FROM_ORGANIZATION,
            LEAVE_ORGANIZATION,
            CREATE_ACCOUNT,
            DESCRIBE_CREATE_ACCOUNT_STATUS,
            LIST_CREATE_ACCOUNT_STATUS,
            INVITE_ACCOUNT_TO_ORGANIZATION,
            ACCEPT_HANDSHAKE,
            DECLINE_HANDSHAKE,
            CANCEL_HANDSHAKE,
            DESCRIBE_HANDSHAKE,
            LIST_HANDSHAKES_FOR_ACCOUNT,
            LIST_HANDSHAKES_FOR_ORGANIZATION,
            ENABLE_AWS_SERVICE_ACCESS,
            DISABLE_AWS_SERVICE_ACCESS,
            LIST_AWS_SERVICE_ACCESS_FOR_ORGANIZATION,
            REGISTER_DELEGATED_ADMINISTRATOR,
            DEREGISTER_DELEGATED_ADMINISTRATOR,
            LIST_DELEGATED_ADMINISTRATORS,
            LIST_DELEGATED_SERVICES_FOR_ACCOUNT,
            ATTACH_POLICY,
            CLOSE_ACCOUNT,
            CREATE_GOV_CLOUD_ACCOUNT,
            CREATE_POLICY,
            DELETE_ORGANIZATION,
            DELETE_POLICY,
            DELETE_RESOURCE_POLICY,
            DESCRIBE_EFFECTIVE_POLICY,
            DESCRIBE_POLICY,
            DESCRIBE_RESOURCE_POLICY,
            DESCRIBE_RESPONSIBILITY_TRANSFER,
            DETACH_POLICY,
            DISABLE_POLICY_TYPE,
            ENABLE_ALL_FEATURES,
            ENABLE_POLICY_TYPE,
            INVITE_ORGANIZATION_TO_TRANSFER_RESPONSIBILITY,
            LIST_ACCOUNTS_WITH_INVALID_EFFECTIVE_POLICY,
            LIST_EFFECTIVE_POLICY_VALIDATION_ERRORS,
            LIST_INBOUND_RESPONSIBILITY_TRANSFERS,
            LIST_OUTBOUND_RESPONSIBILITY_TRANSFERS,
            LIST_POLICIES,
            LIST_POLICIES_FOR_TARGET,
            LIST_TAGS_FOR_RESOURCE,
            LIST_TARGETS_FOR_POLICY,
            PUT_RESOURCE_POLICY,
            TAG_RESOURCE,
            TERMINATE_RESPONSIBILITY_TRANSFER,
            UNTAG_RESOURCE,
            UPDATE_POLICY,
            UPDATE_RESPONSIBILITY_TRANSFER);

    private OrganizationsOperations() {}

    private static <Q extends OrganizationsRequest, R extends OrganizationsResponse> Operation<Q, R> organizations(
            String name, Operation.Rule<Q, R> rule) {
        return Operation.modelled(name, rule).ofOrganizations();
    }

    private static <Q extends OrganizationsRequest, R extends OrganizationsResponse> Operation<Q, R> unmodelled(
            String name) {
        return Operation.<Q, R>refused(name).ofOrganizations();
    }
}
