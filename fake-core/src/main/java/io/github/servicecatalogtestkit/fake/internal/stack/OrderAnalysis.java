package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import io.github.servicecatalogtestkit.fake.internal.stack.OrderFault.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the orders that a template needs but does not say. AWS CloudFormation starts at once whatever no {@code Ref},
 * {@code Fn::GetAtt} or {@code DependsOn} orders, so each resource is tried with nothing before it but what it needs by
 * the template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html">DependsOn
 *     attribute</a>
 */
public final class OrderAnalysis {

    private OrderAnalysis() {}

    /**
     * Returns the faults of a stack and of the stacks in it.
     *
     * @throws OrderUnknownException if it does not deploy in any order
     */
    public static List<OrderFault> of(Catalog present, Stack stack) {
        List<OrderFault> faults = new ArrayList<>();
        stack.history()
                .beforeCreation()
                .catalog()
                .ifPresent(before -> faults.addAll(ofCreation(before, present, stack)));
        stack.history().beforeUpdate().catalog().ifPresent(before -> faults.addAll(ofUpdate(before, stack)));
        faults.addAll(ofDeletion(present, stack));
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

    /** A stack that no longer deploys where it was created is tried where it would be created now. */
    private static List<OrderFault> ofCreation(Catalog before, Catalog present, Stack stack) {
        try {
            return ofCreation(before, stack);
        } catch (OrderUnknownException e) {
            StackDeployer.Result deleted = new StackDeletion(Answerer.WITHOUT_INTERCEPTORS, present, stack).run();
            if (deleted.stack().status() != StackStatus.DELETE_COMPLETE) {
                throw e;
            }
            return ofCreation(deleted.catalog(), stack);
        }
    }

    private static List<OrderFault> ofCreation(Catalog before, Stack stack) {
        StackState empty = StackState.of(before, Stack.Contents.NONE.resources());
        return new DeploymentTrials(plan(before, stack), empty, Phase.CREATION).faults();
    }

    private static List<OrderFault> ofUpdate(Catalog before, Stack stack) {
        Stack old = before.stacks().find(stack.id()).orElse(null);
        if (old == null) {
            return List.of();
        }
        StackPlan plan = plan(before, stack);
        StackState start = StackState.of(before, old.contents().resources());
        DeploymentTrials trials = new DeploymentTrials(plan, start, Phase.UPDATE);
        List<OrderFault> faults = new ArrayList<>(trials.faults());
        StackState deployed = trials.complete();
        faults.addAll(
                new DeletionTrials(plan.site(), deployed, deployed.obsolete(plan.logicalIds()), Phase.UPDATE).faults());
        return faults;
    }

    private static List<OrderFault> ofDeletion(Catalog present, Stack stack) {
        StackState state = StackState.of(present, stack.contents().resources());
        return new DeletionTrials(site(stack), state, state.inOrderOfDeletion(), Phase.DELETION).faults();
    }

    private static StackPlan plan(Catalog before, Stack stack) {
        return StackPlan.of(before, site(stack), stack.definition());
    }

    private static Site site(Stack stack) {
        return new Site(stack.id(), stack.name(), stack.by(), stack.definition().tags());
    }

    /** Returns one fault for each order, with all its phases. */
    private static List<OrderFault> merged(List<OrderFault> faults) {
        Map<List<String>, OrderFault> merged = new LinkedHashMap<>();
        faults.forEach(fault -> merged.merge(List.of(fault.logicalId(), fault.needs()), fault, OrderFault::and));
        return List.copyOf(merged.values());
    }
}
