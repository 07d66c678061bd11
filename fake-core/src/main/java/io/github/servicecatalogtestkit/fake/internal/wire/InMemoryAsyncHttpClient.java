package io.github.servicecatalogtestkit.fake.internal.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.utils.BinaryUtils;
import software.amazon.awssdk.utils.async.SimplePublisher;

/** An asynchronous HTTP client of the SDK that a catalog answers, on the thread that publishes the request's body. */
public final class InMemoryAsyncHttpClient implements SdkAsyncHttpClient {

    private final WireCatalog catalog;

    private InMemoryAsyncHttpClient(WireCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Returns a client. The return type is the SDK's interface, so that a class that calls this method loads without
     * both.
     */
    public static SdkAsyncHttpClient over(WireCatalog catalog) {
        return new InMemoryAsyncHttpClient(catalog);
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        Exchange exchange = new Exchange(request);
        request.requestContentPublisher().subscribe(exchange);
        return exchange.published.thenCompose(Function.identity());
    }

    /** Collects the body of a request, and then answers it. */
    private final class Exchange implements Subscriber<ByteBuffer> {

        private final AsyncExecuteRequest request;
        private final CompletableFuture<CompletableFuture<Void>> published = new CompletableFuture<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Exchange(AsyncExecuteRequest request) {
            this.request = request;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer part) {
            body.writeBytes(BinaryUtils.copyBytesFrom(part));
        }

        @Override
        public void onError(Throwable failure) {
            request.responseHandler().onError(failure);
            published.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            try {
                published.complete(publish(catalog.answer(request.request(), body.toByteArray())));
            } catch (RuntimeException | Error failure) { // an Error too: otherwise the caller would wait for ever
                onError(failure);
            }
        }

        private CompletableFuture<Void> publish(WireAnswer answer) {
            SdkAsyncHttpResponseHandler handler = request.responseHandler();
            SimplePublisher<ByteBuffer> content = new SimplePublisher<>();
            handler.onHeaders(answer.response());
            handler.onStream(content);
            return CompletableFuture.allOf(content.send(answer.body().asByteBuffer()), content.complete());
        }
    }

    @Override
    public String clientName() {
        return "FakeServiceCatalog";
    }

    /** Does nothing: the client has no connections. */
    @Override
    public void close() {}
}
