package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The update of a stack to another template, or to other parameters. */
final class StackUpdate {

    private final Catalog before;
    private final Stack present;
    private final Stack.Definition definition;
    private final Course course;
    private final boolean rollsBack;
    private final StackPlan plan;
    private final EventLog log;
    private final ResourceSteps steps;

    /**
     * The statuses of an update.
     *
     * @param changes whether it changes something; otherwise it returns to what was before
     */
    private record Course(StackStatus during, StackStatus cleaning, StackStatus complete, boolean changes) {

        static final Course FORWARD = new Course(
                StackStatus.UPDATE_IN_PROGRESS,
                StackStatus.UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
                StackStatus.UPDATE_COMPLETE,
                true);
        static final Course BACK = new Course(
                StackStatus.UPDATE_ROLLBACK_IN_PROGRESS,
                StackStatus.UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
                StackStatus.UPDATE_ROLLBACK_COMPLETE,
                false);
    }

    private StackUpdate(
            Answerer answerer,
            Catalog before,
            Stack present,
            Stack.Definition definition,
            Course course,
            boolean rollsBack,
            @Nullable String token) {
        this.before = before;
        this.present = present;
        this.definition = definition;
        this.course = course;
        this.rollsBack = rollsBack;
        Site site = new Site(present.id(), present.name(), present.by(), definition.tags());
        this.plan = StackPlan.of(before, site, definition);
        this.log = new EventLog(site, token);
        this.steps = new ResourceSteps(answerer, site, log);
        requireSameTypes();
    }

    StackUpdate(Answerer answerer, Catalog before, Stack present, Stack.Definition definition) {
        this(answerer, before, present, new StackRequest(present.name(), definition));
    }

    StackUpdate(Answerer answerer, Catalog before, Stack present, StackRequest request) {
        this(
                answerer,
                before,
                StackStates.requireUpdatable(present, request.controls().onFailure()),
                request.definition(),
                Course.FORWARD,
                request.controls().onFailure() == Stack.OnFailure.ROLLBACK,
                request.token());
    }

    /** Returns the update that brings a stack back to its definition from before the update that failed. */
    static StackUpdate back(
            Answerer answerer, Catalog before, Stack present, Stack.Definition definition, @Nullable String token) {
        return new StackUpdate(answerer, before, present, definition, Course.BACK, false, token);
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
        log.stack(before, course.during(), "User Initiated");
        StackState state = StackState.of(before, present.contents());
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
            return failed(state, updating, e);
        }
    }

    private boolean isNothingNew(StackState state, List<Stack.Output> outputs) {
        return course.changes()
                && !present.status().isKeptFailure()
                && log.events().size() == 1
                && state.obsolete(plan.logicalIds()).isEmpty()
                && outputs.equals(present.contents().outputs())
                && state.resources().equals(present.contents().resources())
                && definition.tags().equals(present.definition().tags());
    }

    /** What cannot be deleted any more is left over: the stack no longer has it. */
    private StackDeployer.Result complete(StackState deployed, List<Stack.Output> outputs) {
        log.stack(deployed.catalog(), course.cleaning(), null);
        StackState state = deployed;
        for (StackResource resource : deployed.obsolete(plan.logicalIds())) {
            state = cleaned(state, resource);
        }
        log.stack(state.catalog(), course.complete(), null);
        return StackDeployer.Result.of(
                state.catalog().with(state.catalog().stacks().withObsoleteChangeSets(present)),
                present.with(definition)
                        .with(new Stack.Contents(state.resources(), outputs, steps.imports()))
                        .with(present.history().plus(log.events()).updatedFrom(lastGood()))
                        .with(course.complete(), null));
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
            return e.after(state).without(e.after(state).catalog(), resource);
        }
    }

    /** Several updates that fail one after the other, and are not rolled back, start where the first one did. */
    private Stack.Moment lastGood() {
        return present.status().isKeptFailure() ? present.history().beforeUpdate() : Stack.Moment.of(before);
    }

    private StackDeployer.Result failed(StackState failed, String updating, ResourceFailedException failure) {
        boolean creates = !present.contents().resources().contains(updating);
        String reason = updating.equals(present.name())
                ? failure.reason()
                : StackDeployer.failed(creates ? "create" : "update", List.of(updating));
        return rollsBack
                ? new UpdateRollback(before, present, definition, steps, log).run(failed, reason)
                : kept(failed, reason);
    }

    /** Ends with what the update changed so far. */
    private StackDeployer.Result kept(StackState failed, String reason) {
        StackStatus status = course.changes() ? StackStatus.UPDATE_FAILED : StackStatus.UPDATE_ROLLBACK_FAILED;
        log.stack(failed.catalog(), status, reason);
        Stack.Contents contents = new Stack.Contents(
                failed.resources(),
                present.contents().outputs(),
                present.contents().imports(),
                failed.replaced());
        return StackDeployer.Result.of(
                failed.catalog(),
                present.with(definition)
                        .with(contents)
                        .with(present.history().plus(log.events()).updatedFrom(lastGood()))
                        .with(status, reason));
    }
}
