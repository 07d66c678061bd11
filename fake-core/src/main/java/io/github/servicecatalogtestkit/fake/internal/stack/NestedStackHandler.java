package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import io.github.servicecatalogtestkit.fake.internal.template.StackValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code AWS::CloudFormation::Stack}: a stack in a stack. */
final class NestedStackHandler implements ResourceHandler {

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        StackRequest request = new StackRequest(name(calls), definition(calls, properties));
        StackDeployer.Result result =
                result(() -> new StackDeployer(calls.answerer()).create(calls.catalog(), calls.caller(), request));
        return made(calls, result, "created");
    }

    @Override
    public Made update(ResourceCalls calls, StackResource present, Properties before, Properties after) {
        Stack nested = calls.catalog().stacks().find(present.physicalId()).orElseThrow();
        StackDeployer.Result result = result(
                () -> new StackUpdate(calls.answerer(), calls.catalog(), nested, definition(calls, after)).run());
        return made(calls, result, "updated");
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        Stack nested = calls.catalog().stacks().find(present.physicalId()).orElseThrow();
        StackDeployer.Result result = new StackDeletion(calls.answerer(), calls.catalog(), nested).run();
        if (result.stack().status() != StackStatus.DELETE_COMPLETE) {
            throw failure(result.stack(), "deleted").leaving(result.catalog());
        }
        calls.change(catalog -> result.catalog());
    }

    /** Returns whether a nested stack is as it was in an earlier catalog. */
    static boolean isSame(Catalog earlier, Catalog now, StackResource nested) {
        return earlier.stacks().find(nested.physicalId()).equals(now.stacks().find(nested.physicalId()));
    }

    /** Updates a nested stack to the template and the parameters that it had in an earlier catalog. */
    static Made restore(ResourceCalls calls, Catalog earlier, StackResource nested) {
        Stack.Definition former =
                earlier.stacks().find(nested.physicalId()).orElseThrow().definition();
        Stack now = calls.catalog().stacks().find(nested.physicalId()).orElseThrow();
        return made(
                calls, result(() -> new StackUpdate(calls.answerer(), calls.catalog(), now, former).run()), "updated");
    }

    private static StackDeployer.Result result(Supplier<StackDeployer.Result> deployment) {
        try {
            return deployment.get();
        } catch (StackRefusedException refused) {
            throw new ResourceFailedException(refused.text());
        }
    }

    private static Made made(ResourceCalls calls, StackDeployer.Result result, String done) {
        Stack stack = result.stack();
        if (stack.status() != StackStatus.CREATE_COMPLETE && stack.status() != StackStatus.UPDATE_COMPLETE) {
            throw failure(stack, done);
        }
        calls.change(catalog -> result.catalog());
        Map<String, Resolved> attributes = new LinkedHashMap<>();
        stack.contents()
                .outputs()
                .forEach(output -> attributes.put("Outputs." + output.key(), Resolved.text(output.value())));
        return new Made(stack.id(), attributes);
    }

    private static ResourceFailedException failure(Stack stack, String done) {
        return new ResourceFailedException("Embedded stack " + stack.id() + " was not successfully " + done + ": "
                + stack.state().reason());
    }

    private static String name(ResourceCalls calls) {
        StackValues.Resource resource = new StackValues.Resource(calls.logicalId(), "Name", none -> Optional.empty());
        return StandIn.names(calls.site()).physicalId(resource).orElseThrow().toString();
    }

    private static Stack.Definition definition(ResourceCalls calls, Properties properties) {
        String url = properties.require("TemplateURL");
        TemplateBody template = calls.catalog()
                .templates()
                .find(url)
                .orElseThrow(() -> new IllegalStateException("The stack " + calls.logicalId() + " in the stack "
                        + calls.site().stackName() + " needs the template at " + url
                        + ". Let the test provide it: catalog.templates().put(\"" + url + "\", …)."));
        Map<String, String> parameters = new LinkedHashMap<>();
        properties
                .object("Parameters")
                .ifPresent(
                        values -> values.members().members().forEach((key, value) -> parameters.put(key, text(value))));
        return new Stack.Definition(
                template, parameters, calls.site().tags(), calls.site().stackId());
    }

    private static String text(Resolved value) {
        return value instanceof Resolved.Items items
                ? items.items().stream().map(Resolved::toString).collect(Collectors.joining(","))
                : value.toString();
    }
}
