package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.ChangeSet;
import io.github.servicecatalogtestkit.fake.internal.model.ChangeSet.Action;
import io.github.servicecatalogtestkit.fake.internal.model.ChangeSet.Change;
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
import java.util.Set;
import java.util.UUID;

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
        Stack known = catalog.stacks().find(caller.scope(), request.name()).orElse(null);
        boolean creates = known == null || known.status() == StackStatus.REVIEW_IN_PROGRESS;
        Stack stack = known == null ? inReview(catalog, caller, request) : known;
        catalog.stacks().changeSetsOf(stack).stream()
                .filter(other -> other.name().equals(name))
                .findFirst()
                .ifPresent(other -> {
                    throw new StackRefusedException("ChangeSet " + other.id() + " already exists");
                });
        Site site =
                new Site(stack.id(), stack.name(), caller, request.definition().tags());
        StackPlan plan = StackPlan.of(catalog, site, request.definition());
        List<Change> changes =
                changes(plan, StackState.of(catalog, stack.contents().resources()));
        UUID unique = new UUID(VERSION_4, VARIANT_1 | (catalog.sequence() + 1));
        ChangeSet changeSet = new ChangeSet(
                Arn.of("cloudformation", caller.scope(), "changeSet/" + name + "/" + unique),
                name,
                stack.id(),
                creates,
                request.definition(),
                changes.isEmpty() ? NOTHING_NEW : null,
                changes);
        return new Result(
                catalog.with(catalog.stacks().plus(stack).plus(changeSet)).later(1), changeSet);
    }

    private static Stack inReview(Catalog catalog, Caller caller, StackRequest request) {
        return new Stack(
                StackDeployer.id(catalog, caller, request.name()),
                request.name(),
                caller,
                new Stack.State(StackStatus.REVIEW_IN_PROGRESS, "User Initiated"),
                request.definition(),
                Stack.Contents.NONE,
                new Stack.History(catalog.now(), List.of(), Stack.Moment.NONE, Stack.Moment.NONE));
    }

    /**
     * Executes a change set. The other change sets of the stack end with it.
     *
     * @throws StackRefusedException if it cannot be executed
     */
    public static StackDeployer.Result execute(Catalog catalog, Answerer answerer, ChangeSet changeSet) {
        Stack stack = catalog.stacks().find(changeSet.stack()).orElseThrow();
        if (changeSet.reason() != null) {
            throw new StackRefusedException(
                    "ChangeSet [" + changeSet.id() + "] cannot be executed in its current status of [FAILED]");
        }
        if (!catalog.stacks().changeSets().contains(changeSet.id())) {
            throw new StackRefusedException("ChangeSet [" + changeSet.id() + "] does not exist");
        }
        Catalog without = catalog.with(catalog.stacks().withoutChangeSets(stack));
        return new StackDeployer(answerer)
                .deploy(without, stack.by(), new StackRequest(stack.name(), changeSet.definition()));
    }

    /** Returns what would change. A value that is known only later counts as changed. */
    private static List<Change> changes(StackPlan plan, StackState state) {
        List<Change> changes = new ArrayList<>();
        for (String logicalId : plan.dependencies().order()) {
            StackResource present = state.resources().get(logicalId);
            ResourceType type = plan.type(logicalId);
            if (present == null) {
                changes.add(new Change(Action.ADD, logicalId, "", type.name(), null, List.of()));
            } else {
                Properties after = properties(plan, state, logicalId);
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
