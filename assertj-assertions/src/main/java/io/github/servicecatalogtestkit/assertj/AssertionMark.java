package io.github.servicecatalogtestkit.assertj;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.ApiName;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;

/**
 * Marks the calls of assertions. The mark tells a fake which calls are not calls of the code under test. On AWS it is a
 * word in the header {@code User-Agent}, and has no effect.
 */
enum AssertionMark {
    /** An assertion that reads once. */
    ONCE("assertion"),

    /** An assertion that polls until it passes. */
    EVENTUALLY("eventually");

    private final AwsRequestOverrideConfiguration configuration;

    AssertionMark(String kind) {
        configuration = AwsRequestOverrideConfiguration.builder()
                .addApiName(ApiName.builder()
                        .name("service-catalog-testkit")
                        .version(kind)
                        .build())
                .build();
    }

    /** Returns a copy of {@code request} with this mark. */
    @SuppressWarnings("unchecked") // a request's builder builds that request
    <Q extends ServiceCatalogRequest> Q on(Q request) {
        return (Q) request.toBuilder().overrideConfiguration(configuration).build();
    }
}
