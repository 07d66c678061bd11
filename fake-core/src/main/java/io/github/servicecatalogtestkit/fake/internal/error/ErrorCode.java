package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What a service calls a refusal, and the exception that the SDK throws for it. */
interface ErrorCode {

    /** Returns the service that refuses. */
    Service service();

    /** Returns the code as {@code awsErrorDetails().errorCode()} gives it. */
    String code();

    /** Returns a builder of the exception; of the plain one of the service where the code has no class of its own. */
    AwsServiceException.Builder exception();
}
