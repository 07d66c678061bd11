package io.github.servicecatalogtestkit.fake.internal.interceptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The HTTP response of an answered call: status 200 without headers. The SDK's own builder loads a dozen classes before
 * the first answer.
 */
enum OkResponse implements SdkHttpResponse {
    INSTANCE;

    private static final int OK = 200;

    @Override
    public int statusCode() {
        return OK;
    }

    @Override
    public Optional<String> statusText() {
        return Optional.empty();
    }

    @Override
    public Map<String, List<String>> headers() {
        return Map.of();
    }

    @Override
    public SdkHttpResponse.Builder toBuilder() {
        return SdkHttpResponse.builder().statusCode(OK);
    }

    @Override
    public String toString() {
        return "SdkHttpResponse(statusCode=200)";
    }
}
