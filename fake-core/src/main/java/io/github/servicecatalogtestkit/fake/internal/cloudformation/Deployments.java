package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.error.CloudFormationErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.model.Underway;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.stack.StackDeployer;
import io.github.servicecatalogtestkit.fake.internal.stack.StackProgress;
import io.github.servicecatalogtestkit.fake.internal.stack.StackRefusedException;
import io.github.servicecatalogtestkit.fake.internal.stack.StackRequest;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DeletionMode;
import software.amazon.awssdk.services.cloudformation.model.RollbackStackRequest;
import software.amazon.awssdk.services.cloudformation.model.RollbackStackResponse;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.UpdateTerminationProtectionRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateTerminationProtectionResponse;

/** Creates, updates and deletes stacks. What fails is in the status and the events of the stack, not an exception. */
record Deployments(LiveCatalog live) {

    CreateStackResponse create(Caller caller, CreateStackRequest request) {
        String name = StackDefinitions.required("stackName", request.stackName());
        Stack.Controls controls = new Stack.Controls(
                StackDefinitions.onFailure(request.onFailureAsString(), request.disableRollback()),
                Boolean.TRUE.equals(request.enableTerminationProtection()),
                request.roleARN());
        Stack stack = step((catalog, progress) -> {
            Stack present = catalog.stacks()
                    .find(caller.scope(), name)
                    .filter(other -> other.status() != StackStatus.REVIEW_IN_PROGRESS)
                    .orElse(null);
            if (present != null && isRepeated(present, request.clientRequestToken())) {
                return new StackDeployer.Result(catalog, present);
            }
            if (present != null) {
                throw CloudFormationErrors.existing("Stack [" + name + "] already exists");
            }
            TemplateBody template =
                    StackDefinitions.template(catalog, request.templateBody(), request.templateURL(), false, null);
            StackDefinitions.requireCapabilities(template, request.capabilitiesAsStrings());
            Stack.Definition definition = new Stack.Definition(
                    template,
                    StackDefinitions.parameters(request.parameters(), null),
                    StackDefinitions.tags(request.tags(), null),
                    null);
            return progress.create(
                    catalog,
                    StackDefinitions.deployer(caller, request.roleARN()),
                    new StackRequest(name, definition, controls, request.clientRequestToken()));
        });
        return CreateStackResponse.builder().stackId(stack.id()).build();
    }

    private static boolean isRepeated(Stack present, @Nullable String token) {
        return token != null
                && !present.history().events().isEmpty()
                && token.equals(present.history().events().get(0).token());
    }

    UpdateStackResponse update(Caller caller, UpdateStackRequest request) {
        String name = StackDefinitions.required("stackName", request.stackName());
        Stack stack = step((catalog, progress) -> {
            Stack present = StackDefinitions.changed(catalog, caller, name);
            TemplateBody template = StackDefinitions.template(
                    catalog, request.templateBody(), request.templateURL(), request.usePreviousTemplate(), present);
            StackDefinitions.requireCapabilities(template, request.capabilitiesAsStrings());
            Stack.Definition definition = new Stack.Definition(
                    template,
                    StackDefinitions.parameters(request.parameters(), present),
                    StackDefinitions.tags(request.tags(), present),
                    present.parent());
            Stack.Controls controls = new Stack.Controls(
                    StackDefinitions.onFailure(null, request.disableRollback()), false, request.roleARN());
            return progress.update(
                    catalog,
                    StackDefinitions.deployer(caller, request.roleARN()),
                    new StackRequest(present.name(), definition, controls, request.clientRequestToken()));
        });
        return UpdateStackResponse.builder().stackId(stack.id()).build();
    }

    /** A stack that does not exist is deleted already, or just now. */
    DeleteStackResponse delete(Caller caller, DeleteStackRequest request) {
        String name = StackDefinitions.required("stackName", request.stackName());
        Underway.Removal removal = new Underway.Removal(
                new LinkedHashSet<>(request.retainResources()),
                request.deletionMode() == DeletionMode.FORCE_DELETE_STACK);
        live.<Boolean>step((catalog, answerer) -> {
            Optional<Stack> present = StackDefinitions.find(catalog, caller, name)
                    .filter(stack -> stack.status() != StackStatus.DELETE_COMPLETE
                            && stack.status() != StackStatus.DELETE_IN_PROGRESS);
            return present.isEmpty()
                    ? new LiveCatalog.Step<>(catalog, false)
                    : new LiveCatalog.Step<>(
                            refusedAsValidation(() -> new StackProgress(answerer)
                                            .delete(
                                                    catalog,
                                                    StackDefinitions.deployer(caller, request.roleARN()),
                                                    present.get(),
                                                    name,
                                                    removal,
                                                    request.clientRequestToken()))
                                    .catalog(),
                            true);
        });
        return DeleteStackResponse.builder().build();
    }

    RollbackStackResponse rollBack(Caller caller, RollbackStackRequest request) {
        String name = StackDefinitions.required("stackName", request.stackName());
        Stack stack = step((catalog, progress) -> progress.rollBack(
                catalog,
                StackDefinitions.deployer(caller, request.roleARN()),
                StackDefinitions.changed(catalog, caller, name),
                request.clientRequestToken()));
        return RollbackStackResponse.builder().stackId(stack.id()).build();
    }

    UpdateTerminationProtectionResponse protect(Caller caller, UpdateTerminationProtectionRequest request) {
        boolean protects = Boolean.TRUE.equals(request.enableTerminationProtection());
        Stack stack = step((catalog, progress) -> {
            Stack present = StackDefinitions.changed(catalog, caller, request.stackName());
            Stack.Controls controls = present.controls();
            Stack changed = present.with(new Stack.Controls(controls.onFailure(), protects, controls.role()));
            return new StackDeployer.Result(
                    catalog.with(catalog.stacks().plus(changed)).later(1), changed);
        });
        return UpdateTerminationProtectionResponse.builder().stackId(stack.id()).build();
    }

    private Stack step(BiFunction<Catalog, StackProgress, StackDeployer.Result> deployment) {
        return live.step((catalog, answerer) -> {
            StackDeployer.Result result =
                    refusedAsValidation(() -> deployment.apply(catalog, new StackProgress(answerer)));
            return new LiveCatalog.Step<>(result.catalog(), result.stack());
        });
    }

    private static StackDeployer.Result refusedAsValidation(Supplier<StackDeployer.Result> work) {
        try {
            return work.get();
        } catch (StackRefusedException refused) {
            throw CloudFormationErrors.validation(refused.text());
        }
    }
}
