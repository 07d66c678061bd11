package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import java.util.List;

/** The update of a stack to another template, or to other parameters. */
final class StackUpdate {

    private final Catalog before;
    private final Stack present;
    private final Stack.Definition definition;
    private final StackPlan plan;
    private final EventLog log;
    private final ResourceSteps steps;

    StackUpdate(Answerer answerer, Catalog before, Stack present, Stack.Definition definition) {
        if (!present.status().isUpdatable()) {
            throw new StackRefusedException(
                    "Stack:" + present.id() + " is in " + present.status() + " state and can not be updated.");
        }
        this.before = before;
        this.present = present;
        this.definition = definition;
        Site site = new Site(present.id(), present.name(), present.by(), definition.tags());
        this.plan = StackPlan.of(before, site, definition);
        this.log = new EventLog(site);
        this.steps = new ResourceSteps(answerer, site, log);
        requireSameTypes();
    }

    private void requireSameTypes() {
        List<String> changed = plan.logicalIds().stream()
                .filter(logicalId -> present.contents()
                        .resources()
                        .find(logicalId)
                        .filter(resource ->
                                !resource.type().equals(plan.type(logicalId).name()))
                        .isPresent())
                .toList();
        if (!changed.isEmpty()) {
            throw new StackRefusedException("Update of resource type is not permitted. The new template modifies "
                    + "resource type of the following resources: " + changed);
        }
    }

    /** Returns the catalog after the update, or the same catalog if there is nothing to update. */
    StackDeployer.Result run() {
        log.stack(before, StackStatus.UPDATE_IN_PROGRESS, "User Initiated");
        StackState state = StackState.of(before, present.contents().resources());
        String updating = present.name();
        try {
            for (String logicalId : plan.dependencies().order()) {
                updating = logicalId;
                state = steps.deployed(plan, state, logicalId);
            }
            updating = present.name();
            List<Stack.Output> outputs = plan.outputs(state, steps.imports());
            StackDeployer.requireExports(state.catalog(), present, outputs);
            return isNothingNew(state, outputs) ? new StackDeployer.Result(before, present) : complete(state, outputs);
        } catch (ResourceFailedException e) {
            return rolledBack(state, updating, e);
        }
    }

    private boolean isNothingNew(StackState state, List<Stack.Output> outputs) {
        return log.events().size() == 1
                && state.obsolete(plan.logicalIds()).isEmpty()
                && outputs.equals(present.contents().outputs())
                && state.resources().equals(present.contents().resources())
                && definition.tags().equals(present.definition().tags());
    }

    /** What cannot be deleted any more is left over: the stack no longer has it. */
    private StackDeployer.Result complete(StackState deployed, List<Stack.Output> outputs) {
        log.stack(deployed.catalog(), StackStatus.UPDATE_COMPLETE_CLEANUP_IN_PROGRESS, null);
        StackState state = deployed;
        for (StackResource resource : deployed.obsolete(plan.logicalIds())) {
            state = cleaned(state, resource);
        }
        log.stack(state.catalog(), StackStatus.UPDATE_COMPLETE, null);
        return StackDeployer.Result.of(
                state.catalog(),
                present.with(definition)
                        .with(new Stack.Contents(state.resources(), outputs, steps.imports()))
                        .with(present.history().plus(log.events()).updatedFrom(Stack.Moment.of(before)))
                        .with(StackStatus.UPDATE_COMPLETE, null));
    }

    private StackState cleaned(StackState state, StackResource resource) {
        boolean isReplaced = state.replaced().contains(resource);
        boolean retains = isReplaced
                ? resource.policies().retainsReplaced()
                : resource.policies().retainsDeleted();
        if (retains) {
            return steps.retained(state, resource);
        }
        try {
            return steps.deleted(state, resource);
        } catch (ResourceFailedException e) {
            return state.without(state.catalog(), resource);
        }
    }

    private StackDeployer.Result rolledBack(StackState failed, String updating, ResourceFailedException failure) {
        boolean creates = !present.contents().resources().contains(updating);
        String reason = updating.equals(present.name())
                ? failure.reason()
                : StackDeployer.failed(creates ? "create" : "update", List.of(updating));
        log.stack(failed.catalog(), StackStatus.UPDATE_ROLLBACK_IN_PROGRESS, reason);
        log.stack(before, StackStatus.UPDATE_ROLLBACK_COMPLETE, null);
        return StackDeployer.Result.of(
                before,
                present.with(present.history().plus(log.events())).with(StackStatus.UPDATE_ROLLBACK_COMPLETE, reason));
    }
}
