package io.github.servicecatalogtestkit.assertj;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;

/**
 * Passes each request on to another client, unless a test answers it. It does not say of which fake that client is, nor
 * how it is configured.
 *
 * @param answers the answers of the test, by the type of the request
 */
record DelegatingClient(ServiceCatalogClient delegate, Map<Class<?>, UnaryOperator<Object>> answers)
        implements InvocationHandler {

    /** Returns a client that passes every request on. */
    static ServiceCatalogClient of(ServiceCatalogClient delegate) {
        return new DelegatingClient(delegate, Map.of()).client();
    }

    /** Returns a client that passes requests on. Requests of one type are answered by {@code answer} instead. */
    static <Q extends ServiceCatalogRequest> ServiceCatalogClient of(
            ServiceCatalogClient delegate, Class<Q> type, Function<Q, ? extends ServiceCatalogResponse> answer) {
        return new DelegatingClient(delegate, Map.of(type, request -> answer.apply(type.cast(request)))).client();
    }

    private ServiceCatalogClient client() {
        return (ServiceCatalogClient) Proxy.newProxyInstance(
                DelegatingClient.class.getClassLoader(), new Class<?>[] {ServiceCatalogClient.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments[0] instanceof ServiceCatalogRequest request) {
            UnaryOperator<Object> answer = answers.get(request.getClass());
            return answer == null ? passedOn(method, request) : answer.apply(request);
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        return switch (method.getName()) {
            case "serviceName" -> delegate.serviceName();
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "a client over " + delegate;
            default -> null; // close()
        };
    }

    private Object passedOn(Method method, ServiceCatalogRequest request) throws Throwable {
        try {
            return method.invoke(delegate, request);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
