package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.ChangeSet;
import io.github.servicecatalogtestkit.fake.internal.model.Polling;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackEvent;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.Underway;
import io.github.servicecatalogtestkit.fake.internal.model.Underway.Kind;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Starts deployments, and completes them when they are due. Until then a stack is in progress, and none of its
 * resources has changed. A request that AWS CloudFormation refuses is refused when it is made.
 */
public final class StackProgress {

    private final Answerer answerer;

    public StackProgress(Answerer answerer) {
        this.answerer = answerer;
    }

    /** Starts a creation. */
    public StackDeployer.Result create(Catalog catalog, Caller caller, StackRequest request) {
        return start(catalog, request(Kind.CREATE, caller, request), request.name());
    }

    /** Starts an update. */
    public StackDeployer.Result update(Catalog catalog, Caller caller, StackRequest request) {
        return start(catalog, request(Kind.UPDATE, caller, request), request.name());
    }

    /**
     * Starts a deletion.
     *
     * @param name the name or the ID that the request has
     */
    public StackDeployer.Result delete(
            Catalog catalog,
            Caller caller,
            Stack stack,
            String name,
            Underway.Removal removal,
            @Nullable String token) {
        StackStates.requireDeletable(stack, name, removal);
        return start(
                catalog,
                new Underway.Request(Kind.DELETE, caller, stack.definition(), stack.controls(), removal, token),
                stack.name());
    }

    /** Starts to bring back a stack whose failure was kept. */
    public StackDeployer.Result rollBack(Catalog catalog, Caller caller, Stack stack, @Nullable String token) {
        return start(
                catalog,
                new Underway.Request(
                        Kind.ROLL_BACK, caller, stack.definition(), stack.controls(), Underway.Removal.OF_ALL, token),
                stack.name());
    }

    /**
     * Starts to execute a change set.
     *
     * @param onFailure what happens if the deployment fails; {@code null} for what the change set says
     */
    public StackDeployer.Result execute(
            Catalog catalog, ChangeSet changeSet, Stack.@Nullable OnFailure onFailure, @Nullable String token) {
        ChangeSets.Execute execute = ChangeSets.execution(catalog, changeSet.id());
        Stack.Controls controls = execute.request().controls();
        ChangeSets.Execute chosen = execute.with(
                new Stack.Controls(
                        onFailure == null ? controls.onFailure() : onFailure, controls.isProtected(), controls.role()),
                token);
        return ChangeSets.executed(
                start(
                        chosen.catalog(),
                        request(changeSet.creates() ? Kind.CREATE : Kind.UPDATE, chosen.caller(), chosen.request()),
                        chosen.request().name()),
                changeSet);
    }

    private static Underway.Request request(Kind kind, Caller caller, StackRequest request) {
        return new Underway.Request(
                kind, caller, request.definition(), request.controls(), Underway.Removal.OF_ALL, request.token());
    }

    private StackDeployer.Result start(Catalog catalog, Underway.Request request, String name) {
        Polling polling = Polling.startingAt(catalog.clock());
        if (polling.isDone(catalog.settings().get(Setting.STACK_COMPLETION), catalog.clock())) {
            return deployed(answerer, catalog, request, name);
        }
        StackDeployer.Result trial = deployed(Answerer.WITHOUT_INTERCEPTORS, catalog, request, name);
        Stack before = catalog.stacks().find(trial.stack().id()).orElseGet(() -> inReview(trial.stack(), catalog));
        StackEvent first =
                trial.stack().history().events().get(before.history().events().size());
        Stack started = before.with(before.history().plus(List.of(first)))
                .with(new Stack.State(first.status(), first.reason(), new Underway(before, request, polling)));
        return StackDeployer.Result.of(catalog, started);
    }

    /** Returns a new stack before its creation. */
    private static Stack inReview(Stack created, Catalog catalog) {
        return created.with(Stack.Contents.NONE)
                .with(new Stack.History(catalog.now(), List.of(), Stack.Moment.of(catalog), Stack.Moment.NONE))
                .with(StackStatus.REVIEW_IN_PROGRESS, null);
    }

    private static StackDeployer.Result deployed(
            Answerer answerer, Catalog catalog, Underway.Request request, String name) {
        StackDeployer deployer = new StackDeployer(answerer);
        StackRequest stack = new StackRequest(name, request.definition(), request.controls(), request.token());
        return switch (request.kind()) {
            case CREATE -> deployer.create(catalog, request.by(), stack);
            case UPDATE -> deployer.update(catalog, request.by(), stack);
            case DELETE -> deployer.delete(catalog, request.by(), name, request.removal(), request.token());
            case ROLL_BACK -> deployer.rollBack(catalog, request.by(), name, request.token());
        };
    }

    /** Returns the catalog with every deployment completed that is due. */
    public static Catalog due(Catalog catalog, Answerer answerer) {
        return completed(
                catalog,
                answerer,
                underway ->
                        underway.polling().isDone(catalog.settings().get(Setting.STACK_COMPLETION), catalog.clock()));
    }

    /** Returns the catalog with every deployment completed. */
    public static Catalog all(Catalog catalog, Answerer answerer) {
        return completed(catalog, answerer, underway -> true);
    }

    /** Returns the catalog after a poll of stacks. */
    public static Catalog polled(Catalog catalog, Answerer answerer, Predicate<Stack> asked) {
        Catalog after = catalog;
        for (Stack stack : inProgress(catalog)) {
            Underway underway = stack.state().underway();
            if (underway != null && asked.test(stack)) {
                Stack.State state = stack.state();
                after = after.with(after.stacks()
                        .plus(stack.with(new Stack.State(state.status(), state.reason(), underway.polled()))));
            }
        }
        return due(after, answerer);
    }

    private static List<Stack> inProgress(Catalog catalog) {
        List<Stack> stacks = new ArrayList<>();
        for (String id : catalog.stacks().present().values()) {
            catalog.stacks()
                    .find(id)
                    .filter(stack -> stack.state().underway() != null)
                    .ifPresent(stacks::add);
        }
        return stacks;
    }

    private static Catalog completed(Catalog catalog, Answerer answerer, Predicate<Underway> isDone) {
        Catalog after = catalog;
        for (Stack stack : inProgress(catalog)) {
            Underway underway = stack.state().underway();
            if (underway != null && isDone.test(underway)) {
                after = completed(after, answerer, stack, underway);
            }
        }
        return after;
    }

    private static Catalog completed(Catalog catalog, Answerer answerer, Stack stack, Underway underway) {
        Stack before = underway.before();
        Catalog start = catalog.with(catalog.stacks().plus(before));
        BiFunction<StackStatus, String, Catalog> failed = (status, reason) ->
                catalog.with(catalog.stacks().plus(stack.with(status, reason))).later(1);
        try {
            StackDeployer.Result result = deployed(answerer, start, underway.request(), stack.name());
            return result.catalog().with(result.catalog().stacks().plus(sinceStart(result.stack(), stack)));
        } catch (StackRefusedException refused) {
            return failed.apply(
                    before.status() == StackStatus.REVIEW_IN_PROGRESS
                            ? StackStatus.ROLLBACK_COMPLETE
                            : StackStatus.UPDATE_ROLLBACK_COMPLETE,
                    refused.text());
        }
    }

    /** Returns the stack as one that was in progress since its deployment started. */
    private static Stack sinceStart(Stack done, Stack started) {
        List<StackEvent> events = new ArrayList<>(done.history().events());
        int last = started.history().events().size() - 1;
        events.set(last, started.history().events().get(last));
        Stack.History history = done.history();
        return done.with(new Stack.History(
                started.history().createdAt(),
                events,
                history.beforeCreation(),
                history.beforeUpdate(),
                history.rolledBack()));
    }
}
