package io.github.servicecatalogtestkit.capture.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.config.AwsClientOption;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;

/**
 * The Region and credentials that the code under test gave to a builder. They do not include the defaults of the
 * machine.
 */
final class ClientOptions {

    private final @Nullable Region region;
    private final @Nullable IdentityProvider<? extends AwsCredentialsIdentity> credentials;

    ClientOptions(SdkClientConfiguration.Builder configuration) {
        this.region = configuration.option(AwsClientOption.AWS_REGION);
        this.credentials = configuration.option(AwsClientOption.CREDENTIALS_IDENTITY_PROVIDER);
    }

    Optional<Region> region() {
        return Optional.ofNullable(region);
    }

    Optional<IdentityProvider<? extends AwsCredentialsIdentity>> credentials() {
        return Optional.ofNullable(credentials);
    }
}
