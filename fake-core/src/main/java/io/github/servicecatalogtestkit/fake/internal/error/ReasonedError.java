package io.github.servicecatalogtestkit.fake.internal.error;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.HandshakeConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.HandshakeConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;

/** An error of AWS Organizations whose exception names a reason. */
record ReasonedError(OrganizationsError error, Supplier<? extends AwsServiceException.Builder> reasoned)
        implements ErrorCode {

    static ReasonedError of(ConstraintViolationExceptionReason reason) {
        return new ReasonedError(
                OrganizationsError.CONSTRAINT_VIOLATION,
                () -> ConstraintViolationException.builder().reason(reason));
    }

    static ReasonedError of(InvalidInputExceptionReason reason) {
        return new ReasonedError(
                OrganizationsError.INVALID_INPUT,
                () -> InvalidInputException.builder().reason(reason));
    }

    /** For a reason that older SDKs do not know. */
    static ReasonedError ofConstraint(String reason) {
        return new ReasonedError(
                OrganizationsError.CONSTRAINT_VIOLATION,
                () -> ConstraintViolationException.builder().reason(reason));
    }

    /** For a reason that older SDKs do not know. */
    static ReasonedError ofInput(String reason) {
        return new ReasonedError(
                OrganizationsError.INVALID_INPUT,
                () -> InvalidInputException.builder().reason(reason));
    }

    static ReasonedError of(HandshakeConstraintViolationExceptionReason reason) {
        return new ReasonedError(
                OrganizationsError.HANDSHAKE_CONSTRAINT_VIOLATION,
                () -> HandshakeConstraintViolationException.builder().reason(reason));
    }

    @Override
    public Service service() {
        return error.service();
    }

    @Override
    public String code() {
        return error.code();
    }

    @Override
    public AwsServiceException.Builder exception() {
        return reasoned.get();
    }
}
