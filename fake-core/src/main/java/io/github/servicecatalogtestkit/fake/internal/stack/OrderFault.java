package io.github.servicecatalogtestkit.fake.internal.stack;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An order of two resources that a template needs but does not say.
 *
 * @param logicalId the resource that has to come later; one in a nested stack has the logical ID of that stack before
 *     it, with a slash between
 * @param needs the resource that has to come first when the stack is created, and is deleted last
 * @param phases when the order matters
 * @param reason what AWS CloudFormation shows if the order is another one
 */
public record OrderFault(String logicalId, String needs, Set<Phase> phases, String reason) {

    /** What happens to a stack. */
    public enum Phase {
        CREATION,
        UPDATE,
        DELETION
    }

    static OrderFault of(String logicalId, String needs, Phase phase, String reason) {
        return new OrderFault(logicalId, needs, Set.of(phase), reason);
    }

    OrderFault and(OrderFault other) {
        Set<Phase> both = new LinkedHashSet<>(phases);
        both.addAll(other.phases);
        return new OrderFault(logicalId, needs, both, reason);
    }

    OrderFault inNested(String nested) {
        return new OrderFault(nested + "/" + logicalId, nested + "/" + needs, phases, reason);
    }
}
