package io.github.servicecatalogtestkit.capture.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.config.AwsClientOption;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.core.client.config.SdkClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;

/**
 * The Region, credentials and HTTP client that the code under test gave to a builder. They do not include the defaults
 * of the machine.
 */
final class ClientOptions {

    /** The name of {@code catalog.httpClient()} and {@code catalog.asyncHttpClient()}; builders wrap the client. */
    private static final String HTTP_CLIENT = "FakeServiceCatalog";

    private final @Nullable Region region;
    private final @Nullable IdentityProvider<? extends AwsCredentialsIdentity> credentials;

    ClientOptions(SdkClientConfiguration.Builder configuration) {
        this.region = configuration.option(AwsClientOption.AWS_REGION);
        this.credentials = configuration.option(AwsClientOption.CREDENTIALS_IDENTITY_PROVIDER);
    }

    /** Returns whether a client of a builder with this configuration reaches a fake catalog, over its HTTP client. */
    static boolean haveHttpClientOfCatalog(SdkClientConfiguration.Builder configuration) {
        SdkHttpClient http = configuration.option(SdkClientOption.CONFIGURED_SYNC_HTTP_CLIENT);
        SdkAsyncHttpClient asyncHttp = configuration.option(SdkClientOption.CONFIGURED_ASYNC_HTTP_CLIENT);
        return (http != null && http.clientName().equals(HTTP_CLIENT))
                || (asyncHttp != null && asyncHttp.clientName().equals(HTTP_CLIENT));
    }

    Optional<Region> region() {
        return Optional.ofNullable(region);
    }

    Optional<IdentityProvider<? extends AwsCredentialsIdentity>> credentials() {
        return Optional.ofNullable(credentials);
    }
}
