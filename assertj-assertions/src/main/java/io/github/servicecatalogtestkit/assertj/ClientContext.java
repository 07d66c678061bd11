package io.github.servicecatalogtestkit.assertj;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;

/** From where a test looks at the catalog: a client, and what the test told of it and of those beside it. */
final class ClientContext {

    private final ServiceCatalogClient client;
    private final @Nullable AccountId told;
    private final @Nullable ServiceCatalogClient sharer;
    private final @Nullable ServiceCatalogClient administrator;

    private ClientContext(
            ServiceCatalogClient client,
            @Nullable AccountId told,
            @Nullable ServiceCatalogClient sharer,
            @Nullable ServiceCatalogClient administrator) {
        this.client = client;
        this.told = told;
        this.sharer = sharer;
        this.administrator = administrator;
    }

    static ClientContext of(ServiceCatalogClient client) {
        return new ClientContext(client, null, null, null);
    }

    ClientContext inAccount(@Nullable AccountId account) {
        return new ClientContext(client, account, sharer, administrator);
    }

    ClientContext asSharedBy(@Nullable ServiceCatalogClient owner) {
        return new ClientContext(client, told, owner, administrator);
    }

    ClientContext administeredBy(@Nullable ServiceCatalogClient other) {
        return new ClientContext(client, told, sharer, other);
    }

    /** Returns the side of the account that shares what is seen from here, if the test named a client of it. */
    Optional<ClientContext> sharer() {
        return Optional.ofNullable(sharer).map(ClientContext::of);
    }

    /** Returns the side of an administrator of the account: another client if the test named one, or else this one. */
    ClientContext administrator() {
        return administrator == null ? this : new ClientContext(administrator, told, sharer, null);
    }

    ServiceCatalogClient client() {
        return client;
    }

    CatalogCalls calls() {
        return new CatalogCalls(client);
    }

    /**
     * Returns the account that the client acts for, if the test told it or the client shows it. No operation of Service
     * Catalog says it; the ARN of whatever the account owns does, and so may the credentials of the client.
     */
    Optional<AccountId> account() {
        return Optional.ofNullable(told)
                .or(this::ownerOfWhatIsOwn)
                .or(this::accountOfCredentials)
                .or(() -> administrator == null
                        ? Optional.empty()
                        : administrator().account());
    }

    private Optional<AccountId> ownerOfWhatIsOwn() {
        CatalogCalls calls = calls();
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

    private Optional<AccountId> accountOfCredentials() {
        return Diagnostics.tryToRead(() -> {
            IdentityProvider<? extends AwsCredentialsIdentity> provider =
                    client.serviceClientConfiguration().credentialsProvider();
            return provider.resolveIdentity().join().accountId().map(AccountId::new);
        });
    }

    @Override
    public String toString() {
        return account().map(account -> "account " + account).orElse("this client");
    }
}
