package io.github.servicecatalogtestkit.endpoint;

import com.sun.net.httpserver.HttpExchange;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Passes requests of AWS's clients on to the HTTP client of a catalog, which answers them. */
final class AwsRequests {

    /** The longest body that AWS's operations take, in bytes. */
    static final int MAX_BODY = 1024 * 1024;

    private static final URI ANY_HOST = URI.create("http://127.0.0.1/");
    private static final Set<String> HEADERS =
            Set.of("Authorization", "Content-Type", "User-Agent", "X-Amz-Security-Token", "X-Amz-Target");

    private AwsRequests() {}

    /** Returns whether a client of AWS sent the request: it is signed, or has the path of AWS's operations. */
    static boolean isOne(HttpExchange exchange, String path) {
        String query = exchange.getRequestURI().getRawQuery();
        return (path.equals("/") && exchange.getRequestMethod().equals("POST"))
                || isSigned(exchange)
                || exchange.getRequestHeaders().containsKey("X-Amz-Target")
                || (query != null && query.contains("X-Amz-Signature="));
    }

    private static boolean isSigned(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization != null && authorization.startsWith("AWS");
    }

    /** Returns whether the request names its operation in a header or a form. Such requests have no path. */
    static boolean namesOperation(HttpExchange exchange) {
        return exchange.getRequestHeaders().containsKey("X-Amz-Target") || isQuery(exchange);
    }

    /**
     * Returns whether the request has the form of the query protocol, so that its client reads XML. The form of a page
     * is not signed.
     */
    static boolean isQuery(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.startsWith("application/x-www-form-urlencoded") && isSigned(exchange);
    }

    /**
     * Returns whether the client of the request is one that leaves out the path of its endpoint, and whether the answer
     * depends on the catalog under this path.
     *
     * @see <a href="https://github.com/aws/aws-sdk-java-v2/issues/3387">The AWS SDK for Java leaves it out</a>
     */
    static boolean mayHaveLostItsPath(HttpExchange exchange) {
        String client = exchange.getRequestHeaders().getFirst("User-Agent");
        return isQuery(exchange) && !isOfSts(exchange) && client != null && client.startsWith("aws-sdk-java/2");
    }

    /** Returns whether the request is signed for AWS STS. */
    static boolean isOfSts(HttpExchange exchange) {
        return isQuery(exchange)
                && exchange.getRequestHeaders().getFirst("Authorization").contains("/sts/aws4_request");
    }

    static Reply reply(HttpExchange exchange, FakeServiceCatalog catalog) throws IOException {
        byte[] body = body(exchange);
        HttpExecuteRequest request = HttpExecuteRequest.builder()
                .request(request(exchange))
                .contentStreamProvider(() -> new ByteArrayInputStream(body))
                .build();
        try (SdkHttpClient client = catalog.httpClient()) {
            return reply(client.prepareRequest(request).call());
        }
    }

    /** Reads at most one byte more than a body may have. */
    static byte[] body(HttpExchange exchange) throws IOException {
        return exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    }

    private static SdkHttpRequest request(HttpExchange exchange) {
        SdkHttpMethod method;
        try {
            method = SdkHttpMethod.fromValue(exchange.getRequestMethod());
        } catch (IllegalArgumentException unknown) {
            throw new BadRequestException("There is no HTTP method \"" + exchange.getRequestMethod() + "\".");
        }
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(method)
                .uri(ANY_HOST.resolve(
                        exchange.getRequestURI().getRawQuery() == null
                                ? "/"
                                : "/?" + exchange.getRequestURI().getRawQuery()));
        HEADERS.forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.putHeader(name, value);
            }
        });
        return request.build();
    }

    private static Reply reply(HttpExecuteResponse response) throws IOException {
        String body;
        try (InputStream stream = response.responseBody().orElseThrow()) {
            body = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        Reply reply = Reply.of(
                response.httpResponse().statusCode(),
                response.httpResponse().firstMatchingHeader("Content-Type").orElseThrow(),
                body);
        response.httpResponse()
                .firstMatchingHeader("x-amzn-RequestId")
                .ifPresent(id -> reply.headers().put("x-amzn-RequestId", id));
        return reply;
    }
}
