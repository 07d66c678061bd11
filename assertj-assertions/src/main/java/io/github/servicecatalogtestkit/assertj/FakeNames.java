package io.github.servicecatalogtestkit.assertj;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.Identifiers;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** What the fake knows. This is the only class that refers to the fake, which need not be on the class path. */
final class FakeNames extends KnownNames {

    private final FakeAccount caller;
    private final Identifiers identifiers;

    private FakeNames(FakeAccount caller) {
        this.caller = caller;
        this.identifiers = caller.identifiers();
    }

    static KnownNames of(ServiceCatalogClient client) {
        return FakeAccount.of(client).<KnownNames>map(FakeNames::new).orElse(NONE);
    }

    @Override
    boolean areKnown() {
        return true;
    }

    @Override
    Optional<AccountId> account() {
        return Optional.of(new AccountId(caller.id()));
    }

    @Override
    Optional<String> principalArn() {
        return Optional.of(caller.principalArn());
    }

    @Override
    Optional<String> accountName(String id) {
        return identifiers.accountName(id);
    }

    @Override
    Optional<String> find(IdKind kind, String name) {
        return switch (kind) {
            case ACCOUNT -> identifiers.accountId(name);
            case ORGANIZATIONAL_UNIT -> identifiers.organizationalUnitId(name);
            case PRINCIPAL, ROLE -> identifiers.principalArn(name).filter(kind::matches);
            default -> Optional.empty();
        };
    }

    @Override
    boolean areOfTheAccountOf(ServiceCatalogClient other) {
        return FakeAccount.of(other)
                .filter(found ->
                        found.id().equals(caller.id()) && found.region().equals(caller.region()))
                .isPresent();
    }

    @Override
    Optional<String> runningShare(String portfolio, Recipient recipient) {
        return identifiers.runningShare(portfolio, recipient.id());
    }

    @Override
    List<String> accounts() {
        return identifiers.namedAccounts();
    }

    @Override
    boolean exists(IdKind kind, String id) {
        return identifiers.isKnown(id)
                || (kind == IdKind.PROVISIONED_PRODUCT && identifiers.wasProvisioned(id))
                || (kind == IdKind.VERSION && !kind.matches(id));
    }
}
