package io.github.servicecatalogtestkit.fake.internal.error;

/** The error codes with which AWS refuses a call. */
public enum ErrorCode {
    ACCESS_DENIED("AccessDeniedException"),
    DUPLICATE_RESOURCE("DuplicateResourceException"),
    INVALID_PARAMETERS("InvalidParametersException"),
    INVALID_STATE("InvalidStateException"),
    LIMIT_EXCEEDED("LimitExceededException"),
    OPERATION_NOT_SUPPORTED("OperationNotSupportedException"),
    RESOURCE_IN_USE("ResourceInUseException"),
    RESOURCE_NOT_FOUND("ResourceNotFoundException"),
    TAG_OPTION_NOT_MIGRATED("TagOptionNotMigratedException"),
    THROTTLING("ThrottlingException"),
    VALIDATION("ValidationException");

    private final String code;

    ErrorCode(String code) {
        this.code = code;
    }

    /** Returns the code as {@code awsErrorDetails().errorCode()} gives it. */
    public String code() {
        return code;
    }
}
