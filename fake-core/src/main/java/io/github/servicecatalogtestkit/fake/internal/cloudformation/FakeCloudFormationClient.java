package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationRequest;
import software.amazon.awssdk.services.cloudformation.waiters.CloudFormationWaiter;

/**
 * A fake client of AWS CloudFormation. A deployment ends before the call that starts it returns, so waiters of the SDK
 * wait for nothing. The journal has the calls that the resources of stacks make, but not those of this client.
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

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object request = arguments == null || arguments.length == 0 ? null : arguments[0];
        if (request instanceof CloudFormationRequest asked && !method.getName().endsWith("Paginator")) {
            return operations.answer(client, asked);
        }
        return switch (method.getName()) {
            case "serviceName" -> CloudFormationClient.SERVICE_NAME;
            case "waiter" ->
                CloudFormationWaiter.builder()
                        .client((CloudFormationClient) self)
                        .build();
            case "toString" ->
                "FakeCloudFormationClient[" + client.principal() + " in "
                        + client.scope().region() + "]";
            case "equals" -> request == self;
            case "hashCode" -> System.identityHashCode(self);
            case "close" -> null;
            default -> InvocationHandler.invokeDefault(self, method, arguments);
        };
    }
}
