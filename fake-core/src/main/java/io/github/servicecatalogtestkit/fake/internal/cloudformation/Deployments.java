package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.error.CloudFormationErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.stack.StackDeployer;
import io.github.servicecatalogtestkit.fake.internal.stack.StackRefusedException;
import io.github.servicecatalogtestkit.fake.internal.stack.StackRequest;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackResponse;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackResponse;

/** Creates, updates and deletes stacks. What fails is in the status and the events of the stack, not an exception. */
record Deployments(LiveCatalog live) {

    CreateStackResponse create(Caller caller, CreateStackRequest request) {
        String name = StackDefinitions.required("stackName", request.stackName());
        Stack stack = step((catalog, answerer) -> {
            catalog.stacks()
                    .find(caller.scope(), name)
                    .filter(present -> present.status() != StackStatus.REVIEW_IN_PROGRESS)
                    .ifPresent(present -> {
                        throw CloudFormationErrors.existing("Stack [" + name + "] already exists");
                    });
            TemplateBody template =
                    StackDefinitions.template(catalog, request.templateBody(), request.templateURL(), false, null);
            StackDefinitions.requireCapability(template, request.capabilitiesAsStrings());
            Stack.Definition definition = new Stack.Definition(
                    template,
                    StackDefinitions.parameters(request.parameters(), null),
                    StackDefinitions.tags(request.tags(), null),
                    null);
            return new StackDeployer(answerer).create(catalog, caller, new StackRequest(name, definition));
        });
        return CreateStackResponse.builder().stackId(stack.id()).build();
    }

    UpdateStackResponse update(Caller caller, UpdateStackRequest request) {
        String name = StackDefinitions.required("stackName", request.stackName());
        Stack stack = step((catalog, answerer) -> {
            Stack present = StackDefinitions.find(catalog, caller, name)
                    .orElseThrow(() -> CloudFormationErrors.validation("Stack [" + name + "] does not exist"));
            TemplateBody template = StackDefinitions.template(
                    catalog, request.templateBody(), request.templateURL(), request.usePreviousTemplate(), present);
            StackDefinitions.requireCapability(template, request.capabilitiesAsStrings());
            Stack.Definition definition = new Stack.Definition(
                    template,
                    StackDefinitions.parameters(request.parameters(), present),
                    StackDefinitions.tags(request.tags(), present),
                    present.parent());
            return new StackDeployer(answerer).update(catalog, caller, new StackRequest(present.name(), definition));
        });
        return UpdateStackResponse.builder().stackId(stack.id()).build();
    }

    /** A stack that does not exist is deleted already. */
    DeleteStackResponse delete(Caller caller, DeleteStackRequest request) {
        String name = StackDefinitions.required("stackName", request.stackName());
        boolean exists = StackDefinitions.find(live.present(), caller, name)
                .filter(stack -> stack.status() != StackStatus.DELETE_COMPLETE)
                .isPresent();
        if (exists) {
            Stack ignored = step((catalog, answerer) -> {
                Stack present = StackDefinitions.require(catalog, caller, name);
                return new StackDeployer(answerer).delete(catalog, caller, present.name());
            });
        }
        return DeleteStackResponse.builder().build();
    }

    private Stack step(BiFunction<Catalog, Answerer, StackDeployer.Result> deployment) {
        try {
            return live.step((catalog, answerer) -> {
                StackDeployer.Result result = deployment.apply(catalog, answerer);
                return new LiveCatalog.Step<>(result.catalog(), result.stack());
            });
        } catch (StackRefusedException refused) {
            throw CloudFormationErrors.validation(refused.text());
        }
    }
}
