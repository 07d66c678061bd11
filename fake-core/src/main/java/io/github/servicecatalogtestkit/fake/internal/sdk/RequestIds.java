package io.github.servicecatalogtestkit.fake.internal.sdk;

import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The request ids: UUIDs in form, the number of the call in content. */
final class RequestIds {

    private static final long VERSION_4 = 0x4000;
    private static final long VARIANT_1 = 0x8000_0000_0000_0000L;
    private static final String HEADER = "AWS_REQUEST_ID"; // the key under which AwsResponseMetadata looks for it
    private static final SdkHttpResponse OK =
            SdkHttpResponse.builder().statusCode(200).build();

    private RequestIds() {}

    /** Returns the id of the call with {@code number}: {@code 00000000-0000-4000-8000-000000000001} for the first one. */
    static String of(long number) {
        return new UUID(VERSION_4, VARIANT_1 | number).toString();
    }

    /** Returns {@code response} with the metadata and the HTTP response that the SDK fills in. */
    @SuppressWarnings("unchecked") // a response's builder builds that response
    static <R extends AwsResponse> R stamp(R response, String requestId) {
        return (R) response.toBuilder()
                .responseMetadata(DefaultAwsResponseMetadata.create(Map.of(HEADER, requestId)))
                .sdkHttpResponse(OK)
                .build();
    }
}
