package io.github.servicecatalogtestkit.endpoint;

import com.sun.net.httpserver.HttpExchange;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.LaunchExplanation;
import io.github.servicecatalogtestkit.fake.LaunchValues;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What tests in other languages do with a catalog besides AWS's operations: JSON in, JSON out. */
final class ControlPaths {

    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final CatalogEndpoint endpoint;
    private final FakeServiceCatalog catalog;

    /** The paths with their methods. {@code GET} takes a query, the others a JSON object. */
    private final Map<String, Function<Members, Reply>> paths = new LinkedHashMap<>();

    ControlPaths(CatalogEndpoint endpoint) {
        this.endpoint = endpoint;
        this.catalog = endpoint.catalog();
        CatalogPage.addPaths(catalog, paths);
        paths.put("GET /account", this::account);
        paths.put("GET /journal", members -> new JournalPath(endpoint).reply(members));
        paths.put("GET /topology", members -> Reply.json(catalog.topology().toJson()));
        paths.put("GET /explain-launch", this::explainLaunch);
        paths.put("GET /faults", members -> new FaultPath(catalog).list());
        paths.put("POST /reset", members -> json("resets", endpoint.reset()));
        paths.put("POST /fork", members -> fork());
        paths.put("POST /close", members -> close());
        paths.put("POST /settle", members -> settle());
        paths.put("POST /advance", this::advance);
        paths.put("POST /template", this::template);
        paths.put("POST /outputs", this::outputs);
        paths.put("POST /failure", members -> new FailurePath(catalog).reply(members));
        paths.put("POST /fault", members -> new FaultPath(catalog).declare(members));
    }

    Reply reply(HttpExchange exchange, String path) throws IOException {
        String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        String name = method + " " + path;
        Function<Members, Reply> handler = paths.get(name);
        if (handler == null) {
            return Reply.error(
                    NOT_FOUND,
                    "NotFound",
                    "There is no " + (name.length() > 100 ? name.substring(0, 100) + "…" : name) + "; there are "
                            + String.join(", ", paths.keySet()) + ", and AWS's operations with POST /.");
        }
        if (method.equals("GET")) {
            return answer(
                    handler, new Members(name, query(exchange.getRequestURI().getRawQuery())));
        }
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) { // no form of a page can send it
            return Reply.error(
                    UNSUPPORTED_MEDIA_TYPE, "UnsupportedMediaType", "Send it with Content-Type: application/json.");
        }
        byte[] body = AwsRequests.body(exchange);
        return body.length > AwsRequests.MAX_BODY
                ? Reply.error(
                        TOO_LARGE,
                        "RequestEntityTooLarge",
                        "The body of a request has at most " + AwsRequests.MAX_BODY + " bytes.")
                : answer(handler, new Members(name, Json.readObject(new String(body, StandardCharsets.UTF_8))));
    }

    private static Reply answer(Function<Members, Reply> handler, Members members) {
        try {
            Reply reply = handler.apply(members);
            members.refuseOthers();
            return reply;
        } catch (IllegalArgumentException | IllegalStateException e) { // the catalog says what is wrong
            throw new BadRequestException(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? List.<String>of() : List.of(raw.split("&", -1))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("The query has a bad escape: \"" + text + "\"");
        }
    }

    static Reply json(Object... namesAndValues) {
        return Reply.json(Json.write(Json.object(namesAndValues)));
    }

    private Reply account(Members query) {
        FakeAccount account = catalog.account(query.required("name"));
        return json("name", account.name(), "id", account.id());
    }

    private Reply fork() {
        CatalogEndpoint fork = endpoint.server().serve(catalog.fork());
        return json("uri", fork.uri());
    }

    private Reply close() {
        if (endpoint.isAtRoot()) {
            throw new BadRequestException("POST /close ends a fork. Stop the server itself instead.");
        }
        endpoint.close();
        return json();
    }

    private Reply settle() {
        catalog.settle();
        return json("now", catalog.now());
    }

    private Reply advance(Members body) {
        String duration = body.required("duration");
        try {
            catalog.advance(Duration.parse(duration));
        } catch (DateTimeParseException e) {
            throw body.wrong("duration", "a duration such as PT5M", duration);
        }
        return json("now", catalog.now());
    }

    private Reply template(Members body) {
        catalog.templates().put(body.required("url"), body.required("body"));
        return json();
    }

    private Reply outputs(Members body) {
        LaunchValues values =
                body.text("of").map(catalog.provisioning()::valuesOf).orElseGet(catalog.provisioning()::values);
        List<Runnable> changes = new ArrayList<>();
        texts(body, "outputs").forEach((name, value) -> changes.add(() -> values.output(name, value)));
        texts(body, "physicalIds").forEach((name, value) -> changes.add(() -> values.physicalId(name, value)));
        texts(body, "importedValues").forEach((name, value) -> changes.add(() -> values.importedValue(name, value)));
        texts(body, "attributes").forEach((name, value) -> {
            int dot = name.indexOf('.');
            if (dot < 1) {
                throw body.wrong("attributes", "an object such as {\"Server.PrivateIp\":\"10.0.0.7\"}", name);
            }
            changes.add(() -> values.attribute(name.substring(0, dot), name.substring(dot + 1), value));
        });
        body.refuseOthers();
        changes.forEach(Runnable::run);
        return json();
    }

    private static Map<String, String> texts(Members body, String name) {
        return body.members(name).map(Members::allTexts).orElseGet(Map::of);
    }

    private Reply explainLaunch(Members query) {
        LaunchExplanation explanation = catalog.explainLaunch(
                query.required("account"), query.required("principal"), query.required("product"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("launchable", explanation.isLaunchable());
        explanation.missingLink().ifPresent(missing -> answer.put("missingLink", missing));
        answer.put("text", explanation);
        return Reply.json(Json.write(answer));
    }
}
