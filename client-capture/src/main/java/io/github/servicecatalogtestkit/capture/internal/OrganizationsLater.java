package io.github.servicecatalogtestkit.capture.internal;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.OrganizationsRequest;

/** An asynchronous client of AWS Organizations over a synchronous one. Its futures are complete when they are returned. */
final class OrganizationsLater implements InvocationHandler {

    private final OrganizationsClient client;

    private OrganizationsLater(OrganizationsClient client) {
        this.client = client;
    }

    static OrganizationsAsyncClient of(FakeAccount account) {
        return (OrganizationsAsyncClient) Proxy.newProxyInstance(
                OrganizationsAsyncClient.class.getClassLoader(),
                new Class<?>[] {OrganizationsAsyncClient.class},
                new OrganizationsLater(account.organizations()));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (isOperation(method)) {
            return answered(method, arguments);
        }
        return switch (method.getName()) {
            case "serviceName" -> client.serviceName();
            case "serviceClientConfiguration" -> client.serviceClientConfiguration();
            default -> InvocationHandler.invokeDefault(self, method, arguments);
        };
    }

    /** All other forms of a call, and the paginators, are written in the interface in terms of these. */
    private static boolean isOperation(Method method) {
        return method.getReturnType() == CompletableFuture.class
                && method.getParameterCount() == 1
                && OrganizationsRequest.class.isAssignableFrom(method.getParameterTypes()[0]);
    }

    private CompletableFuture<?> answered(Method method, @Nullable Object @Nullable [] arguments) throws Exception {
        Method operation = OrganizationsClient.class.getMethod(method.getName(), method.getParameterTypes());
        try {
            return CompletableFuture.completedFuture(operation.invoke(client, arguments));
        } catch (InvocationTargetException refused) {
            return CompletableFuture.failedFuture(refused.getCause());
        }
    }
}
