package io.github.servicecatalogtestkit.endpoint.usage;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Thirty kinds of HTTP requests that are wrong, each with the start of its answer. */
enum MalformedRequest {
    NO_HTTP("hello\r\n\r\n", "(?s)(HTTP/1.1 400 .*)?"),
    NOTHING("", "(?s)(HTTP/1.1 400 .*)?"),
    NO_VERSION("POST /\r\n\r\n", "(?s)(HTTP/1.1 400 .*)?"),
    BAD_HEADER("POST / HTTP/1.1\r\nHost\u0001: a\r\n\r\n", "(?s)(HTTP/1.1 40\\d .*)?"),
    BAD_URI("GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "(?s)HTTP/1.1 400 .*"),
    BAD_LENGTH("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: many\r\n\r\n{}", "(?s)(HTTP/1.1 400 .*)?"),
    NEGATIVE_LENGTH("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n{}", "(?s)(HTTP/1.1 40\\d .*)?"),
    SHORT_BODY(aws("Content-Length: 500\r\n", "{\"DisplayName\""), "(?s)(HTTP/1.1 \\d00 .*)?"),
    BAD_CHUNK(aws("Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"), "(?s)(HTTP/1.1 \\d00 .*)?"),
    UNKNOWN_METHOD("BREW / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Amz-Target: a\r\n\r\n", error(400, "BadRequest")),
    MANY_HEADERS("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + numbered(1000) + "\r\n", "(?s)(HTTP/1.1 400 .*)?"),
    OTHER_HOST("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", error(403, "AccessDenied")),
    HOST_OF_REBINDING("GET /topology HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n\r\n", error(403, "AccessDenied")),
    NO_HOST("GET /topology HTTP/1.1\r\n\r\n", "(?s)HTTP/1.1 40[03] .*"),
    OTHER_ORIGIN(
            "GET /topology HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: https://evil.example\r\n\r\n",
            error(403, "AccessDenied")),
    IMAGE_OF_A_PAGE(
            "GET /account?name=a HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: cross-site\r\n"
                    + "Sec-Fetch-Mode: no-cors\r\n\r\n",
            error(403, "AccessDenied")),
    FORM_OF_A_PAGE(
            "POST /reset HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}",
            error(415, "UnsupportedMediaType")),
    UNKNOWN_PATH("GET /.env HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", error(404, "NotFound")),
    UNKNOWN_CATALOG("GET /catalogs/7/topology HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", error(404, "NotFound")),
    UNSIGNED(aws("Authorization: \r\n", body("{}")), error(403, "MissingAuthenticationTokenException")),
    OTHER_AUTHORIZATION(aws("Authorization: Bearer abc\r\n", body("{}")), error(403, "IncompleteSignatureException")),
    PRESIGNED(
            "POST /?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            error(403, "IncompleteSignatureException")),
    REAL_ACCESS_KEY(
            aws("Authorization: " + signature("AKIAIOSFODNN7EXAMPLE", "servicecatalog") + "\r\n", body("{}")),
            error(403, "UnrecognizedClientException")),
    OTHER_SERVICE(
            "PUT /bucket/key HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + signature("111111111111", "lambda")
                    + "\r\nContent-Length: 0\r\n\r\n",
            error(400, "UnknownOperationException")),
    UNKNOWN_TARGET(
            aws("X-Amz-Target: AWS242ServiceCatalogService.DropEverything\r\n", body("{}")),
            error(400, "UnknownOperationException")),
    OTHER_CONTENT_TYPE(aws("Content-Type: text/html\r\n", body("{}")), error(400, "UnknownOperationException")),
    BROKEN_JSON(aws("", body("{\"DisplayName\":")), error(400, "SerializationException")),
    DUPLICATE_MEMBER(
            aws("", body("{\"DisplayName\":\"a\",\"DisplayName\":\"b\"}")), error(400, "SerializationException")),
    DEEP_NESTING(
            aws("", body("{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}")),
            error(400, "SerializationException")),
    WRONG_TYPE(aws("", body("{\"DisplayName\":[1,2]}")), error(400, "SerializationException")),
    LONG_BODY(
            aws("", body("{\"DisplayName\":\"" + "x".repeat(1_100_000) + "\"}")),
            "(?s)|" + error(413, "RequestEntityTooLarge")),
    NOT_UTF_8(aws("", body("\u0000\u0000{}")), error(400, "SerializationException"));

    private final String text;
    private final String expected;

    MalformedRequest(String text, String expected) {
        this.text = text;
        this.expected = expected;
    }

    /** Returns the request to a port. */
    String text(int port) {
        return text.replace("Host: 127.0.0.1\r\n", "Host: 127.0.0.1:" + port + "\r\nConnection: close\r\n");
    }

    /** Returns a pattern of the status and the body of the answer; it is empty if the connection is closed. */
    String expected() {
        return expected;
    }

    private static String error(int status, String code) {
        return "(?s)HTTP/1.1 " + status + " .*\\{\"__type\":\"" + code + "\",\"Message\":\".+\"}";
    }

    /** Returns a request that would create a portfolio, with headers in addition or instead. */
    private static String aws(String headers, String rest) {
        StringBuilder request = new StringBuilder("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (String header : new String[] {
            "Content-Type: application/x-amz-json-1.1\r\n",
            "X-Amz-Target: AWS242ServiceCatalogService.CreatePortfolio\r\n",
            "Authorization: " + signature("111111111111", "servicecatalog") + "\r\n"
        }) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            if (!headers.toLowerCase(Locale.ROOT).startsWith(name)) {
                request.append(header);
            }
        }
        return request.append(headers)
                .append(rest.startsWith("Content-Length") ? "" : "\r\n")
                .append(rest)
                .toString();
    }

    private static String body(String json) {
        return "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
    }

    private static String signature(String accessKeyId, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + accessKeyId + "/20260101/us-east-1/" + service
                + "/aws4_request, SignedHeaders=host, Signature=00";
    }

    private static String numbered(int headers) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < headers; i++) {
            all.append("X-").append(i).append(": a\r\n");
        }
        return all.toString();
    }
}
