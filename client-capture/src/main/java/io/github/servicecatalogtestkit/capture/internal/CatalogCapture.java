package io.github.servicecatalogtestkit.capture.internal;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.Objects;

/** Clients act on a catalog. */
public final class CatalogCapture extends Capture {

    private final FakeServiceCatalog catalog;
    private final FakeAccount defaultAccount;
    private final int depth = ForkedTasks.depth();

    public CatalogCapture(FakeServiceCatalog catalog, FakeAccount defaultAccount) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.defaultAccount = inThisCatalog(Objects.requireNonNull(defaultAccount, "defaultAccount"));
    }

    /** Returns the account with the same ID, principal and Region; {@code account} may be of another catalog. */
    private FakeAccount inThisCatalog(FakeAccount account) {
        FakeAccount administrator = catalog.account(account.id());
        FakeAccount own = administrator.principalArn().equals(account.principalArn())
                ? administrator
                : administrator.as(account.principalArn());
        return own.in(account.region());
    }

    /**
     * Returns whether this thread executes a task of a fork/join pool that was forked after the capture began. The task
     * may belong to another test, because a thread that waits for its own tasks also executes those of others.
     */
    boolean isInForkedTask() {
        return ForkedTasks.depth() > depth;
    }

    /** Returns the account, with the principal and the Region, in which a client acts. */
    FakeAccount accountFor(ClientOptions options) {
        FakeAccount account = options.credentials()
                .flatMap(provider -> MachineCredentials.accountOf(provider, catalog))
                .orElse(defaultAccount);
        return account.in(options.region().orElse(defaultAccount.region()));
    }
}
