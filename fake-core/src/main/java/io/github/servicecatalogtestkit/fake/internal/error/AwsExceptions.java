package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.HttpStatusCode;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Creates exceptions with the fields that the SDK sets: code, text, service and status. */
public final class AwsExceptions {

    private AwsExceptions() {}

    /** Returns the exception that the SDK throws for a refused call, with its request ID. */
    public static AwsServiceException of(Refusal refusal, String requestId) {
        ErrorCode error = refusal.code();
        return of(
                error.exception().requestId(requestId),
                error.service().serviceName(),
                error.code(),
                HttpStatusCode.BAD_REQUEST,
                refusal.text());
    }

    static AwsServiceException of(
            AwsServiceException.Builder exception, String serviceName, String code, int status, String text) {
        return exception
                .message(text)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(text)
                        .serviceName(serviceName)
                        .sdkHttpResponse(
                                SdkHttpResponse.builder().statusCode(status).build())
                        .build())
                .statusCode(status)
                .build();
    }
}
