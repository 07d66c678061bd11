package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.sdk.RequestCredentials;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateRequest;
import software.amazon.awssdk.services.cloudformation.model.ListExportsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListImportsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.ValidateTemplateRequest;
import software.amazon.awssdk.services.cloudformation.waiters.CloudFormationWaiter;

/**
 * A fake client of AWS CloudFormation. A deployment ends before the call that starts it returns, so waiters of the SDK
 * wait for nothing. The journal has the calls that the resources of stacks make, but not those of this client.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html">Actions</a>
 */
public final class FakeCloudFormationClient implements InvocationHandler {

    private final Caller client;
    private final Map<Class<?>, Operation<?>> operations = new LinkedHashMap<>();

    private FakeCloudFormationClient(LiveCatalog live, Caller client) {
        this.client = client;
        Deployments deployments = new Deployments(live);
        ChangeSetCalls changeSets = new ChangeSetCalls(live);
        Descriptions descriptions = new Descriptions(live);
        String definition = "StackName TemplateBody TemplateURL Parameters Capabilities Tags ClientRequestToken ";
        add(CreateStackRequest.class, definition + "TimeoutInMinutes", deployments::create);
        add(UpdateStackRequest.class, definition + "UsePreviousTemplate", deployments::update);
        add(DeleteStackRequest.class, "StackName ClientRequestToken", deployments::delete);
        add(
                CreateChangeSetRequest.class,
                definition.replace("ClientRequestToken", "ClientToken")
                        + "ChangeSetName ChangeSetType UsePreviousTemplate Description",
                changeSets::create);
        add(DescribeChangeSetRequest.class, "ChangeSetName StackName", changeSets::describe);
        add(ExecuteChangeSetRequest.class, "ChangeSetName StackName ClientRequestToken", changeSets::execute);
        add(DeleteChangeSetRequest.class, "ChangeSetName StackName", changeSets::delete);
        add(DescribeStacksRequest.class, "StackName", descriptions::stacks);
        add(DescribeStackEventsRequest.class, "StackName", descriptions::events);
        add(DescribeStackResourcesRequest.class, "StackName LogicalResourceId", descriptions::resources);
        add(ListStacksRequest.class, "StackStatusFilter", descriptions::list);
        add(GetTemplateRequest.class, "StackName TemplateStage", descriptions::template);
        add(ListExportsRequest.class, "", descriptions::exports);
        add(ListImportsRequest.class, "ExportName", descriptions::imports);
        add(ValidateTemplateRequest.class, "TemplateBody TemplateURL", descriptions::validate);
    }

    /** What answers a request, and the members of the request that it reads. */
    private record Operation<Q extends CloudFormationRequest>(
            Class<Q> request, Set<String> members, BiFunction<Caller, Q, Object> answer) {

        String name() {
            return request.getSimpleName().replaceFirst("Request$", "");
        }

        Object answer(Caller client, Object request) {
            Q asked = this.request.cast(request);
            RequestMembers.require(name(), members, asked);
            return answer.apply(RequestCredentials.callerOf(asked, name(), client), asked);
        }
    }

    private <Q extends CloudFormationRequest> void add(
            Class<Q> request, String members, BiFunction<Caller, Q, Object> answer) {
        operations.put(request, new Operation<>(request, new LinkedHashSet<>(List.of(members.split(" "))), answer));
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
        if (request instanceof CloudFormationRequest && !method.getName().endsWith("Paginator")) {
            return operation(request).answer(client, request);
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

    private Operation<?> operation(Object request) {
        Operation<?> operation = operations.get(request.getClass());
        if (operation == null) {
            throw new UnsupportedOperationException("Of AWS CloudFormation, the fake models "
                    + operations.values().stream().map(Operation::name).toList() + ", and not "
                    + request.getClass().getSimpleName().replaceFirst("Request$", "")
                    + ". Give the code under test a client of its own for that.");
        }
        return operation;
    }
}
