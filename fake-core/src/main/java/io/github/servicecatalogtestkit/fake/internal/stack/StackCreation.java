package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The creation of a stack. */
final class StackCreation {

    private final Catalog before;
    private final Caller caller;
    private final StackRequest request;
    private final String id;
    private final StackPlan plan;
    private final EventLog log;
    private final ResourceSteps steps;

    StackCreation(Answerer answerer, Catalog before, String id, Caller caller, StackRequest request) {
        this.before = before;
        this.caller = caller;
        this.request = request;
        this.id = id;
        Site site = new Site(id, request.name(), caller, request.definition().tags());
        this.plan = StackPlan.of(before, site, request.definition());
        this.log = new EventLog(site, request.token());
        this.steps = new ResourceSteps(answerer, site, log);
    }

    StackDeployer.Result run() {
        log.stack(before, StackStatus.CREATE_IN_PROGRESS, "User Initiated");
        StackState state = StackState.of(before, Table.empty());
        String creating = request.name();
        try {
            for (String logicalId : plan.dependencies().order()) {
                creating = logicalId;
                state = steps.deployed(plan, state, logicalId);
            }
            creating = request.name();
            List<Stack.Output> outputs = plan.outputs(state, steps.imports());
            Stack empty = stack(StackStatus.CREATE_COMPLETE, null, Stack.Contents.NONE);
            StackDeployer.requireExports(state.catalog(), empty, outputs);
            log.stack(state.catalog(), StackStatus.CREATE_COMPLETE, null);
            return StackDeployer.Result.of(
                    state.catalog(),
                    stack(
                            StackStatus.CREATE_COMPLETE,
                            null,
                            new Stack.Contents(state.resources(), outputs, steps.imports())));
        } catch (ResourceFailedException e) {
            return failed(state, creating, e);
        }
    }

    private Stack stack(StackStatus status, @Nullable String reason, Stack.Contents contents) {
        return new Stack(
                id,
                request.name(),
                caller,
                new Stack.State(status, reason),
                request.definition(),
                contents,
                new Stack.History(before.now(), log.events(), Stack.Moment.of(before), Stack.Moment.NONE),
                request.controls());
    }

    private StackDeployer.Result failed(StackState state, String creating, ResourceFailedException failure) {
        String reason = creating.equals(request.name())
                ? failure.reason() + ". "
                : StackDeployer.failed("create", List.of(creating));
        return switch (request.controls().onFailure()) {
            case ROLLBACK -> undone(state, reason, Undoing.ROLLBACK);
            case DELETE -> undone(state, reason, Undoing.DELETION);
            case KEEP, DO_NOTHING -> ended(state, StackStatus.CREATE_FAILED, reason);
        };
    }

    /** How a failed creation is undone. */
    private record Undoing(StackStatus during, StackStatus complete, StackStatus failed, String request) {

        static final Undoing ROLLBACK = new Undoing(
                StackStatus.ROLLBACK_IN_PROGRESS,
                StackStatus.ROLLBACK_COMPLETE,
                StackStatus.ROLLBACK_FAILED,
                "Rollback requested by user.");
        static final Undoing DELETION = new Undoing(
                StackStatus.DELETE_IN_PROGRESS,
                StackStatus.DELETE_COMPLETE,
                StackStatus.DELETE_FAILED,
                "Delete requested by user.");
    }

    /** Returns the catalog from before, unless a resource is to be retained even so. */
    private StackDeployer.Result undone(StackState failed, String reason, Undoing undoing) {
        log.stack(failed.catalog(), undoing.during(), reason + undoing.request());
        boolean retains = false;
        StackState state = failed;
        for (StackResource resource : failed.inOrderOfDeletion()) {
            try {
                boolean retained = resource.policies().retainsRolledBack();
                state = retained ? steps.retained(state, resource) : steps.deleted(state, resource);
                retains |= retained;
            } catch (ResourceFailedException stuck) {
                return ended(
                        stuck.after(state),
                        undoing.failed(),
                        StackDeployer.failed("delete", List.of(resource.logicalId())));
            }
        }
        Catalog after = retains ? state.catalog() : before;
        log.stack(after, undoing.complete(), null);
        return StackDeployer.Result.of(after, stack(undoing.complete(), reason, Stack.Contents.NONE));
    }

    /** Ends with the resources that there are. */
    private StackDeployer.Result ended(StackState state, StackStatus status, String reason) {
        log.stack(state.catalog(), status, reason);
        Stack.Contents left = new Stack.Contents(state.resources(), List.of(), steps.imports());
        return StackDeployer.Result.of(state.catalog(), stack(status, reason, left));
    }
}
