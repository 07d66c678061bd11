package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationAsyncClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationRequest;
import software.amazon.awssdk.services.cloudformation.waiters.CloudFormationAsyncWaiter;
import software.amazon.awssdk.services.cloudformation.waiters.CloudFormationWaiter;

/**
 * A fake client of AWS CloudFormation. By default a deployment ends before the call that starts it returns, so waiters
 * of the SDK wait for nothing. The journal has the calls that the resources of stacks make, but not those of this
 * client.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html">Actions</a>
 */
public final class FakeCloudFormationClient implements InvocationHandler {

    private final Caller client;
    private final CloudFormationOperations operations;

    private FakeCloudFormationClient(LiveCatalog live, Caller client) {
        this.client = client;
        this.operations = new CloudFormationOperations(live);
    }

    /** Returns a client that acts as {@code caller}. */
    public static CloudFormationClient of(LiveCatalog live, Caller caller) {
        return (CloudFormationClient) Proxy.newProxyInstance(
                CloudFormationClient.class.getClassLoader(),
                new Class<?>[] {CloudFormationClient.class},
                new FakeCloudFormationClient(live, caller));
    }

    /** Returns an asynchronous client that acts as {@code caller}. The calling thread makes its calls. */
    public static CloudFormationAsyncClient asyncOf(LiveCatalog live, Caller caller) {
        FakeCloudFormationClient answers = new FakeCloudFormationClient(live, caller);
        return (CloudFormationAsyncClient) Proxy.newProxyInstance(
                CloudFormationAsyncClient.class.getClassLoader(),
                new Class<?>[] {CloudFormationAsyncClient.class},
                answers::invokeAsync);
    }

    private @Nullable Object invokeAsync(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object request = arguments == null || arguments.length == 0 ? null : arguments[0];
        if (request instanceof CloudFormationRequest asked && !method.getName().endsWith("Paginator")) {
            try {
                return CompletableFuture.completedFuture(operations.answer(client, asked));
            } catch (RuntimeException refused) {
                return CompletableFuture.failedFuture(refused);
            }
        }
        if (method.getName().equals("waiter")) {
            return CloudFormationAsyncWaiter.builder()
                    .client((CloudFormationAsyncClient) self)
                    .build();
        }
        return other(self, method, arguments, "FakeCloudFormationAsyncClient");
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object request = arguments == null || arguments.length == 0 ? null : arguments[0];
        if (request instanceof CloudFormationRequest asked && !method.getName().endsWith("Paginator")) {
            return operations.answer(client, asked);
        }
        if (method.getName().equals("waiter")) {
            return CloudFormationWaiter.builder()
                    .client((CloudFormationClient) self)
                    .build();
        }
        return other(self, method, arguments, "FakeCloudFormationClient");
    }

    private @Nullable Object other(
            Object self, Method method, @Nullable Object @Nullable [] arguments, String className) throws Throwable {
        return switch (method.getName()) {
            case "serviceName" -> CloudFormationClient.SERVICE_NAME;
            case "toString" ->
                className + "[" + client.principal() + " in " + client.scope().region() + "]";
            case "equals" -> arguments != null && arguments[0] == self;
            case "hashCode" -> System.identityHashCode(self);
            case "close" -> null;
            default -> InvocationHandler.invokeDefault(self, method, arguments);
        };
    }
}
