package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.OrganizationsServiceClientConfiguration;
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
 * The synchronous client of AWS Organizations for one caller. Every method hands its request to the operation in the table; the
 * overloads with consumers and the paginators of the interface call these methods.
 */
public final class FakeOrganizationsClient implements OrganizationsClient {

    private final CallDispatcher desk;

    public FakeOrganizationsClient(CallDispatcher desk) {
        this.desk = desk;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public OrganizationsServiceClientConfiguration serviceClientConfiguration() {
        return OrganizationsServiceClientConfiguration.builder()
                .region(desk.region())
                .build();
    }

    /** Does nothing: there is no connection, and other clients of the catalog go on. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "FakeOrganizationsClient[" + desk + "]";
    }

    @Override
    public AcceptHandshakeResponse acceptHandshake(AcceptHandshakeRequest request) {
        return desk.answer(OrganizationsOperations.ACCEPT_HANDSHAKE, request);
    }

    @Override
    public AttachPolicyResponse attachPolicy(AttachPolicyRequest request) {
        return desk.answer(OrganizationsOperations.ATTACH_POLICY, request);
    }

    @Override
    public CancelHandshakeResponse cancelHandshake(CancelHandshakeRequest request) {
        return desk.answer(OrganizationsOperations.CANCEL_HANDSHAKE, request);
    }

    @Override
    public CloseAccountResponse closeAccount(CloseAccountRequest request) {
        return desk.answer(OrganizationsOperations.CLOSE_ACCOUNT, request);
    }

    @Override
    public CreateAccountResponse createAccount(CreateAccountRequest request) {
        return desk.answer(OrganizationsOperations.CREATE_ACCOUNT, request);
    }

    @Override
    public CreateGovCloudAccountResponse createGovCloudAccount(CreateGovCloudAccountRequest request) {
        return desk.answer(OrganizationsOperations.CREATE_GOV_CLOUD_ACCOUNT, request);
    }

    @Override
    public CreateOrganizationResponse createOrganization(CreateOrganizationRequest request) {
        return desk.answer(OrganizationsOperations.CREATE_ORGANIZATION, request);
    }

    @Override
    public CreateOrganizationalUnitResponse createOrganizationalUnit(CreateOrganizationalUnitRequest request) {
        return desk.answer(OrganizationsOperations.CREATE_ORGANIZATIONAL_UNIT, request);
    }

    @Override
    public CreatePolicyResponse createPolicy(CreatePolicyRequest request) {
        return desk.answer(OrganizationsOperations.CREATE_POLICY, request);
    }

    @Override
    public DeclineHandshakeResponse declineHandshake(DeclineHandshakeRequest request) {
        return desk.answer(OrganizationsOperations.DECLINE_HANDSHAKE, request);
    }

    @Override
    public DeleteOrganizationResponse deleteOrganization(DeleteOrganizationRequest request) {
        return desk.answer(OrganizationsOperations.DELETE_ORGANIZATION, request);
    }

    @Override
    public DeleteOrganizationalUnitResponse deleteOrganizationalUnit(DeleteOrganizationalUnitRequest request) {
        return desk.answer(OrganizationsOperations.DELETE_ORGANIZATIONAL_UNIT, request);
    }

    @Override
    public DeletePolicyResponse deletePolicy(DeletePolicyRequest request) {
        return desk.answer(OrganizationsOperations.DELETE_POLICY, request);
    }

    @Override
    public DeleteResourcePolicyResponse deleteResourcePolicy(DeleteResourcePolicyRequest request) {
        return desk.answer(OrganizationsOperations.DELETE_RESOURCE_POLICY, request);
    }

    @Override
    public DeregisterDelegatedAdministratorResponse deregisterDelegatedAdministrator(
            DeregisterDelegatedAdministratorRequest request) {
        return desk.answer(OrganizationsOperations.DEREGISTER_DELEGATED_ADMINISTRATOR, request);
    }

    @Override
    public DescribeAccountResponse describeAccount(DescribeAccountRequest request) {
        return desk.answer(OrganizationsOperations.DESCRIBE_ACCOUNT, request);
    }

    @Override
    public DescribeCreateAccountStatusResponse describeCreateAccountStatus(DescribeCreateAccountStatusRequest request) {
        return desk.answer(OrganizationsOperations.DESCRIBE_CREATE_ACCOUNT_STATUS, request);
    }

    @Override
    public DescribeEffectivePolicyResponse describeEffectivePolicy(DescribeEffectivePolicyRequest request) {
        return desk.answer(OrganizationsOperations.DESCRIBE_EFFECTIVE_POLICY, request);
    }

    @Override
    public DescribeHandshakeResponse describeHandshake(DescribeHandshakeRequest request) {
        return desk.answer(OrganizationsOperations.DESCRIBE_HANDSHAKE, request);
    }

    @Override
    public DescribeOrganizationResponse describeOrganization(DescribeOrganizationRequest request) {
        return desk.answer(OrganizationsOperations.DESCRIBE_ORGANIZATION, request);
    }

    @Override
    public DescribeOrganizationalUnitResponse describeOrganizationalUnit(DescribeOrganizationalUnitRequest request) {
        return desk.answer(OrganizationsOperations.DESCRIBE_ORGANIZATIONAL_UNIT, request);
    }

    @Override
    public DescribePolicyResponse describePolicy(DescribePolicyRequest request) {
        return desk.answer(OrganizationsOperations.DESCRIBE_POLICY, request);
    }

    @Override
    public DescribeResourcePolicyResponse describeResourcePolicy(DescribeResourcePolicyRequest request) {
        return desk.answer(OrganizationsOperations.DESCRIBE_RESOURCE_POLICY, request);
    }

    @Override
    public DescribeResponsibilityTransferResponse describeResponsibilityTransfer(
            DescribeResponsibilityTransferRequest request) {
        return desk.answer(OrganizationsOperations.DESCRIBE_RESPONSIBILITY_TRANSFER, request);
    }

    @Override
    public DetachPolicyResponse detachPolicy(DetachPolicyRequest request) {
        return desk.answer(OrganizationsOperations.DETACH_POLICY, request);
    }

    @Override
    public DisableAwsServiceAccessResponse disableAWSServiceAccess(DisableAwsServiceAccessRequest request) {
        return desk.answer(OrganizationsOperations.DISABLE_AWS_SERVICE_ACCESS, request);
    }

    @Override
    public DisablePolicyTypeResponse disablePolicyType(DisablePolicyTypeRequest request) {
        return desk.answer(OrganizationsOperations.DISABLE_POLICY_TYPE, request);
    }

    @Override
    public EnableAllFeaturesResponse enableAllFeatures(EnableAllFeaturesRequest request) {
        return desk.answer(OrganizationsOperations.ENABLE_ALL_FEATURES, request);
    }

    @Override
    public EnableAwsServiceAccessResponse enableAWSServiceAccess(EnableAwsServiceAccessRequest request) {
        return desk.answer(OrganizationsOperations.ENABLE_AWS_SERVICE_ACCESS, request);
    }

    @Override
    public EnablePolicyTypeResponse enablePolicyType(EnablePolicyTypeRequest request) {
        return desk.answer(OrganizationsOperations.ENABLE_POLICY_TYPE, request);
    }

    @Override
    public InviteAccountToOrganizationResponse inviteAccountToOrganization(InviteAccountToOrganizationRequest request) {
        return desk.answer(OrganizationsOperations.INVITE_ACCOUNT_TO_ORGANIZATION, request);
    }

    @Override
    public InviteOrganizationToTransferResponsibilityResponse inviteOrganizationToTransferResponsibility(
            InviteOrganizationToTransferResponsibilityRequest request) {
        return desk.answer(OrganizationsOperations.INVITE_ORGANIZATION_TO_TRANSFER_RESPONSIBILITY, request);
    }

    @Override
    public LeaveOrganizationResponse leaveOrganization(LeaveOrganizationRequest request) {
        return desk.answer(OrganizationsOperations.LEAVE_ORGANIZATION, request);
    }

    @Override
    public ListAccountsResponse listAccounts(ListAccountsRequest request) {
        return desk.answer(OrganizationsOperations.LIST_ACCOUNTS, request);
    }

    @Override
    public ListAccountsForParentResponse listAccountsForParent(ListAccountsForParentRequest request) {
        return desk.answer(OrganizationsOperations.LIST_ACCOUNTS_FOR_PARENT, request);
    }

    @Override
    public ListAccountsWithInvalidEffectivePolicyResponse listAccountsWithInvalidEffectivePolicy(
            ListAccountsWithInvalidEffectivePolicyRequest request) {
        return desk.answer(OrganizationsOperations.LIST_ACCOUNTS_WITH_INVALID_EFFECTIVE_POLICY, request);
    }

    @Override
    public ListAwsServiceAccessForOrganizationResponse listAWSServiceAccessForOrganization(
            ListAwsServiceAccessForOrganizationRequest request) {
        return desk.answer(OrganizationsOperations.LIST_AWS_SERVICE_ACCESS_FOR_ORGANIZATION, request);
    }

    @Override
    public ListChildrenResponse listChildren(ListChildrenRequest request) {
        return desk.answer(OrganizationsOperations.LIST_CHILDREN, request);
    }

    @Override
    public ListCreateAccountStatusResponse listCreateAccountStatus(ListCreateAccountStatusRequest request) {
        return desk.answer(OrganizationsOperations.LIST_CREATE_ACCOUNT_STATUS, request);
    }

    @Override
    public ListDelegatedAdministratorsResponse listDelegatedAdministrators(ListDelegatedAdministratorsRequest request) {
        return desk.answer(OrganizationsOperations.LIST_DELEGATED_ADMINISTRATORS, request);
    }

    @Override
    public ListDelegatedServicesForAccountResponse listDelegatedServicesForAccount(
            ListDelegatedServicesForAccountRequest request) {
        return desk.answer(OrganizationsOperations.LIST_DELEGATED_SERVICES_FOR_ACCOUNT, request);
    }

    @Override
    public ListEffectivePolicyValidationErrorsResponse listEffectivePolicyValidationErrors(
            ListEffectivePolicyValidationErrorsRequest request) {
        return desk.answer(OrganizationsOperations.LIST_EFFECTIVE_POLICY_VALIDATION_ERRORS, request);
    }

    @Override
    public ListHandshakesForAccountResponse listHandshakesForAccount(ListHandshakesForAccountRequest request) {
        return desk.answer(OrganizationsOperations.LIST_HANDSHAKES_FOR_ACCOUNT, request);
    }

    @Override
    public ListHandshakesForOrganizationResponse listHandshakesForOrganization(
            ListHandshakesForOrganizationRequest request) {
        return desk.answer(OrganizationsOperations.LIST_HANDSHAKES_FOR_ORGANIZATION, request);
    }

    @Override
    public ListInboundResponsibilityTransfersResponse listInboundResponsibilityTransfers(
            ListInboundResponsibilityTransfersRequest request) {
        return desk.answer(OrganizationsOperations.LIST_INBOUND_RESPONSIBILITY_TRANSFERS, request);
    }

    @Override
    public ListOrganizationalUnitsForParentResponse listOrganizationalUnitsForParent(
            ListOrganizationalUnitsForParentRequest request) {
        return desk.answer(OrganizationsOperations.LIST_ORGANIZATIONAL_UNITS_FOR_PARENT, request);
    }

    @Override
    public ListOutboundResponsibilityTransfersResponse listOutboundResponsibilityTransfers(
            ListOutboundResponsibilityTransfersRequest request) {
        return desk.answer(OrganizationsOperations.LIST_OUTBOUND_RESPONSIBILITY_TRANSFERS, request);
    }

    @Override
    public ListParentsResponse listParents(ListParentsRequest request) {
        return desk.answer(OrganizationsOperations.LIST_PARENTS, request);
    }

    @Override
    public ListPoliciesResponse listPolicies(ListPoliciesRequest request) {
        return desk.answer(OrganizationsOperations.LIST_POLICIES, request);
    }

    @Override
    public ListPoliciesForTargetResponse listPoliciesForTarget(ListPoliciesForTargetRequest request) {
        return desk.answer(OrganizationsOperations.LIST_POLICIES_FOR_TARGET, request);
    }

    @Override
    public ListRootsResponse listRoots(ListRootsRequest request) {
        return desk.answer(OrganizationsOperations.LIST_ROOTS, request);
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return desk.answer(OrganizationsOperations.LIST_TAGS_FOR_RESOURCE, request);
    }

    @Override
    public ListTargetsForPolicyResponse listTargetsForPolicy(ListTargetsForPolicyRequest request) {
        return desk.answer(OrganizationsOperations.LIST_TARGETS_FOR_POLICY, request);
    }

    @Override
    public MoveAccountResponse moveAccount(MoveAccountRequest request) {
        return desk.answer(OrganizationsOperations.MOVE_ACCOUNT, request);
    }

    @Override
    public PutResourcePolicyResponse putResourcePolicy(PutResourcePolicyRequest request) {
        return desk.answer(OrganizationsOperations.PUT_RESOURCE_POLICY, request);
    }

    @Override
    public RegisterDelegatedAdministratorResponse registerDelegatedAdministrator(
            RegisterDelegatedAdministratorRequest request) {
        return desk.answer(OrganizationsOperations.REGISTER_DELEGATED_ADMINISTRATOR, request);
    }

    @Override
    public RemoveAccountFromOrganizationResponse removeAccountFromOrganization(
            RemoveAccountFromOrganizationRequest request) {
        return desk.answer(OrganizationsOperations.REMOVE_ACCOUNT_FROM_ORGANIZATION, request);
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return desk.answer(OrganizationsOperations.TAG_RESOURCE, request);
    }

    @Override
    public TerminateResponsibilityTransferResponse terminateResponsibilityTransfer(
            TerminateResponsibilityTransferRequest request) {
        return desk.answer(OrganizationsOperations.TERMINATE_RESPONSIBILITY_TRANSFER, request);
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return desk.answer(OrganizationsOperations.UNTAG_RESOURCE, request);
    }

    @Override
    public UpdateOrganizationalUnitResponse updateOrganizationalUnit(UpdateOrganizationalUnitRequest request) {
        return desk.answer(OrganizationsOperations.UPDATE_ORGANIZATIONAL_UNIT, request);
    }

    @Override
    public UpdatePolicyResponse updatePolicy(UpdatePolicyRequest request) {
        return desk.answer(OrganizationsOperations.UPDATE_POLICY, request);
    }

    @Override
    public UpdateResponsibilityTransferResponse updateResponsibilityTransfer(
            UpdateResponsibilityTransferRequest request) {
        return desk.answer(OrganizationsOperations.UPDATE_RESPONSIBILITY_TRANSFER, request);
    }
}
