package io.github.servicecatalogtestkit.fake.internal.interceptor;

import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.ApiName;

/**
 * Who made a call: the code under test, or an assertion of this toolkit about its result. Assertions name themselves by
 * an {@link ApiName} in each request, which the SDK's clients send to AWS as a part of the header {@code User-Agent}.
 */
public enum CallOrigin {

    /** Code that does not name itself: the code under test, or the test's own set-up. */
    CODE_UNDER_TEST(""),

    /** An assertion that reads once. */
    ASSERTION("assertion"),

    /** An assertion that polls until it passes. */
    WAITING_ASSERTION("eventually");

    /** The name that assertions give themselves. Its version is the kind of the assertion. */
    private static final String TOOLKIT = "service-catalog-testkit";

    private final String version;

    CallOrigin(String version) {
        this.version = version;
    }

    /** Returns who made a call with {@code request}. */
    static CallOrigin of(AwsRequest request) {
        Optional<AwsRequestOverrideConfiguration> own = request.overrideConfiguration();
        if (own.isPresent()) {
            for (ApiName name : own.get().apiNames()) {
                if (TOOLKIT.equals(name.name())) {
                    return ofVersion(name.version());
                }
            }
        }
        return CODE_UNDER_TEST;
    }

    private static CallOrigin ofVersion(String version) {
        return WAITING_ASSERTION.version.equals(version) ? WAITING_ASSERTION : ASSERTION;
    }

    /** Returns {@code request} with the mark of an assertion, if the header {@code User-Agent} has one. */
    public static AwsRequest marked(AwsRequest request, String userAgent) {
        for (CallOrigin origin : values()) {
            if (origin.isAssertion() && userAgent.contains(TOOLKIT + "/" + origin.version)) {
                return request.toBuilder()
                        .overrideConfiguration(request.overrideConfiguration()
                                .map(AwsRequestOverrideConfiguration::toBuilder)
                                .orElseGet(AwsRequestOverrideConfiguration::builder)
                                .addApiName(ApiName.builder()
                                        .name(TOOLKIT)
                                        .version(origin.version)
                                        .build())
                                .build())
                        .build();
            }
        }
        return request;
    }

    public boolean isAssertion() {
        return this != CODE_UNDER_TEST;
    }
}
