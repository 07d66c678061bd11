package io.github.servicecatalogtestkit.fake.internal.stack;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order of two resources that a template needs but does not say, or a resource that fails in every order.
 *
 * @param logicalId the resource that has to come later; one in a nested stack has the logical ID of that stack before
 *     it, with a slash between
 * @param needs the resource that has to come first when the stack is created, and is deleted last; {@code null} if no
 *     order helps
 * @param phases when the order matters
 * @param reason what AWS CloudFormation shows if the order is another one or if no order helps, or how the result
 *     differs
 */
public record OrderFault(String logicalId, @Nullable String needs, Effect effect, Set<Phase> phases, String reason) {

    /** What happens to a stack. */
    public enum Phase {
        CREATION,
        UPDATE,
        DELETION
    }

    /** What another order does. */
    public enum Effect {
        FAILURE,
        OTHER_RESULT,
        FAILURE_IN_EVERY_ORDER
    }

    static OrderFault failure(String logicalId, String needs, Phase phase, String reason) {
        return new OrderFault(logicalId, needs, Effect.FAILURE, Set.of(phase), reason);
    }

    static OrderFault otherResult(String logicalId, String needs, Phase phase, String difference) {
        return new OrderFault(logicalId, needs, Effect.OTHER_RESULT, Set.of(phase), difference);
    }

    static OrderFault inEveryOrder(String logicalId, Phase phase, String reason) {
        return new OrderFault(logicalId, null, Effect.FAILURE_IN_EVERY_ORDER, Set.of(phase), reason);
    }

    /** What a fault is about. Faults of several phases that are about the same thing are one fault. */
    record Subject(Effect effect, String logicalId, String needsOrReason) {}

    Subject subject() {
        return new Subject(effect, logicalId, needs == null ? reason : needs);
    }

    OrderFault and(OrderFault other) {
        Set<Phase> both = new LinkedHashSet<>(phases);
        both.addAll(other.phases);
        return new OrderFault(logicalId, needs, effect, both, reason);
    }

    OrderFault inNested(String nested) {
        return new OrderFault(
                nested + "/" + logicalId, needs == null ? null : nested + "/" + needs, effect, phases, reason);
    }
}
