package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.endpoint.CatalogEndpoint;
import io.github.servicecatalogtestkit.endpoint.EndpointServer;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A catalog that is served over HTTP. All catalogs are behind one server, which starts once per JVM. */
final class ServedCatalog {

    private static @Nullable EndpointServer server;

    private final FakeServiceCatalog catalog;
    private final CatalogEndpoint endpoint;

    private ServedCatalog(FakeServiceCatalog catalog, CatalogEndpoint endpoint) {
        this.catalog = catalog;
        this.endpoint = endpoint;
    }

    static ServedCatalog of(FakeServiceCatalog catalog) {
        return new ServedCatalog(catalog, server().serve(catalog));
    }

    private static synchronized EndpointServer server() {
        if (server == null) {
            server = EndpointServer.start();
        }
        return server;
    }

    URI uri() {
        return endpoint.uri();
    }

    Map<String, String> environment(FakeAccount account) {
        return endpoint.environment(account);
    }

    /** Throws an exception if a process replaced the catalog, because the test would not see what it did after that. */
    void requireNotReset() {
        if (endpoint.catalog() != catalog) {
            throw new IllegalStateException("A process sent POST /reset to " + endpoint + ". Its later calls reached a "
                    + "new catalog, but the injected clients and the FakeServiceCatalog of the test still use the one "
                    + "before the reset. Let the process work on a copy with POST /fork, or serve it a catalog that "
                    + "the test does not check: CatalogEndpoint.start(catalog.fork()).");
        }
    }

    void close() {
        endpoint.close();
    }
}
