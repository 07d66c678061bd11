package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Turns a {@link Refusal} into the exception that the SDK throws for it. */
public final class AwsExceptions {

    private static final int BAD_REQUEST = 400;

    private AwsExceptions() {}

    /** Returns the exception with the fields that the SDK sets: code, text, service, status and request ID. */
    public static AwsServiceException of(Refusal refusal, String requestId) {
        SdkHttpResponse response =
                SdkHttpResponse.builder().statusCode(BAD_REQUEST).build();
        return refusal.code()
                .exception()
                .message(refusal.text())
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(refusal.code().code())
                        .errorMessage(refusal.text())
                        .serviceName(refusal.code().service().serviceName())
                        .sdkHttpResponse(response)
                        .build())
                .statusCode(BAD_REQUEST)
                .requestId(requestId)
                .build();
    }
}
