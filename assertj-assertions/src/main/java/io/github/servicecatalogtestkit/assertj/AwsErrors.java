package io.github.servicecatalogtestkit.assertj;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The words in which AWS refuses. */
final class AwsErrors {

    private AwsErrors() {}

    /** Says whether AWS refused because the caller is not allowed to ask. There is no class of its own for that. */
    static boolean isDenied(AwsServiceException refusal) {
        return refusal.awsErrorDetails() != null
                && "AccessDeniedException".equals(refusal.awsErrorDetails().errorCode());
    }

    /** Returns the text that AWS sent, without what the SDK adds. */
    static String text(AwsServiceException refusal) {
        return refusal.awsErrorDetails() == null || refusal.awsErrorDetails().errorMessage() == null
                ? String.valueOf(refusal.getMessage())
                : refusal.awsErrorDetails().errorMessage();
    }
}
