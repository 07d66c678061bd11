package io.github.servicecatalogtestkit.fake.internal.wire;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** The status, the headers and the body of an HTTP response. */
record WireAnswer(int status, String contentType, String requestId, SdkBytes body) {

    private static final int OK = 200;
    private static final String JSON = "application/x-amz-json-1.1";

    static WireAnswer json(String requestId, byte[] body) {
        return new WireAnswer(OK, JSON, requestId, SdkBytes.fromByteArrayUnsafe(body));
    }

    static WireAnswer jsonError(int status, String requestId, byte[] body) {
        return new WireAnswer(status, JSON, requestId, SdkBytes.fromByteArrayUnsafe(body));
    }

    static WireAnswer xml(int status, String requestId, byte[] body) {
        return new WireAnswer(status, "text/xml", requestId, SdkBytes.fromByteArrayUnsafe(body));
    }

    /** Returns the response without its body. */
    SdkHttpFullResponse response() {
        return SdkHttpFullResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", contentType)
                .putHeader("Content-Length", String.valueOf(body.asByteArrayUnsafe().length))
                .putHeader("x-amzn-RequestId", requestId)
                .build();
    }
}
