package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.ChangeSet;
import io.github.servicecatalogtestkit.fake.internal.model.ChangeSet.Action;
import io.github.servicecatalogtestkit.fake.internal.model.ChangeSet.Change;
import io.github.servicecatalogtestkit.fake.internal.model.ChangeSet.Execution;
import io.github.servicecatalogtestkit.fake.internal.model.ChangeSet.Replacement;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates and executes change sets. Creating one calls no operation. */
public final class ChangeSets {

    /** Recorded: <a href="https://github.com/aws/aws-cli/issues/3625">aws-cli#3625</a>. */
    private static final String NOTHING_NEW =
            "The submitted information didn't contain changes. Submit different information to create a change set.";

    private static final long VERSION_4 = 0x4000;
    private static final long VARIANT_1 = 0x8000_0000_0000_0000L;

    private ChangeSets() {}

    /** A catalog and a change set in it. */
    public record Result(Catalog catalog, ChangeSet changeSet) {}

    /**
     * Creates a change set. A stack that does not exist is in review until the change set is executed.
     *
     * @throws StackRefusedException if AWS CloudFormation refuses the request
     */
    public static Result create(Catalog catalog, Caller caller, String name, StackRequest request) {
        return create(catalog, caller, name, request, null);
    }

    /**
     * Creates a change set.
     *
     * @param description its description; {@code null} if it has none
     * @throws StackRefusedException if AWS CloudFormation refuses the request
     */
    public static Result create(
            Catalog catalog, Caller caller, String name, StackRequest request, @Nullable String description) {
        Stack known = catalog.stacks().find(caller.scope(), request.name()).orElse(null);
        boolean creates = known == null || known.status() == StackStatus.REVIEW_IN_PROGRESS;
        if (known != null && !creates) {
            Stack ignored = StackStates.requireUpdatable(known, Stack.OnFailure.KEEP);
        }
        Stack stack = known == null ? inReview(catalog, caller, request) : known;
        ChangeSet same = named(catalog, stack, name).orElse(null);
        if (same != null) {
            return new Result(catalog, requireSame(same, request));
        }
        List<Change> changes = new ArrayList<>();
        String reason = null;
        try {
            changes.addAll(changes(plan(catalog, caller, stack, request), StackState.of(catalog, stack.contents())));
            reason = !creates && changes.isEmpty() && isNothingNew(catalog, stack, request) ? NOTHING_NEW : null;
        } catch (ResourceFailedException failed) {
            reason = failed.reason();
        }
        UUID unique = new UUID(VERSION_4, VARIANT_1 | (catalog.sequence() + 1));
        ChangeSet changeSet = new ChangeSet(
                Arn.of("cloudformation", caller.scope(), "changeSet/" + name + "/" + unique),
                name,
                stack.id(),
                creates,
                request.definition(),
                reason,
                changes,
                new ChangeSet.Origin(caller, catalog.now(), request.controls(), description, request.token()),
                reason == null ? Execution.AVAILABLE : Execution.UNAVAILABLE);
        return new Result(
                catalog.with(catalog.stacks().plus(stack).plus(changeSet)).later(1), changeSet);
    }

    private static StackPlan plan(Catalog catalog, Caller caller, Stack stack, StackRequest request) {
        Site site =
                new Site(stack.id(), stack.name(), caller, request.definition().tags());
        return StackPlan.of(catalog, site, request.definition());
    }

    /** Outputs and tags may change although no resource does. */
    private static boolean isNothingNew(Catalog catalog, Stack stack, StackRequest request) {
        StackRequest kept = new StackRequest(
                request.name(), request.definition(), new Stack.Controls(Stack.OnFailure.KEEP, false, null), null);
        return new StackUpdate(Answerer.WITHOUT_INTERCEPTORS, catalog, stack, kept)
                        .run()
                        .catalog()
                == catalog;
    }

    /** An executed change set leaves its name to others. */
    private static Optional<ChangeSet> named(Catalog catalog, Stack stack, String name) {
        return catalog.stacks().changeSetsOf(stack).stream()
                .filter(other -> other.name().equals(name)
                        && other.execution() != Execution.EXECUTE_COMPLETE
                        && other.execution() != Execution.EXECUTE_FAILED)
                .findFirst();
    }

    /**
     * The same request a second time has the same answer. Recorded: <a
     * href="https://github.com/saksdirect/nova/issues/10">nova#10</a> for another template, <a
     * href="https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/442">landing-zone-accelerator-on-aws#442</a>
     * for another token. The text for other parameters is ours.
     */
    private static ChangeSet requireSame(ChangeSet same, StackRequest request) {
        Stack.Definition before = same.definition();
        Stack.Definition now = request.definition();
        String attribute = !before.template().text().equals(now.template().text())
                ? "Template"
                : !before.parameters().equals(now.parameters())
                                || !before.tags().equals(now.tags())
                        ? "Parameters"
                        : Objects.equals(same.origin().token(), request.token()) ? "" : "ClientToken";
        if (!attribute.isEmpty()) {
            throw new StackExistsException("ChangeSet " + same.name()
                    + " cannot be created due to a mismatch with existing attribute " + attribute);
        }
        return same;
    }

    private static Stack inReview(Catalog catalog, Caller caller, StackRequest request) {
        return new Stack(
                StackDeployer.id(catalog, caller, request.name()),
                request.name(),
                caller,
                new Stack.State(StackStatus.REVIEW_IN_PROGRESS, "User Initiated"),
                request.definition(),
                Stack.Contents.NONE,
                new Stack.History(catalog.now(), List.of(), Stack.Moment.NONE, Stack.Moment.NONE),
                request.controls());
    }

    /**
     * Executes a change set. The other change sets of the stack end with it.
     *
     * @throws StackRefusedException if it cannot be executed
     */
    public static StackDeployer.Result execute(Catalog catalog, Answerer answerer, ChangeSet changeSet) {
        Execute execute = execution(catalog, changeSet.id());
        StackDeployer.Result result =
                new StackDeployer(answerer).deploy(execute.catalog(), execute.caller(), execute.request());
        return executed(result, changeSet);
    }

    /**
     * The deployment of a change set.
     *
     * @param catalog the catalog in which it is made
     */
    record Execute(Catalog catalog, Caller caller, StackRequest request) {

        Execute with(Stack.Controls controls, @Nullable String token) {
            return new Execute(
                    catalog, caller, new StackRequest(request.name(), request.definition(), controls, token));
        }
    }

    /**
     * Returns what executes a change set. Recorded: <a href="https://github.com/saksdirect/nova/issues/10">nova#10</a>
     * for its status, <a href="https://github.com/aws/amazon-chime-sdk-js/issues/1089">amazon-chime-sdk-js#1089</a> for
     * its execution status.
     *
     * @throws StackRefusedException if it cannot be executed
     */
    static Execute execution(Catalog catalog, String id) {
        ChangeSet changeSet = catalog.stacks()
                .changeSets()
                .find(id)
                .orElseThrow(() -> new StackRefusedException("ChangeSet [" + id + "] does not exist"));
        if (changeSet.reason() != null) {
            throw new StackRefusedException(
                    "ChangeSet [" + id + "] cannot be executed in its current status of [FAILED]");
        }
        if (changeSet.execution() != Execution.AVAILABLE) {
            throw new StackRefusedException("ChangeSet [" + id + "] cannot be executed in its current execution status"
                    + " of [" + changeSet.execution() + "]");
        }
        Stack stack = catalog.stacks().find(changeSet.stack()).orElseThrow();
        Catalog marked = catalog.with(
                catalog.stacks().withoutChangeSets(stack).plus(changeSet.with(Execution.EXECUTE_COMPLETE)));
        return new Execute(
                marked,
                changeSet.origin().by(),
                new StackRequest(
                        stack.name(), changeSet.definition(), changeSet.origin().controls(), null));
    }

    static StackDeployer.Result executed(StackDeployer.Result result, ChangeSet changeSet) {
        StackStatus status = result.stack().status();
        boolean failed = !status.isInProgress()
                && status != StackStatus.CREATE_COMPLETE
                && status != StackStatus.UPDATE_COMPLETE;
        Catalog catalog = result.catalog();
        return failed && catalog.stacks().changeSets().contains(changeSet.id())
                ? new StackDeployer.Result(
                        catalog.with(catalog.stacks().plus(changeSet.with(Execution.EXECUTE_FAILED))), result.stack())
                : result;
    }

    /**
     * Returns what would change. A value that is known only later counts as changed.
     *
     * @throws ResourceFailedException if a value is known never, such as one that no stack exports
     */
    private static List<Change> changes(StackPlan plan, StackState state) {
        List<Change> changes = new ArrayList<>();
        for (String logicalId : plan.dependencies().order()) {
            StackResource present = state.resources().get(logicalId);
            ResourceType type = plan.type(logicalId);
            Properties after = properties(plan, state, logicalId);
            if (present == null) {
                changes.add(new Change(Action.ADD, logicalId, "", type.name(), null, List.of()));
            } else {
                Set<String> changed = type.changed(new Properties(present.properties()), after);
                if (!changed.isEmpty()) {
                    changes.add(new Change(
                            Action.MODIFY,
                            logicalId,
                            present.physicalId(),
                            type.name(),
                            replacement(type, after, changed),
                            List.copyOf(changed)));
                }
            }
        }
        for (StackResource resource : state.obsolete(plan.logicalIds())) {
            changes.add(new Change(
                    Action.REMOVE, resource.logicalId(), resource.physicalId(), resource.type(), null, List.of()));
        }
        return changes;
    }

    private static Properties properties(StackPlan plan, StackState state, String logicalId) {
        Map<String, Resolved> body =
                plan.body(state, logicalId, new LinkedHashSet<>()).members();
        return body.get("Properties") instanceof Resolved.Members members ? new Properties(members) : Properties.NONE;
    }

    private static Replacement replacement(ResourceType type, Properties after, Set<String> changed) {
        if (!type.isReplacedBy(changed)) {
            return Replacement.FALSE;
        }
        Set<String> known = new LinkedHashSet<>(changed);
        known.removeIf(property ->
                after.find(property).filter(Resolved.Unknown.class::isInstance).isPresent());
        return type.isReplacedBy(known) ? Replacement.TRUE : Replacement.CONDITIONAL;
    }
}
