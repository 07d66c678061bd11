package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** A capture in a store of JUnit, which ends it. JUnit 5.12 closes nothing in a store that is merely AutoCloseable. */
@SuppressWarnings("deprecation") // since JUnit 5.13
record StoredCapture(ClientCapture capture) implements CloseableResource, AutoCloseable {

    @Override
    public void close() {
        capture.close();
    }
}
