package io.github.servicecatalogtestkit.capture.internal;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;

/**
 * A capture. Two with the same catalog are two, so that each ends for itself.
 *
 * @see Captures
 */
public final class Capture {

    private final FakeServiceCatalog catalog;
    private final FakeAccount usual;
    private final Thread maker = Thread.currentThread();

    Capture(FakeServiceCatalog catalog, FakeAccount usual) {
        this.catalog = catalog;
        this.usual = usual;
    }

    Thread maker() {
        return maker;
    }

    /** Returns the account, the principal and the Region in which a client acts. */
    FakeAccount actingFor(ClientOptions wanted) {
        FakeAccount acting = wanted.identity().flatMap(catalog::account).orElse(usual);
        return acting.in(wanted.region().orElse(usual.region()));
    }
}
