package io.github.servicecatalogtestkit.fake.internal.error;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.AccountAlreadyRegisteredException;
import software.amazon.awssdk.services.organizations.model.AccountNotFoundException;
import software.amazon.awssdk.services.organizations.model.AccountNotRegisteredException;
import software.amazon.awssdk.services.organizations.model.AlreadyInOrganizationException;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.ChildNotFoundException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatusNotFoundException;
import software.amazon.awssdk.services.organizations.model.DestinationParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.DuplicateAccountException;
import software.amazon.awssdk.services.organizations.model.DuplicateHandshakeException;
import software.amazon.awssdk.services.organizations.model.DuplicateOrganizationalUnitException;
import software.amazon.awssdk.services.organizations.model.HandshakeAlreadyInStateException;
import software.amazon.awssdk.services.organizations.model.HandshakeConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.HandshakeNotFoundException;
import software.amazon.awssdk.services.organizations.model.InvalidHandshakeTransitionException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.MasterCannotLeaveOrganizationException;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnitNotEmptyException;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnitNotFoundException;
import software.amazon.awssdk.services.organizations.model.ParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.SourceParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.TooManyRequestsException;

/** The error codes of AWS Organizations. */
public enum OrganizationsError implements ErrorCode {
    ACCESS_DENIED("AccessDeniedException", AccessDeniedException::builder),
    ACCOUNT_ALREADY_REGISTERED("AccountAlreadyRegisteredException", AccountAlreadyRegisteredException::builder),
    ACCOUNT_NOT_FOUND("AccountNotFoundException", AccountNotFoundException::builder),
    ACCOUNT_NOT_REGISTERED("AccountNotRegisteredException", AccountNotRegisteredException::builder),
    ALREADY_IN_ORGANIZATION("AlreadyInOrganizationException", AlreadyInOrganizationException::builder),
    CHILD_NOT_FOUND("ChildNotFoundException", ChildNotFoundException::builder),
    CONSTRAINT_VIOLATION("ConstraintViolationException", ConstraintViolationException::builder),
    CREATE_ACCOUNT_STATUS_NOT_FOUND(
            "CreateAccountStatusNotFoundException", CreateAccountStatusNotFoundException::builder),
    DESTINATION_PARENT_NOT_FOUND("DestinationParentNotFoundException", DestinationParentNotFoundException::builder),
    DUPLICATE_ACCOUNT("DuplicateAccountException", DuplicateAccountException::builder),
    DUPLICATE_HANDSHAKE("DuplicateHandshakeException", DuplicateHandshakeException::builder),
    DUPLICATE_ORGANIZATIONAL_UNIT(
            "DuplicateOrganizationalUnitException", DuplicateOrganizationalUnitException::builder),
    HANDSHAKE_ALREADY_IN_STATE("HandshakeAlreadyInStateException", HandshakeAlreadyInStateException::builder),
    HANDSHAKE_CONSTRAINT_VIOLATION(
            "HandshakeConstraintViolationException", HandshakeConstraintViolationException::builder),
    HANDSHAKE_NOT_FOUND("HandshakeNotFoundException", HandshakeNotFoundException::builder),
    INVALID_HANDSHAKE_TRANSITION("InvalidHandshakeTransitionException", InvalidHandshakeTransitionException::builder),
    INVALID_INPUT("InvalidInputException", InvalidInputException::builder),
    MASTER_CANNOT_LEAVE_ORGANIZATION(
            "MasterCannotLeaveOrganizationException", MasterCannotLeaveOrganizationException::builder),
    NOT_IN_USE("AWSOrganizationsNotInUseException", AwsOrganizationsNotInUseException::builder),
    ORGANIZATIONAL_UNIT_NOT_EMPTY("OrganizationalUnitNotEmptyException", OrganizationalUnitNotEmptyException::builder),
    ORGANIZATIONAL_UNIT_NOT_FOUND("OrganizationalUnitNotFoundException", OrganizationalUnitNotFoundException::builder),
    PARENT_NOT_FOUND("ParentNotFoundException", ParentNotFoundException::builder),
    SOURCE_PARENT_NOT_FOUND("SourceParentNotFoundException", SourceParentNotFoundException::builder),
    TOO_MANY_REQUESTS("TooManyRequestsException", TooManyRequestsException::builder);

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
