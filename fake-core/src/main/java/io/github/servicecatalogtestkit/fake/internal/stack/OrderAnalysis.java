package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.PlannedFailures;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.stack.OrderFault.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the orders that a template needs but does not say. AWS CloudFormation starts at once whatever no {@code Ref},
 * {@code Fn::GetAtt} or {@code DependsOn} orders, so each resource is tried with nothing before it but what it needs by
 * the template. The creation, the latest update and the deletion of a stack are tried each for itself: what fails in
 * every order in one of them does not hide the faults of the others.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html">DependsOn
 *     attribute</a>
 */
public final class OrderAnalysis {

    private final Catalog present;
    private final Stack stack;
    private final Site site;

    private OrderAnalysis(Catalog present, Stack stack) {
        this.present = present;
        this.stack = stack;
        this.site = new Site(
                stack.id(), stack.name(), stack.by(), stack.definition().tags());
    }

    /** Returns the faults of a stack and of the stacks in it. */
    public static List<OrderFault> of(Catalog present, Stack stack) {
        List<OrderFault> faults = new ArrayList<>(new OrderAnalysis(present, stack).faults());
        for (StackResource resource : stack.contents().resources().values()) {
            if (resource.type().equals(Stack.TYPE)) {
                present.stacks()
                        .find(resource.physicalId())
                        .ifPresent(nested ->
                                of(present, nested).forEach(fault -> faults.add(fault.inNested(resource.logicalId()))));
            }
        }
        return merged(faults);
    }

    private List<OrderFault> faults() {
        List<OrderFault> faults = new ArrayList<>();
        Optional<Creation> creation = stack.history().beforeCreation().catalog().map(this::creation);
        creation.ifPresent(tried -> faults.addAll(tried.faults()));
        Stack.Attempt rolledBack = stack.history().rolledBack();
        Stack.Attempt update = rolledBack == null
                ? new Stack.Attempt(stack.definition(), stack.history().beforeUpdate())
                : rolledBack;
        update.before().catalog().ifPresent(before -> faults.addAll(ofUpdate(before, update.definition())));
        faults.addAll(ofDeletion(creation.flatMap(Creation::deployed)));
        return faults;
    }

    /**
     * A creation that was tried.
     *
     * @param deployed the state with all resources; empty if some of them fail in every order
     */
    private record Creation(List<OrderFault> faults, Optional<StackState> deployed) {}

    /** A stack that can no longer be created where it was created is tried where it would be created now. */
    private Creation creation(Catalog before) {
        Creation first = creationIn(before);
        return first.deployed().isPresent()
                ? first
                : withoutStack().map(this::creationIn).orElse(first);
    }

    private Creation creationIn(Catalog catalog) {
        Catalog before = undisturbed(catalog);
        try {
            StackState empty = StackState.of(before, Stack.Contents.NONE.resources());
            DeploymentTrials trials =
                    new DeploymentTrials(StackPlan.of(before, site, stack.definition()), empty, Phase.CREATION);
            return new Creation(
                    trials.faults(), trials.isComplete() ? Optional.of(trials.complete()) : Optional.empty());
        } catch (StackRefusedException refused) {
            return new Creation(
                    List.of(OrderFault.inEveryOrder(stack.name(), Phase.CREATION, refused.text())), Optional.empty());
        }
    }

    /** Returns the present catalog as if the stack had never been created; empty if it cannot be deleted. */
    private Optional<Catalog> withoutStack() {
        StackState state = Retention.ignored(
                StackState.of(undisturbed(present), stack.contents().resources()));
        DeletionTrials trials = new DeletionTrials(site, state, state.inOrderOfDeletion(), Phase.DELETION);
        return trials.isComplete() ? Optional.of(trials.complete().catalog()) : Optional.empty();
    }

    private List<OrderFault> ofUpdate(Catalog catalog, Stack.Definition definition) {
        Catalog before = undisturbed(catalog);
        Stack old = before.stacks().find(stack.id()).orElse(null);
        if (old == null) {
            return List.of();
        }
        try {
            StackPlan plan = StackPlan.of(before, site, definition);
            StackState start = StackState.of(before, old.contents().resources());
            DeploymentTrials trials = new DeploymentTrials(plan, start, Phase.UPDATE);
            List<OrderFault> faults = new ArrayList<>(trials.faults());
            StackState deployed = trials.complete();
            faults.addAll(
                    new DeletionTrials(site, deployed, deployed.obsolete(plan.logicalIds()), Phase.UPDATE).faults());
            return faults;
        } catch (StackRefusedException refused) {
            return List.of(OrderFault.inEveryOrder(stack.name(), Phase.UPDATE, refused.text()));
        }
    }

    /**
     * The deletion is tried in the present catalog. If something stands in its way there, such as what another user
     * added, it is tried right after the creation, where only the stack itself can stand in its way.
     */
    private List<OrderFault> ofDeletion(Optional<StackState> created) {
        StackState now = StackState.of(undisturbed(present), stack.contents().resources());
        DeletionTrials trials = deletion(now);
        return (trials.isComplete() ? trials : created.map(this::deletion).orElse(trials)).faults();
    }

    private DeletionTrials deletion(StackState state) {
        return new DeletionTrials(site, state, state.inOrderOfDeletion(), Phase.DELETION);
    }

    /** Returns a catalog with what the test provided meanwhile, and without the failures that it planned. */
    private Catalog undisturbed(Catalog catalog) {
        return catalog.with(present.templates())
                .with(catalog.provisioning()
                        .with(present.provisioning().values())
                        .with(PlannedFailures.NONE));
    }

    /** Returns one fault for each subject, with all its phases. */
    private static List<OrderFault> merged(List<OrderFault> faults) {
        Map<OrderFault.Subject, OrderFault> merged = new LinkedHashMap<>();
        faults.forEach(fault -> merged.merge(fault.subject(), fault, OrderFault::and));
        return List.copyOf(merged.values());
    }
}
