package io.github.servicecatalogtestkit.assertj;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * Real clients of the SDK. While they record, a catalog answers them on the wire; while they replay, the recorded bytes
 * do, and no catalog.
 */
final class ReplayingClients implements SdkHttpClient {

    private static final Pattern IDEMPOTENCY_TOKEN =
            Pattern.compile("\"(Provision|Terminate|Idempotency)Token\":\"[^\"]*\"");
    private static final Pattern ACCESS_KEY = Pattern.compile("Credential=([^/]+)/");

    private final Map<String, ServiceCatalogClient> clients = new HashMap<>();
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private SdkHttpClient catalog;

    private record Answer(SdkHttpResponse response, byte[] body) {}

    /** Returns the client of an account and principal, which is the same for each catalog. */
    ServiceCatalogClient of(FakeAccount account) {
        return clients.computeIfAbsent(
                account.id() + account.principalArn(),
                key -> ServiceCatalogClient.builder()
                        .httpClient(this)
                        .region(account.region())
                        .credentialsProvider(account.credentialsProvider())
                        .build());
    }

    /** Forgets what was recorded, and records the answers of {@code other}. */
    void record(FakeServiceCatalog other) {
        answers.clear();
        catalog = other.httpClient();
    }

    /** Answers each request as it was answered before, in the same order. */
    void replay() {
        catalog = null;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return responseOf(catalog == null ? replayed(request) : recorded(request));
            }

            @Override
            public void abort() {}
        };
    }

    private Answer recorded(HttpExecuteRequest request) throws IOException {
        HttpExecuteResponse response = catalog.prepareRequest(request).call();
        try (InputStream body = response.responseBody().orElseThrow()) {
            Answer answer = new Answer(response.httpResponse(), body.readAllBytes());
            answers.computeIfAbsent(keyOf(request), key -> new ArrayDeque<>()).add(answer);
            return answer;
        }
    }

    private Answer replayed(HttpExecuteRequest request) throws IOException {
        String key = keyOf(request);
        Deque<Answer> recorded = answers.getOrDefault(key, new ArrayDeque<>());
        if (recorded.isEmpty()) {
            throw new AssertionError("Nothing is recorded for " + key);
        }
        return recorded.size() == 1 ? recorded.peek() : recorded.poll();
    }

    /** Returns the caller, the operation and the body without the tokens that the SDK makes up. */
    private static String keyOf(HttpExecuteRequest request) throws IOException {
        try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
            String json = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return header(request, "X-Amz-Target") + " " + accessKey(request) + header(request, "X-Amz-Security-Token")
                    + " " + IDEMPOTENCY_TOKEN.matcher(json).replaceAll("");
        }
    }

    private static String accessKey(HttpExecuteRequest request) {
        Matcher key = ACCESS_KEY.matcher(header(request, "Authorization"));
        return key.find() ? key.group(1) : "";
    }

    private static String header(HttpExecuteRequest request, String name) {
        return request.httpRequest().firstMatchingHeader(name).orElse("");
    }

    private static HttpExecuteResponse responseOf(Answer answer) {
        return HttpExecuteResponse.builder()
                .response(answer.response())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                .build();
    }

    @Override
    public String clientName() {
        return "Replaying";
    }

    @Override
    public void close() {}
}
