package io.github.servicecatalogtestkit.fake.internal.error;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.AccessDeniedForDependencyException;
import software.amazon.awssdk.services.organizations.model.AccountAlreadyClosedException;
import software.amazon.awssdk.services.organizations.model.AccountAlreadyRegisteredException;
import software.amazon.awssdk.services.organizations.model.AccountNotFoundException;
import software.amazon.awssdk.services.organizations.model.AccountNotRegisteredException;
import software.amazon.awssdk.services.organizations.model.AccountOwnerNotVerifiedException;
import software.amazon.awssdk.services.organizations.model.AlreadyInOrganizationException;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.ChildNotFoundException;
import software.amazon.awssdk.services.organizations.model.ConcurrentModificationException;
import software.amazon.awssdk.services.organizations.model.ConflictException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatusNotFoundException;
import software.amazon.awssdk.services.organizations.model.DestinationParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.DuplicateAccountException;
import software.amazon.awssdk.services.organizations.model.DuplicateHandshakeException;
import software.amazon.awssdk.services.organizations.model.DuplicateOrganizationalUnitException;
import software.amazon.awssdk.services.organizations.model.DuplicatePolicyAttachmentException;
import software.amazon.awssdk.services.organizations.model.DuplicatePolicyException;
import software.amazon.awssdk.services.organizations.model.EffectivePolicyNotFoundException;
import software.amazon.awssdk.services.organizations.model.FinalizingOrganizationException;
import software.amazon.awssdk.services.organizations.model.HandshakeAlreadyInStateException;
import software.amazon.awssdk.services.organizations.model.HandshakeConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.HandshakeNotFoundException;
import software.amazon.awssdk.services.organizations.model.InvalidHandshakeTransitionException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.InvalidResponsibilityTransferTransitionException;
import software.amazon.awssdk.services.organizations.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.organizations.model.MasterCannotLeaveOrganizationException;
import software.amazon.awssdk.services.organizations.model.OrganizationNotEmptyException;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnitNotEmptyException;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnitNotFoundException;
import software.amazon.awssdk.services.organizations.model.ParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.PolicyChangesInProgressException;
import software.amazon.awssdk.services.organizations.model.PolicyInUseException;
import software.amazon.awssdk.services.organizations.model.PolicyNotAttachedException;
import software.amazon.awssdk.services.organizations.model.PolicyNotFoundException;
import software.amazon.awssdk.services.organizations.model.PolicyTypeAlreadyEnabledException;
import software.amazon.awssdk.services.organizations.model.PolicyTypeNotAvailableForOrganizationException;
import software.amazon.awssdk.services.organizations.model.PolicyTypeNotEnabledException;
import software.amazon.awssdk.services.organizations.model.ResourcePolicyNotFoundException;
import software.amazon.awssdk.services.organizations.model.ResponsibilityTransferAlreadyInStatusException;
import software.amazon.awssdk.services.organizations.model.ResponsibilityTransferNotFoundException;
import software.amazon.awssdk.services.organizations.model.RootNotFoundException;
import software.amazon.awssdk.services.organizations.model.ServiceException;
import software.amazon.awssdk.services.organizations.model.SourceParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.TargetNotFoundException;
import software.amazon.awssdk.services.organizations.model.TooManyRequestsException;
import software.amazon.awssdk.services.organizations.model.UnsupportedApiEndpointException;

/** The error codes of AWS Organizations. */
public enum OrganizationsError implements ErrorCode {
    ACCESS_DENIED("AccessDeniedException", AccessDeniedException::builder),
    ACCESS_DENIED_FOR_DEPENDENCY("AccessDeniedForDependencyException", AccessDeniedForDependencyException::builder),
    ACCOUNT_ALREADY_CLOSED("AccountAlreadyClosedException", AccountAlreadyClosedException::builder),
    ACCOUNT_ALREADY_REGISTERED("AccountAlreadyRegisteredException", AccountAlreadyRegisteredException::builder),
    ACCOUNT_NOT_FOUND("AccountNotFoundException", AccountNotFoundException::builder),
    ACCOUNT_NOT_REGISTERED("AccountNotRegisteredException", AccountNotRegisteredException::builder),
    ACCOUNT_OWNER_NOT_VERIFIED("AccountOwnerNotVerifiedException", AccountOwnerNotVerifiedException::builder),
    ALREADY_IN_ORGANIZATION("AlreadyInOrganizationException", AlreadyInOrganizationException::builder),
    CHILD_NOT_FOUND("ChildNotFoundException", ChildNotFoundException::builder),
    CONCURRENT_MODIFICATION("ConcurrentModificationException", ConcurrentModificationException::builder),
    CONFLICT("ConflictException", ConflictException::builder),
    CONSTRAINT_VIOLATION("ConstraintViolationException", ConstraintViolationException::builder),
    CREATE_ACCOUNT_STATUS_NOT_FOUND(
            "CreateAccountStatusNotFoundException", CreateAccountStatusNotFoundException::builder),
    DESTINATION_PARENT_NOT_FOUND("DestinationParentNotFoundException", DestinationParentNotFoundException::builder),
    DUPLICATE_ACCOUNT("DuplicateAccountException", DuplicateAccountException::builder),
    DUPLICATE_HANDSHAKE("DuplicateHandshakeException", DuplicateHandshakeException::builder),
    DUPLICATE_ORGANIZATIONAL_UNIT(
            "DuplicateOrganizationalUnitException", DuplicateOrganizationalUnitException::builder),
    DUPLICATE_POLICY("DuplicatePolicyException", DuplicatePolicyException::builder),
    DUPLICATE_POLICY_ATTACHMENT("DuplicatePolicyAttachmentException", DuplicatePolicyAttachmentException::builder),
    EFFECTIVE_POLICY_NOT_FOUND("EffectivePolicyNotFoundException", EffectivePolicyNotFoundException::builder),
    FINALIZING_ORGANIZATION("FinalizingOrganizationException", FinalizingOrganizationException::builder),
    HANDSHAKE_ALREADY_IN_STATE("HandshakeAlreadyInStateException", HandshakeAlreadyInStateException::builder),
    HANDSHAKE_CONSTRAINT_VIOLATION(
            "HandshakeConstraintViolationException", HandshakeConstraintViolationException::builder),
    HANDSHAKE_NOT_FOUND("HandshakeNotFoundException", HandshakeNotFoundException::builder),
    INVALID_HANDSHAKE_TRANSITION("InvalidHandshakeTransitionException", InvalidHandshakeTransitionException::builder),
    INVALID_INPUT("InvalidInputException", InvalidInputException::builder),
    // A lambda, because older SDKs lack the class, and a method reference would need it here.
    INVALID_RESPONSIBILITY_TRANSFER_TRANSITION(
            "InvalidResponsibilityTransferTransitionException",
            () -> InvalidResponsibilityTransferTransitionException.builder()),
    MALFORMED_POLICY_DOCUMENT("MalformedPolicyDocumentException", MalformedPolicyDocumentException::builder),
    MASTER_CANNOT_LEAVE_ORGANIZATION(
            "MasterCannotLeaveOrganizationException", MasterCannotLeaveOrganizationException::builder),
    NOT_IN_USE("AWSOrganizationsNotInUseException", AwsOrganizationsNotInUseException::builder),
    ORGANIZATIONAL_UNIT_NOT_EMPTY("OrganizationalUnitNotEmptyException", OrganizationalUnitNotEmptyException::builder),
    ORGANIZATIONAL_UNIT_NOT_FOUND("OrganizationalUnitNotFoundException", OrganizationalUnitNotFoundException::builder),
    ORGANIZATION_NOT_EMPTY("OrganizationNotEmptyException", OrganizationNotEmptyException::builder),
    PARENT_NOT_FOUND("ParentNotFoundException", ParentNotFoundException::builder),
    POLICY_CHANGES_IN_PROGRESS("PolicyChangesInProgressException", PolicyChangesInProgressException::builder),
    POLICY_IN_USE("PolicyInUseException", PolicyInUseException::builder),
    POLICY_NOT_ATTACHED("PolicyNotAttachedException", PolicyNotAttachedException::builder),
    POLICY_NOT_FOUND("PolicyNotFoundException", PolicyNotFoundException::builder),
    POLICY_TYPE_ALREADY_ENABLED("PolicyTypeAlreadyEnabledException", PolicyTypeAlreadyEnabledException::builder),
    POLICY_TYPE_NOT_AVAILABLE_FOR_ORGANIZATION(
            "PolicyTypeNotAvailableForOrganizationException", PolicyTypeNotAvailableForOrganizationException::builder),
    POLICY_TYPE_NOT_ENABLED("PolicyTypeNotEnabledException", PolicyTypeNotEnabledException::builder),
    RESOURCE_POLICY_NOT_FOUND("ResourcePolicyNotFoundException", ResourcePolicyNotFoundException::builder),
    RESPONSIBILITY_TRANSFER_ALREADY_IN_STATUS(
            "ResponsibilityTransferAlreadyInStatusException",
            () -> ResponsibilityTransferAlreadyInStatusException.builder()),
    RESPONSIBILITY_TRANSFER_NOT_FOUND(
            "ResponsibilityTransferNotFoundException", () -> ResponsibilityTransferNotFoundException.builder()),
    ROOT_NOT_FOUND("RootNotFoundException", RootNotFoundException::builder),
    SERVICE("ServiceException", ServiceException::builder),
    SOURCE_PARENT_NOT_FOUND("SourceParentNotFoundException", SourceParentNotFoundException::builder),
    TARGET_NOT_FOUND("TargetNotFoundException", TargetNotFoundException::builder),
    TOO_MANY_REQUESTS("TooManyRequestsException", TooManyRequestsException::builder),
    UNSUPPORTED_API_ENDPOINT("UnsupportedAPIEndpointException", UnsupportedApiEndpointException::builder);

    private final String code;
    private final Supplier<? extends AwsServiceException.Builder> exception;

    OrganizationsError(String code, Supplier<? extends AwsServiceException.Builder> exception) {
        this.code = code;
        this.exception = exception;
    }

    @Override
    public Service service() {
        return Service.ORGANIZATIONS;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public AwsServiceException.Builder exception() {
        return exception.get();
    }
}
