package io.github.servicecatalogtestkit.endpoint;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.organizations.OrganizationsClient;

/**
 * Makes the calls of a world file. A call can give its response a name, from which later calls take values:
 * {@code ${web.PortfolioDetail.Id}}. The name of an account stands for its ID: {@code ${spoke}}.
 */
final class WorldCalls {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
    private static final int OK = 200;

    /** The services have no name of an operation in common. */
    private static final Set<String> ORGANIZATIONS = Arrays.stream(OrganizationsClient.class.getMethods())
            .map(method -> method.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                    + method.getName().substring(1))
            .collect(Collectors.toSet());

    private final FakeServiceCatalog catalog;
    private final Map<String, Object> responses = new HashMap<>();

    WorldCalls(FakeServiceCatalog catalog) {
        this.catalog = catalog;
    }

    void make(Members call) {
        String operation = call.required("call");
        FakeAccount administrator = catalog.account(call.required("account"));
        FakeAccount account = call.text("principal").map(administrator::as).orElse(administrator);
        Object request = call.value("with");
        String name = call.text("as").orElse("");
        call.refuseOthers();
        if (request instanceof Map<?, ?> members) {
            CallMembers.require(operation, members);
        }
        Object resolved = resolved(request == null ? Map.of() : request);
        Object response = response(account, operation, Json.write(resolved));
        if (!name.isEmpty()) {
            responses.put(name, response);
        }
    }

    private Object response(FakeAccount account, String operation, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpExecuteRequest request = HttpExecuteRequest.builder()
                .request(signed(account, operation))
                .contentStreamProvider(() -> new ByteArrayInputStream(bytes))
                .build();
        try (SdkHttpClient client = catalog.httpClient()) {
            HttpExecuteResponse response = client.prepareRequest(request).call();
            Map<String, @Nullable Object> answer = Json.readObject(
                    new String(response.responseBody().orElseThrow().readAllBytes(), StandardCharsets.UTF_8));
            if (response.httpResponse().statusCode() != OK) {
                throw new BadRequestException(operation + " of " + account + " was refused: " + answer.get("__type")
                        + ": " + answer.get("Message"));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SdkHttpRequest signed(FakeAccount account, String operation) {
        boolean isOrganizations = ORGANIZATIONS.contains(operation);
        String service = isOrganizations ? "organizations" : "servicecatalog";
        String prefix = isOrganizations ? "AWSOrganizationsV20161128." : "AWS242ServiceCatalogService.";
        return SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("http://127.0.0.1/"))
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", prefix + operation)
                .putHeader("X-Amz-Security-Token", account.principalArn())
                .putHeader(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + account.id() + "/20260101/"
                                + account.region().id() + "/" + service + "/aws4_request")
                .build();
    }

    private Object resolved(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> resolved = new LinkedHashMap<>();
            map.forEach((key, entry) -> resolved.put(key, resolved(entry)));
            return resolved;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::resolved).toList();
        }
        return value instanceof String text
                ? REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(lookedUp(found.group(1))))
                : value;
    }

    private String lookedUp(String reference) {
        String[] steps = reference.split("\\.", -1);
        Object value = responses.get(steps[0]);
        if (value == null) {
            if (steps.length == 1) {
                return catalog.account(reference).id();
            }
            throw new BadRequestException(
                    "No call before gives its response the name \"" + steps[0] + "\": as: " + steps[0] + ". There are "
                            + responses.keySet().stream().sorted().toList() + ".");
        }
        for (int i = 1; i < steps.length; i++) {
            value = step(reference, value, steps[i]);
        }
        return String.valueOf(value);
    }

    private static Object step(String reference, Object value, String name) {
        Object next = null;
        if (value instanceof Map<?, ?> map) {
            next = map.get(name);
        } else if (value instanceof List<?> list && name.matches("\\d{1,6}") && Integer.parseInt(name) < list.size()) {
            next = list.get(Integer.parseInt(name));
        }
        if (next == null) {
            throw new BadRequestException("\"${" + reference + "}\" finds no \"" + name + "\" in "
                    + (value instanceof Map<?, ?> map ? map.keySet() : value) + ".");
        }
        return next;
    }
}
