package io.github.servicecatalogtestkit.assertj;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Reads errors of AWS. */
final class AwsErrors {

    private AwsErrors() {}

    /** Returns whether AWS denied the caller access. The SDK has no exception class for that. */
    static boolean isAccessDenied(AwsServiceException error) {
        return error.awsErrorDetails() != null
                && "AccessDeniedException".equals(error.awsErrorDetails().errorCode());
    }

    /** Returns the message that AWS sent, without what the SDK adds to it. */
    static String messageOf(AwsServiceException error) {
        return error.awsErrorDetails() == null || error.awsErrorDetails().errorMessage() == null
                ? String.valueOf(error.getMessage())
                : error.awsErrorDetails().errorMessage();
    }
}
