package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The deletion of a stack. */
final class StackDeletion {

    private final Catalog before;
    private final Stack present;
    private final EventLog log;
    private final ResourceSteps steps;

    StackDeletion(Answerer answerer, Catalog before, Stack present) {
        this.before = before;
        this.present = present;
        Site site = new Site(
                present.id(), present.name(), present.by(), present.definition().tags());
        this.log = new EventLog(site);
        this.steps = new ResourceSteps(answerer, site, log);
    }

    StackDeployer.Result run() {
        log.stack(before, StackStatus.DELETE_IN_PROGRESS, "User Initiated");
        for (Stack.Output output : present.contents().outputs()) {
            String name = output.exportName();
            List<String> users = name == null ? List.of() : StackDeployer.importers(before, present, name);
            if (!users.isEmpty()) {
                return failed(
                        StackState.of(before, present.contents().resources()),
                        "Delete canceled. Cannot delete export " + name + " as it is in use by "
                                + String.join(" and ", users) + ".");
            }
        }
        StackState state = StackState.of(before, present.contents().resources());
        List<String> failed = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (StackResource resource : state.inOrderOfDeletion()) {
            if (kept.contains(resource.logicalId())) {
                kept.addAll(resource.needs());
                continue;
            }
            try {
                state = resource.policies().retainsDeleted()
                        ? steps.retained(state, resource)
                        : steps.deleted(state, resource);
            } catch (ResourceFailedException e) {
                failed.add(resource.logicalId());
                kept.addAll(resource.needs());
            }
        }
        return failed.isEmpty() ? complete(state) : failed(state, StackDeployer.failed("delete", failed));
    }

    private StackDeployer.Result complete(StackState state) {
        log.stack(state.catalog(), StackStatus.DELETE_COMPLETE, null);
        return StackDeployer.Result.of(
                state.catalog(),
                present.with(Stack.Contents.NONE)
                        .with(new Stack.History(
                                present.history().createdAt(),
                                present.history().plus(log.events()).events(),
                                Stack.Moment.NONE,
                                Stack.Moment.NONE))
                        .with(StackStatus.DELETE_COMPLETE, null));
    }

    private StackDeployer.Result failed(StackState state, String reason) {
        log.stack(state.catalog(), StackStatus.DELETE_FAILED, reason);
        return StackDeployer.Result.of(
                state.catalog(),
                present.with(new Stack.Contents(
                                state.resources(),
                                present.contents().outputs(),
                                present.contents().imports()))
                        .with(present.history().plus(log.events()))
                        .with(StackStatus.DELETE_FAILED, reason));
    }
}
