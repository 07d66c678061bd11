package io.github.servicecatalogtestkit.assertj;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;

/**
 * A client, with the account and the related clients that the test named. This is the one place that names a client in
 * failure messages.
 */
final class ClientContext {

    private final ServiceCatalogClient client;
    private final @Nullable AccountId account;
    private final @Nullable ServiceCatalogClient owner;
    private final @Nullable ServiceCatalogClient administrator;
    private final AssertionMark mark;

    private ClientContext(
            ServiceCatalogClient client,
            @Nullable AccountId account,
            @Nullable ServiceCatalogClient owner,
            @Nullable ServiceCatalogClient administrator,
            AssertionMark mark) {
        this.client = client;
        this.account = account;
        this.owner = owner;
        this.administrator = administrator;
        this.mark = mark;
    }

    static ClientContext of(ServiceCatalogClient client) {
        return new ClientContext(client, null, null, null, AssertionMark.ONCE);
    }

    ClientContext inAccount(@Nullable AccountId account) {
        return new ClientContext(client, account, owner, administrator, mark);
    }

    ClientContext asSharedBy(@Nullable ServiceCatalogClient owner) {
        return new ClientContext(client, account, owner, administrator, mark);
    }

    ClientContext administeredBy(@Nullable ServiceCatalogClient other) {
        return new ClientContext(client, account, owner, other, mark);
    }

    ClientContext marked(AssertionMark other) {
        return new ClientContext(client, account, owner, administrator, other);
    }

    /** Returns another client for the same assertion. */
    ClientContext sibling(ServiceCatalogClient other) {
        return of(other).marked(mark);
    }

    /** Returns the client of the account that shares portfolios with this one, if the test named it. */
    Optional<ClientContext> owner() {
        return Optional.ofNullable(owner).map(this::sibling);
    }

    /** Returns whether the test named an administrator's client for this client of an end user. */
    boolean isOfEndUser() {
        return administrator != null;
    }

    /** Returns the administrator's client of the account if the test named one, otherwise this client. */
    ClientContext administrator() {
        return administrator == null ? this : new ClientContext(administrator, account, owner, null, mark);
    }

    CatalogCalls calls() {
        return new CatalogCalls(client, mark);
    }

    /**
     * Returns the account of the client, if the test named it or the client reveals it. No operation of Service Catalog
     * returns the account. The ARN of a resource that the account owns contains it, and the client's credentials may
     * contain it.
     */
    Optional<AccountId> account() {
        return Optional.ofNullable(account)
                .or(this::accountOfOwnResources)
                .or(this::accountOfCredentials)
                .or(() -> administrator == null
                        ? Optional.empty()
                        : administrator().account());
    }

    private Optional<AccountId> accountOfOwnResources() {
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
