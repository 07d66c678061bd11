package io.github.servicecatalogtestkit.endpoint;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the endpoint sends: a status, a few headers and a text. */
record Reply(int status, Map<String, String> headers, String body) {

    private static final int OK = 200;

    static Reply of(int status, String contentType, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        return new Reply(status, headers, body);
    }

    /** Returns the answer of a control path. */
    static Reply json(String body) {
        return of(OK, "application/json", body);
    }

    /** Returns an error in the form of AWS. */
    static Reply error(int status, String code, String message) {
        return of(status, "application/json", Json.write(Json.object("__type", code, "Message", message)));
    }

    /** Returns an error in the form of AWS for a request in the query protocol, whose client reads XML. */
    static Reply queryError(int status, String code, String message) {
        String details = "<Type>Sender</Type><Code>" + code + "</Code><Message>" + escaped(message) + "</Message>";
        return of(status, "text/xml", "<ErrorResponse><Error>" + details + "</Error></ErrorResponse>");
    }

    private static String escaped(String text) {
        return text.replaceAll("[^\\u0020-\\uD7FF]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    static Reply html(String body) {
        Reply reply = of(OK, "text/html; charset=utf-8", body);
        reply.headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; "
                        + "img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        return reply;
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || bytes.length == 0 ? -1 : bytes.length);
        if (!isHead && bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }
}
