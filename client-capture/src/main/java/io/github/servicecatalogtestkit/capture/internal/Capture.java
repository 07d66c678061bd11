package io.github.servicecatalogtestkit.capture.internal;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;

/**
 * A capture. Captures are compared by identity, so two captures of one catalog end independently.
 *
 * @see CaptureRegistry
 */
public final class Capture {

    private final FakeServiceCatalog catalog;
    private final FakeAccount defaultAccount;
    private final Thread creator = Thread.currentThread();

    Capture(FakeServiceCatalog catalog, FakeAccount defaultAccount) {
        this.catalog = catalog;
        this.defaultAccount = defaultAccount;
    }

    Thread creator() {
        return creator;
    }

    /** Returns the account, with the principal and the Region, in which a client acts. */
    FakeAccount accountFor(ClientOptions options) {
        FakeAccount account = options.identity().flatMap(catalog::account).orElse(defaultAccount);
        return account.in(options.region().orElse(defaultAccount.region()));
    }
}
