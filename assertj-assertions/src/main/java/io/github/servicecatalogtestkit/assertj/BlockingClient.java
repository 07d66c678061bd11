package io.github.servicecatalogtestkit.assertj;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * Lets assertions read through an asynchronous client: each call waits for its response. Both clients have the same
 * methods, so one rule forwards all of them.
 */
final class BlockingClient implements InvocationHandler {

    private final ServiceCatalogAsyncClient client;

    private BlockingClient(ServiceCatalogAsyncClient client) {
        this.client = client;
    }

    /** Returns a synchronous client that calls {@code client}. */
    static ServiceCatalogClient of(ServiceCatalogAsyncClient client) {
        return (ServiceCatalogClient) Proxy.newProxyInstance(
                BlockingClient.class.getClassLoader(),
                new Class<?>[] {ServiceCatalogClient.class},
                new BlockingClient(requireNonNull(client, "The asynchronous client must not be null")));
    }

    /** Returns a synchronous client that calls {@code client}, or {@code null} if there is no client. */
    static @Nullable ServiceCatalogClient ofNullable(@Nullable ServiceCatalogAsyncClient client) {
        return client == null ? null : of(client);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(method, arguments);
        }
        // A paginator returns pages in one client and a publisher in the other. It is made of calls, which come here.
        return method.getName().endsWith("Paginator")
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : resultOf(
                        ServiceCatalogAsyncClient.class.getMethod(method.getName(), method.getParameterTypes()),
                        arguments);
    }

    /** Clients over the same client are equal. */
    private @Nullable Object ofObject(Method method, Object @Nullable [] arguments) throws Throwable {
        return arguments == null ? resultOf(method, null) : client.equals(originOf(arguments[0]));
    }

    private static @Nullable Object originOf(@Nullable Object other) {
        return other != null
                        && Proxy.isProxyClass(other.getClass())
                        && Proxy.getInvocationHandler(other) instanceof BlockingClient blocking
                ? blocking.client
                : other;
    }

    private @Nullable Object resultOf(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            Object result = method.invoke(client, arguments);
            return result instanceof CompletableFuture<?> response ? response.get() : result;
        } catch (InvocationTargetException | ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an assertion waited for " + method.getName(), e);
        }
    }
}
