package io.github.servicecatalogtestkit.endpoint;

import com.sun.net.httpserver.HttpServer;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An HTTP server on the loopback address that serves any number of catalogs, each under a path of its own. Clients of
 * AWS in every language use such an address as their endpoint.
 *
 * <pre>{@code
 * try (EndpointServer server = EndpointServer.start(); CatalogEndpoint endpoint = server.serve(catalog)) {
 *     ProcessBuilder process = new ProcessBuilder("node", "deploy.mjs");
 *     process.environment().putAll(endpoint.environment(catalog.account("hub")));
 *     …
 * }
 * }</pre>
 *
 * <p>Its threads do not keep the JVM alive. A request that is not received within 30 seconds is dropped with its
 * connection. This limit is a property of the JDK's server, {@code sun.net.httpserver.maxReqTime}; it is set for the
 * whole JVM, unless the property is set already.
 *
 * @since 0.1.0
 */
public final class EndpointServer implements AutoCloseable {

    private static final int BACKLOG = 128;
    private static final int SECONDS_TO_END = 5;

    private final HttpServer server;
    private final ExecutorService executor;
    private final Router router = new Router();
    private final AtomicLong served = new AtomicLong();

    private EndpointServer(int port) {
        ServerProperties.set();
        executor = ServerThreads.executor();
        try {
            server = HttpServer.create(new InetSocketAddress(loopback(), port), BACKLOG);
        } catch (IOException e) {
            executor.shutdown();
            throw new UncheckedIOException("The endpoint cannot use port " + port + ": " + e.getMessage(), e);
        }
        server.setExecutor(executor);
        server.createContext("/", router);
        ServerThreads.startAsDaemon(server::start);
    }

    /** Always 127.0.0.1, also on machines that prefer IPv6, so that the address can be written down. */
    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a server on a free port. */
    public static EndpointServer start() {
        return start(0);
    }

    /**
     * Starts a server on a port.
     *
     * @throws UncheckedIOException if the port is in use
     */
    public static EndpointServer start(int port) {
        return new EndpointServer(port);
    }

    /** Returns the address of the server, for example {@code http://127.0.0.1:40123}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Serves a catalog under a path of its own until the returned endpoint is closed. */
    public CatalogEndpoint serve(FakeServiceCatalog catalog) {
        return serve("/catalogs/" + served.incrementAndGet(), catalog, false);
    }

    /** Serves a catalog at the address of the server itself. */
    CatalogEndpoint serveAtRoot(FakeServiceCatalog catalog, boolean ownsServer) {
        return serve("", catalog, ownsServer);
    }

    private CatalogEndpoint serve(String path, FakeServiceCatalog catalog, boolean ownsServer) {
        CatalogEndpoint endpoint =
                new CatalogEndpoint(this, path, Objects.requireNonNull(catalog, "catalog"), ownsServer);
        router.add(path, endpoint);
        return endpoint;
    }

    void remove(String path) {
        router.remove(path);
    }

    /** Closes all connections, frees the port and ends the threads. */
    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
        try {
            boolean ignored = executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
