package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rollback of an update that failed. What the update changed gets its former properties. What the update created is
 * deleted, or stays without belonging to the stack if its {@code DeletionPolicy} is {@code Retain}. If nothing stays,
 * the catalog is the very same as before.
 *
 * @see <a href="https://github.com/aws/serverless-application-model/issues/1819">serverless-application-model#1819</a>,
 *     where a retained resource stays and later updates find that it exists
 */
final class UpdateRollback {

    private final Catalog before;
    private final Stack present;
    private final Stack.Definition failed;
    private final ResourceSteps steps;
    private final EventLog log;
    private boolean leavesSomething;

    /** @param failed what the update was to deploy */
    UpdateRollback(Catalog before, Stack present, Stack.Definition failed, ResourceSteps steps, EventLog log) {
        this.before = before;
        this.present = present;
        this.failed = failed;
        this.steps = steps;
        this.log = log;
    }

    StackDeployer.Result run(StackState changed, String reason) {
        log.stack(changed.catalog(), StackStatus.UPDATE_ROLLBACK_IN_PROGRESS, reason);
        StackState state = changed;
        List<StackResource> former =
                StackState.of(before, present.contents().resources()).inOrderOfDeletion();
        Collections.reverse(former);
        for (StackResource resource : former) {
            try {
                state = steps.restored(before, state, resource);
            } catch (ResourceFailedException e) {
                return rollbackFailed(e.after(state), resource);
            }
        }
        return complete(state, former, reason);
    }

    private StackDeployer.Result complete(StackState restored, List<StackResource> former, String reason) {
        log.stack(restored.catalog(), StackStatus.UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS, null);
        Set<String> formerIds = new HashSet<>();
        former.forEach(resource -> formerIds.add(resource.logicalId()));
        StackState state = restored;
        for (StackResource resource : restored.obsolete(formerIds)) {
            state = cleaned(state, resource, !formerIds.contains(resource.logicalId()));
        }
        Catalog after = leavesSomething ? state.catalog() : before;
        log.stack(after, StackStatus.UPDATE_ROLLBACK_COMPLETE, null);
        return StackDeployer.Result.of(
                after,
                present.with(leavesSomething ? contents(state) : present.contents())
                        .with(present.history()
                                .plus(log.events())
                                .rolledBack(new Stack.Attempt(failed, Stack.Moment.of(before))))
                        .with(StackStatus.UPDATE_ROLLBACK_COMPLETE, reason));
    }

    /** Only what is new is retained; whether a replacement would be is not documented. */
    private StackState cleaned(StackState state, StackResource resource, boolean isNew) {
        try {
            if (!isNew || !resource.policies().retainsRolledBack()) {
                return steps.deleted(state, resource);
            }
            leavesSomething = true;
            return steps.retained(state, resource);
        } catch (ResourceFailedException e) {
            leavesSomething = true;
            return e.after(state).without(e.after(state).catalog(), resource);
        }
    }

    /** Ends with what could not be brought back, so that the rollback can be continued. */
    private StackDeployer.Result rollbackFailed(StackState state, StackResource resource) {
        String reason = StackDeployer.failed("update", List.of(resource.logicalId()));
        log.stack(state.catalog(), StackStatus.UPDATE_ROLLBACK_FAILED, reason);
        return StackDeployer.Result.of(
                state.catalog(),
                present.with(failed)
                        .with(contents(state))
                        .with(present.history().plus(log.events()).updatedFrom(Stack.Moment.of(before)))
                        .with(StackStatus.UPDATE_ROLLBACK_FAILED, reason));
    }

    private Stack.Contents contents(StackState state) {
        return new Stack.Contents(
                state.resources(),
                present.contents().outputs(),
                present.contents().imports(),
                state.replaced());
    }
}
