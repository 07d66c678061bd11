package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.Underway;

/** What AWS CloudFormation lets be done with a stack in each state. */
final class StackStates {

    private StackStates() {}

    /**
     * Recorded: <a href="https://github.com/aws/aws-cli/issues/6368">aws-cli#6368</a> for a stack whose failure was
     * kept, <a href="https://github.com/code-dot-org/code-dot-org/pull/68524">code-dot-org#68524</a> for one that was
     * to do nothing.
     *
     * @param onFailure what happens if the update fails
     * @throws StackRefusedException if the stack cannot be updated
     */
    static Stack requireUpdatable(Stack stack, Stack.OnFailure onFailure) {
        StackStatus status = stack.status();
        if (status == StackStatus.CREATE_FAILED && stack.controls().onFailure() == Stack.OnFailure.DO_NOTHING) {
            throw new StackRefusedException("This stack cannot be updated from [CREATE_FAILED] state because it"
                    + " contains [on-failure: DO_NOTHING]. Please use disable-rollback option instead during stack"
                    + " creation.");
        }
        if (status.isKeptFailure() && onFailure == Stack.OnFailure.ROLLBACK) {
            throw new StackRefusedException("This stack is currently in a non-terminal [" + status + "] state. To"
                    + " update the stack from this state, please use the disable-rollback parameter with update-stack"
                    + " API. To rollback to the last known good state, use the rollback-stack API");
        }
        if (!status.isUpdatable() && !status.isKeptFailure()) {
            throw new StackRefusedException(
                    "Stack:" + stack.id() + " is in " + status + " state and can not be updated.");
        }
        return stack;
    }

    /**
     * Recorded: <a href="https://github.com/rackspace/runway/pull/199">runway#199</a> for the protection, <a
     * href="https://github.com/aws-solutions-library-samples/guidance-for-clickstream-analytics-on-aws/issues/573">clickstream-analytics-on-aws#573</a>
     * for a deployment that goes on, <a
     * href="https://github.com/awslabs/eks-perf-tests/pull/517">eks-perf-tests#517</a> for a forced deletion, <a
     * href="https://github.com/rebuy-de/aws-nuke/issues/270">aws-nuke#270</a> for the resources. The text for resources
     * to retain in another state is ours, in the style of the one for a forced deletion.
     *
     * @param name the name or the ID that the request has
     * @throws StackRefusedException if the stack cannot be deleted in this way
     */
    static void requireDeletable(Stack stack, String name, Underway.Removal removal) {
        if (stack.controls().isProtected()) {
            throw new StackRefusedException(
                    "Stack [" + name + "] cannot be deleted while TerminationProtection is enabled");
        }
        StackStatus status = stack.status();
        if (status.isInProgress() && status != StackStatus.CREATE_IN_PROGRESS) {
            throw new StackRefusedException("Stack [" + name + "] cannot be deleted while in status " + status);
        }
        if (status != StackStatus.DELETE_FAILED) {
            requireOrdinary(stack, removal);
        }
        if (!removal.retained().stream().allMatch(stack.contents().resources()::contains)) {
            throw new StackRefusedException("The specified resources to retain must be in a valid state. Do not"
                    + " specify resources that are in the DELETE_COMPLETE state.");
        }
    }

    private static void requireOrdinary(Stack stack, Underway.Removal removal) {
        String option = removal.isForced()
                ? "activate DeletionMode FORCE_DELETE_STACK"
                : removal.retained().isEmpty() ? "" : "specify RetainResources";
        if (!option.isEmpty()) {
            throw new StackRefusedException("Invalid operation on stack [" + stack.id() + "]. You can " + option
                    + " in a delete stack operation only when the stack is in the DELETE_FAILED state.");
        }
    }
}
