package io.github.servicecatalogtestkit.capture.internal;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.config.AwsClientOption;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;

/** What the code under test gave to a builder, as it was when it built; the defaults of the machine are not in here. */
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

    /** Returns the credentials as they are now; what keeps a provider from giving them is thrown as the provider threw it. */
    Optional<AwsCredentialsIdentity> identity() {
        if (credentials == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(credentials.resolveIdentity().join());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
