package io.github.servicecatalogtestkit.endpoint;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.File;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * A catalog that is served over HTTP, and its address.
 *
 * <pre>{@code
 * try (CatalogEndpoint endpoint = CatalogEndpoint.start(catalog)) {
 *     Map<String, String> environment = endpoint.environment(catalog.account("hub"));
 *     …
 * }
 * }</pre>
 *
 * <p>A client signs its requests with any secret key. Its access key ID is the ID of the account that calls, twelve
 * digits; a session token such as {@code role/Developer} or an ARN is the principal.
 *
 * @since 0.1.0
 */
public final class CatalogEndpoint implements AutoCloseable {

    /** A file that is always there and empty. */
    private static final String NOTHING = File.separatorChar == '\\' ? "NUL" : "/dev/null";

    /** Clients use the variable of a service, which a process may have inherited, before that of all services. */
    private static final List<String> ENDPOINTS = List.of(
            "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_SERVICE_CATALOG",
            "AWS_ENDPOINT_URL_ORGANIZATIONS",
            "AWS_ENDPOINT_URL_CLOUDFORMATION",
            "AWS_ENDPOINT_URL_STS");

    private final EndpointServer server;
    private final String path;
    private final FakeServiceCatalog start;
    private final boolean ownsServer;
    private volatile Served served;

    /** The catalog that answers, and how often it was reset before. */
    record Served(FakeServiceCatalog catalog, int resets) {}

    CatalogEndpoint(EndpointServer server, String path, FakeServiceCatalog catalog, boolean ownsServer) {
        this.server = server;
        this.path = path;
        this.start = catalog.fork();
        this.ownsServer = ownsServer;
        this.served = new Served(catalog, 0);
    }

    /** Starts a server on a free port for one catalog. It ends when the endpoint is closed. */
    public static CatalogEndpoint start(FakeServiceCatalog catalog) {
        EndpointServer server = EndpointServer.start();
        return server.serveAtRoot(catalog, true);
    }

    /** Returns the address, for the variable {@code AWS_ENDPOINT_URL} or the endpoint override of a client. */
    public URI uri() {
        return URI.create(server.uri() + path);
    }

    /**
     * Returns the catalog that answers. After a reset over HTTP, this is a copy of the catalog as it was when serving
     * began.
     */
    public FakeServiceCatalog catalog() {
        return served.catalog();
    }

    Served served() {
        return served;
    }

    boolean isAtRoot() {
        return path.isEmpty();
    }

    EndpointServer server() {
        return server;
    }

    /** Serves a fork of the catalog as it was when it was first served, and returns the number of resets so far. */
    synchronized int reset() {
        served = new Served(start.fork(), served.resets() + 1);
        return served.resets();
    }

    /**
     * Returns the environment variables with which the clients of every AWS SDK, and the AWS CLI, use this endpoint and
     * act as an account: addresses, credentials, the Region, and what keeps clients from reading the machine's own.
     * Requests to other services go to the same address, which refuses them.
     */
    public Map<String, String> environment(FakeAccount account) {
        AwsCredentials credentials = account.credentialsProvider().resolveCredentials();
        Map<String, String> environment = new LinkedHashMap<>();
        ENDPOINTS.forEach(name -> environment.put(name, uri().toString()));
        environment.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false");
        environment.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
        environment.put(
                "AWS_SESSION_TOKEN",
                credentials instanceof AwsSessionCredentials session ? session.sessionToken() : "");
        environment.put("AWS_REGION", account.region().id());
        environment.put("AWS_DEFAULT_REGION", account.region().id());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_CONFIG_FILE", NOTHING);
        environment.put("AWS_SHARED_CREDENTIALS_FILE", NOTHING);
        return environment;
    }

    /** Ends the endpoint. The catalog stays usable. */
    @Override
    public void close() {
        server.remove(path);
        if (ownsServer) {
            server.close();
        }
    }

    @Override
    public String toString() {
        return uri().toString();
    }
}
