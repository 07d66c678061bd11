package io.github.servicecatalogtestkit.fake.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client of the SDK that a catalog answers on the calling thread, whatever the host of the request. */
public final class InMemoryHttpClient implements SdkHttpClient {

    private final WireCatalog catalog;

    private InMemoryHttpClient(WireCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Returns a client. The return type is the SDK's interface, so that a class that calls this method loads without
     * both.
     */
    public static SdkHttpClient over(WireCatalog catalog) {
        return new InMemoryHttpClient(catalog);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                byte[] body = request.contentStreamProvider()
                        .map(InMemoryHttpClient::read)
                        .orElseGet(() -> new byte[0]);
                return response(catalog.answer(request.httpRequest(), body));
            }

            @Override
            public void abort() {} // call() has returned, or does not wait
        };
    }

    /** Reads at most one byte more than a body may have. */
    private static byte[] read(ContentStreamProvider content) {
        try (InputStream stream = content.newStream()) {
            return stream.readNBytes(WireCatalog.MAX_BODY + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpExecuteResponse response(WireAnswer answer) {
        return HttpExecuteResponse.builder()
                .response(answer.response())
                .responseBody(AbortableInputStream.create(answer.body().asInputStream()))
                .build();
    }

    @Override
    public String clientName() {
        return "FakeServiceCatalog";
    }

    /** Does nothing: the client has no connections. */
    @Override
    public void close() {}
}
