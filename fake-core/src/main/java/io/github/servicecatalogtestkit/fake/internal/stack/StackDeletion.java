package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.Underway;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The deletion of a stack. */
final class StackDeletion {

    private final Catalog before;
    private final Stack present;
    private final Underway.Removal removal;
    private final Course course;
    private final EventLog log;
    private final ResourceSteps steps;

    StackDeletion(Answerer answerer, Catalog before, Stack present) {
        this(answerer, before, present, Underway.Removal.OF_ALL, null);
    }

    /** @param token the token of the request; {@code null} if it has none */
    StackDeletion(Answerer answerer, Catalog before, Stack present, Underway.Removal removal, @Nullable String token) {
        this(answerer, before, present, removal, Course.DELETION, token);
    }

    private StackDeletion(
            Answerer answerer,
            Catalog before,
            Stack present,
            Underway.Removal removal,
            Course course,
            @Nullable String token) {
        this.before = before;
        this.present = present;
        this.removal = removal;
        this.course = course;
        Site site = new Site(
                present.id(), present.name(), present.by(), present.definition().tags());
        this.log = new EventLog(site, token);
        this.steps = new ResourceSteps(answerer, site, log);
    }

    /** Returns the deletion that undoes a creation that failed and was kept. */
    static StackDeletion ofFailedCreation(Answerer answerer, Catalog before, Stack present, @Nullable String token) {
        return new StackDeletion(answerer, before, present, Underway.Removal.OF_ALL, Course.ROLLBACK, token);
    }

    /** The statuses of a deletion. */
    private record Course(StackStatus during, StackStatus complete, StackStatus failed) {

        static final Course DELETION =
                new Course(StackStatus.DELETE_IN_PROGRESS, StackStatus.DELETE_COMPLETE, StackStatus.DELETE_FAILED);
        static final Course ROLLBACK = new Course(
                StackStatus.ROLLBACK_IN_PROGRESS, StackStatus.ROLLBACK_COMPLETE, StackStatus.ROLLBACK_FAILED);
    }

    StackDeployer.Result run() {
        log.stack(before, course.during(), "User Initiated");
        for (Stack.Output output : present.contents().outputs()) {
            String name = output.exportName();
            List<String> users = name == null ? List.of() : StackDeployer.importers(before, present, name);
            if (!users.isEmpty()) {
                return failed(
                        StackState.of(before, present.contents()),
                        "Delete canceled. Cannot delete export " + name + " as it is in use by "
                                + String.join(" and ", users) + ".");
            }
        }
        StackState state = StackState.of(before, present.contents());
        List<String> failed = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (StackResource resource : state.inOrderOfDeletion()) {
            if (kept.contains(resource.logicalId())) {
                kept.addAll(resource.needs());
                continue;
            }
            try {
                state = isRetained(resource) ? steps.retained(state, resource) : steps.deleted(state, resource);
            } catch (ResourceFailedException e) {
                state = e.after(state);
                if (removal.isForced()) {
                    state = steps.retained(state, resource);
                } else {
                    failed.add(resource.logicalId());
                    kept.addAll(resource.needs());
                }
            }
        }
        return failed.isEmpty() ? complete(state) : failed(state, StackDeployer.failed("delete", failed));
    }

    private boolean isRetained(StackResource resource) {
        return resource.policies().retainsDeleted() || removal.retained().contains(resource.logicalId());
    }

    private StackDeployer.Result complete(StackState state) {
        log.stack(state.catalog(), course.complete(), null);
        return StackDeployer.Result.of(
                state.catalog().with(state.catalog().stacks().withoutChangeSets(present)),
                present.with(Stack.Contents.NONE)
                        .with(new Stack.History(
                                present.history().createdAt(),
                                present.history().plus(log.events()).events(),
                                Stack.Moment.NONE,
                                Stack.Moment.NONE))
                        .with(course.complete(), null));
    }

    private StackDeployer.Result failed(StackState state, String reason) {
        log.stack(state.catalog(), course.failed(), reason);
        return StackDeployer.Result.of(
                state.catalog(),
                present.with(new Stack.Contents(
                                state.resources(),
                                present.contents().outputs(),
                                present.contents().imports(),
                                state.replaced()))
                        .with(present.history().plus(log.events()))
                        .with(course.failed(), reason));
    }
}
