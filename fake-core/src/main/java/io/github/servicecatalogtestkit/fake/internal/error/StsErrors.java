package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.HttpStatusCode;
import software.amazon.awssdk.services.sts.model.StsException;

/** The errors of AWS STS. Exceptions need the SDK's module {@code sts}, which is an optional dependency. */
public final class StsErrors {

    private StsErrors() {}

    /** Returns the text of the error for a request without a required member. */
    public static String missingText(String member) {
        return "1 validation error detected: Value null at '" + member
                + "' failed to satisfy constraint: Member must not be null";
    }

    /**
     * Returns the error for a request without a required member.
     *
     * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html">Common errors</a>:
     *     ValidationError
     */
    public static AwsServiceException missing(String member) {
        return AwsExceptions.of(
                StsException.builder(), "Sts", "ValidationError", HttpStatusCode.BAD_REQUEST, missingText(member));
    }
}
