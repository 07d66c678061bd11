package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
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

    /** Returns the faults of a stack and of the stacks in it. */
    public static List<OrderFault> of(Catalog present, Stack stack) {
        List<OrderFault> faults = new ArrayList<>();
        stack.history().beforeCreation().catalog().ifPresent(before -> faults.addAll(ofCreation(before, stack)));
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

    private static List<OrderFault> ofCreation(Catalog before, Stack stack) {
        StackPlan plan = plan(before, stack);
        return new DeploymentTrials(plan, StackState.of(before, Stack.Contents.NONE.resources()), Phase.CREATION)
                .faults();
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
        trials.inOrder()
                .ifPresent(deployed -> faults.addAll(
                        new DeletionTrials(plan.site(), deployed, deployed.obsolete(plan.logicalIds()), Phase.UPDATE)
                                .faults()));
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
