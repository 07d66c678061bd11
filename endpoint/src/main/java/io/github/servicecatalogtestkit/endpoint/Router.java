package io.github.servicecatalogtestkit.endpoint;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides who answers a request: the catalog under whose path it is, and there AWS's operations, a control path or the
 * page. Requests that a browser sends on behalf of another site are refused.
 */
final class Router implements HttpHandler {

    private static final Pattern CATALOG_PATH = Pattern.compile("(/catalogs/\\d+)(/.*)?");

    /** Names that always mean this machine, so that no other site can have them in a browser. */
    private static final Pattern LOCAL_HOST =
            Pattern.compile("(?i)(localhost|[a-z0-9.-]+\\.localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

    /**
     * Answers AWS STS, whose answers do not depend on a catalog, where a client left the path out.
     *
     * @see <a href="https://github.com/aws/aws-sdk-java-v2/issues/3387">The AWS SDK for Java leaves it out</a>
     */
    private static final FakeServiceCatalog NO_CATALOG = FakeServiceCatalog.create();

    private static final String SEVERAL_CATALOGS =
            "This server has several catalogs, and the AWS SDK for Java leaves the path out in requests to AWS "
                    + "CloudFormation, so nothing says which catalog is meant. Give it the address of a server with "
                    + "one catalog, CatalogEndpoint.start(catalog), or close the copies of the catalog.";

    private static final String WITHOUT_PATH =
            " The AWS SDK for Java leaves the path out in requests to AWS CloudFormation: give it the address of a "
                    + "server with one catalog, CatalogEndpoint.start(catalog).";

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int INTERNAL_ERROR = 500;

    private final Map<String, CatalogEndpoint> endpoints = new ConcurrentHashMap<>();

    void add(String path, CatalogEndpoint endpoint) {
        endpoints.put(path, endpoint);
    }

    void remove(String path) {
        endpoints.remove(path);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            reply(exchange).send(exchange);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            return routed(exchange);
        } catch (BadRequestException e) {
            return error(exchange, BAD_REQUEST, "BadRequest", e.text());
        } catch (RuntimeException e) { // the sender gets one line, and never a stack trace
            return error(exchange, INTERNAL_ERROR, "InternalFailure", String.valueOf(e));
        }
    }

    private static Reply error(HttpExchange exchange, int status, String code, String message) {
        return AwsRequests.isQuery(exchange)
                ? Reply.queryError(status, code, message)
                : Reply.error(status, code, message);
    }

    private Reply routed(HttpExchange exchange) throws IOException {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        if (!LOCAL_HOST.matcher(host).matches()) {
            return error(
                    exchange,
                    FORBIDDEN,
                    "AccessDenied",
                    "The endpoint answers requests to 127.0.0.1 and localhost, but the Host header is \"" + start(host)
                            + "\".");
        }
        if (isOfAnotherSite(exchange.getRequestHeaders(), host)) {
            return error(exchange, FORBIDDEN, "AccessDenied", "A page of another site sent the request.");
        }
        String path = exchange.getRequestURI().getPath();
        Matcher catalogPath = CATALOG_PATH.matcher(String.valueOf(path));
        return catalogPath.matches()
                ? reply(exchange, catalogPath.group(1), catalogPath.group(2))
                : reply(exchange, "", path);
    }

    /**
     * Returns whether a browser says that a page of another site sent the request. A link to the page is no such
     * request.
     *
     * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch metadata request headers</a>
     */
    private static boolean isOfAnotherSite(Headers headers, String host) {
        String origin = headers.getFirst("Origin");
        String site = headers.getFirst("Sec-Fetch-Site");
        return (origin != null && !origin.equalsIgnoreCase("http://" + host))
                || (site != null
                        && !site.matches("same-origin|none")
                        && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode")));
    }

    private Reply reply(HttpExchange exchange, String catalogPath, @Nullable String path) throws IOException {
        String rest = path == null || path.isEmpty() ? "/" : path;
        CatalogEndpoint endpoint = endpoints.get(catalogPath);
        if (endpoint == null) {
            return catalogPath.isEmpty() && AwsRequests.isOfSts(exchange)
                    ? AwsRequests.reply(exchange, NO_CATALOG)
                    : noCatalog(exchange, catalogPath);
        }
        if (!AwsRequests.isOne(exchange, rest)) {
            return new ControlPaths(endpoint).reply(exchange, rest);
        }
        if (catalogPath.isEmpty() && endpoints.size() > 1 && AwsRequests.mayHaveLostItsPath(exchange)) {
            return error(exchange, BAD_REQUEST, "AmbiguousCatalog", SEVERAL_CATALOGS);
        }
        return AwsRequests.namesOperation(exchange) && !rest.matches("/+")
                ? noCatalog(exchange, catalogPath + rest)
                : AwsRequests.reply(exchange, endpoint.catalog());
    }

    private static Reply noCatalog(HttpExchange exchange, String path) {
        return error(
                exchange,
                NOT_FOUND,
                "NotFound",
                "There is no catalog at " + (path.isEmpty() ? "/" : start(path))
                        + ": it was closed, or the address is wrong. Addresses end, for example, with /catalogs/1."
                        + (path.isEmpty() && AwsRequests.isQuery(exchange) ? WITHOUT_PATH : ""));
    }

    /** Returns enough of what a sender wrote to recognize it. */
    private static String start(String text) {
        int longest = 100;
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
