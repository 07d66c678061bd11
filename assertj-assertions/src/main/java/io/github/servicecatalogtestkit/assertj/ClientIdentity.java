package io.github.servicecatalogtestkit.assertj;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;

/**
 * The account, the Region and the principal that a client acts as, as far as they are known. They are found out when
 * they are first needed, which is when an assertion fails.
 *
 * <p>The client of a fake is known. No operation of Service Catalog returns the account of another one. The test may
 * tell it. The client's credentials may contain it, and so does the ARN of a resource that the account owns.
 */
final class ClientIdentity {

    private final ServiceCatalogClient client;
    private final Lazy<KnownNames> known;
    private final Lazy<Optional<String>> told;
    private final CatalogCalls calls;
    private @Nullable AccountId found;

    /**
     * Creates an identity.
     *
     * @param told the account ID, or the ARN of the caller; {@code null} if the test did not say
     * @param calls makes the calls that find a resource of the account
     */
    ClientIdentity(ServiceCatalogClient client, @Nullable Supplier<String> told, CatalogCalls calls) {
        this.client = client;
        this.known = new Lazy<>(() -> KnownNames.of(client));
        this.told = new Lazy<>(
                () -> told == null ? Optional.empty() : Diagnostics.tryToRead(() -> Optional.ofNullable(told.get())));
        this.calls = calls;
    }

    /** Returns whether the client is one of a fake, which knows its account. */
    boolean isOfFake() {
        return known.get().areKnown();
    }

    Optional<AccountId> account() {
        if (found == null) {
            found = known.get()
                    .account()
                    .or(() -> told.get().flatMap(AccountId::ofIdOrArn))
                    .or(this::accountOfCredentials)
                    .or(this::accountOfOwnResources)
                    .orElse(null);
        }
        return Optional.ofNullable(found);
    }

    /** The call that failed used the same credentials, so that reading them asks nobody anew. */
    private Optional<AccountId> accountOfCredentials() {
        return Diagnostics.tryToRead(() -> {
            IdentityProvider<? extends AwsCredentialsIdentity> provider =
                    client.serviceClientConfiguration().credentialsProvider();
            return accountId(provider.resolveIdentity().join()).map(AccountId::new);
        });
    }

    private static Optional<String> accountId(AwsCredentialsIdentity credentials) {
        try {
            return credentials.accountId();
        } catch (NoSuchMethodError olderSdk) {
            return Optional.empty();
        }
    }

    private Optional<AccountId> accountOfOwnResources() {
        return Diagnostics.tryToRead(() -> calls.ownPortfolios().stream()
                        .map(PortfolioDetail::arn)
                        .filter(Objects::nonNull)
                        .findFirst())
                .or(() -> Diagnostics.tryToRead(() -> calls.ownProducts().stream()
                        .map(ProductViewDetail::productARN)
                        .filter(Objects::nonNull)
                        .findFirst()))
                .flatMap(AccountId::ofArn);
    }

    /** Returns the Region of the client's configuration, such as {@code eu-west-1}. */
    Optional<String> region() {
        return Diagnostics.tryToRead(
                () -> Optional.ofNullable(client.serviceClientConfiguration().region())
                        .map(Region::id));
    }

    /** Returns the last part of the caller's ARN, such as {@code role/Developer}. */
    Optional<String> caller() {
        return known.get()
                .principalArn()
                .or(told)
                .filter(text -> AccountId.ofArn(text).isPresent())
                .map(arn -> arn.substring(arn.lastIndexOf(':') + 1));
    }
}
