package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * A client, with the account and the related clients that the test named. This is the one place that names a client in
 * failure messages.
 */
final class ClientContext {

    private static final String UNNAMED = "this client";

    private final ServiceCatalogClient client;
    private final AssertionMark mark;
    private final @Nullable Supplier<String> told;
    private final @Nullable ServiceCatalogClient owner;
    private final @Nullable ServiceCatalogClient administrator;
    private final String label;
    private final ClientIdentity identity;

    private ClientContext(
            ServiceCatalogClient client,
            AssertionMark mark,
            @Nullable Supplier<String> told,
            @Nullable ServiceCatalogClient owner,
            @Nullable ServiceCatalogClient administrator,
            String label) {
        this.client = client;
        this.mark = mark;
        this.told = told;
        this.owner = owner;
        this.administrator = administrator;
        this.label = label;
        this.identity = new ClientIdentity(client, told, calls());
    }

    static ClientContext of(ServiceCatalogClient client) {
        return of(client, AssertionMark.ONCE);
    }

    static ClientContext of(ServiceCatalogClient client, AssertionMark mark) {
        return new ClientContext(client, mark, null, null, null, UNNAMED);
    }

    /** Returns a copy that knows the account. {@code told} supplies its ID, or the ARN of the caller. */
    ClientContext inAccount(@Nullable Supplier<String> told) {
        return new ClientContext(client, mark, told, owner, administrator, label);
    }

    ClientContext asSharedBy(@Nullable ServiceCatalogClient owner) {
        return new ClientContext(client, mark, told, owner, administrator, label);
    }

    ClientContext administeredBy(@Nullable ServiceCatalogClient other) {
        return new ClientContext(client, mark, told, owner, other, label);
    }

    /**
     * Returns another client for the same assertion.
     *
     * @param role how messages name it as long as its account is unknown, such as {@code recipient 2}
     */
    ClientContext sibling(ServiceCatalogClient other, String role) {
        return new ClientContext(other, mark, null, null, null, role);
    }

    /** Returns the client of the account that shares portfolios with this one, if the test named it. */
    Optional<ClientContext> owner() {
        return Optional.ofNullable(owner).map(named -> sibling(named, "the client named with asSharedBy(…)"));
    }

    /** Returns whether the test named an administrator's client for this client of an end user. */
    boolean isOfEndUser() {
        return administrator != null;
    }

    /** Returns the administrator's client of the account if the test named one, otherwise this client. */
    ClientContext administrator() {
        return administrator == null ? this : new ClientContext(administrator, mark, told, owner, null, label);
    }

    CatalogCalls calls() {
        return new CatalogCalls(client, mark);
    }

    LaunchCalls launchCalls() {
        return new LaunchCalls(client, mark);
    }

    /** Returns whether the client is one of a fake, which knows its account. */
    boolean isOfFake() {
        return identity.isOfFake();
    }

    /** Returns the account of the client, or else of its administrator, if it is known. */
    Optional<AccountId> account() {
        return identity.account()
                .or(() -> administrator == null
                        ? Optional.empty()
                        : administrator().account());
    }

    /** Returns the Region of the client, such as {@code eu-west-1}, if it is known. */
    Optional<String> region() {
        return identity.region();
    }

    /** Returns a clause for a client whose account is unknown, with the way to name it if there is one. */
    String withUnknownAccount() {
        return label + ", whose account is unknown" + (label.equals(UNNAMED) ? ": name it with inAccount(id)" : "");
    }

    /** Returns the account, the Region and the caller, as far as they are known. */
    String inFull() {
        return this
                + region().map(region -> " in " + region).orElse("")
                + identity.caller().map(caller -> " as " + caller).orElse("");
    }

    /** Returns the account. */
    @Override
    public String toString() {
        return account().map(account -> "account " + account).orElse(label);
    }
}
