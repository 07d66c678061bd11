package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The error code of a refused call, and the exception that the SDK throws for it. */
interface ErrorCode {

    /** Returns the service that refuses the call. */
    Service service();

    /** Returns the code as {@code awsErrorDetails().errorCode()} gives it. */
    String code();

    /**
     * Returns a builder of the exception; or a builder of the base exception of the service if the code has no class.
     */
    AwsServiceException.Builder exception();
}
