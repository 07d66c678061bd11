package io.github.servicecatalogtestkit.assertj;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * The wire as AWS would answer on it: AWS JSON 1.1, from a file of what was asked and what was answered. The client
 * above it is the SDK's own. What was not recorded is not answered.
 */
final class RecordedAws implements SdkHttpClient {

    private final String file;
    private final List<JsonNode> exchanges;

    private RecordedAws(String file) {
        this.file = file;
        this.exchanges = read(file).asArray();
    }

    /** Returns a client of the SDK over the answers in {@code file}. */
    static ServiceCatalogClient client(String file) {
        return ServiceCatalogClient.builder()
                .region(Region.US_WEST_2)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")))
                .httpClient(new RecordedAws(file))
                .build();
    }

    private static JsonNode read(String file) {
        try (InputStream stream = Objects.requireNonNull(RecordedAws.class.getResourceAsStream(file), file)) {
            return JsonNode.parser().parse(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request);
            }

            @Override
            public void abort() {}
        };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        String target =
                request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
        String operation = target.substring(target.indexOf('.') + 1);
        try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
            return answer(operation, JsonNode.parser().parse(body));
        }
    }

    private HttpExecuteResponse answer(String operation, JsonNode question) {
        JsonNode exchange = exchanges.stream()
                .filter(recorded ->
                        recorded.field("operation").orElseThrow().asString().equals(operation))
                .filter(recorded -> recorded.field("request").orElseThrow().equals(question))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no answer to " + operation + " " + question));
        return exchange.field("response")
                .map(response -> http(200, response))
                .orElseGet(() -> http(400, exchange.field("error").orElseThrow()));
    }

    private static HttpExecuteResponse http(int status, JsonNode body) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(status)
                        .putHeader("Content-Type", "application/x-amz-json-1.1")
                        .putHeader("x-amzn-RequestId", "c4f8a2ba-7a4f-4f4e-9c2d-2f7f0f1a7c11")
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                .build();
    }

    @Override
    public String clientName() {
        return "Recorded";
    }

    @Override
    public void close() {}
}
