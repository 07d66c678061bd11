package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.stack.Advice;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Signals that AWS CloudFormation refuses a request about a stack, or that a resource of the stack failed. The message
 * has the texts that AWS CloudFormation shows, and where it helps a sentence on what to do.
 */
public final class StackFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable FakeStack stack;

    private StackFailedException(String message, @Nullable FakeStack stack) {
        super(message);
        this.stack = stack;
    }

    static StackFailedException refused(String text) {
        String advice =
                Advice.about(text).stream().map(sentence -> "\n  " + sentence).collect(Collectors.joining());
        return new StackFailedException(text + advice, null);
    }

    static StackFailedException failed(FakeStack stack) {
        String reasons =
                stack.failures().stream().map(StackFailedException::described).collect(Collectors.joining());
        return new StackFailedException(
                "Stack " + stack.name() + " is in " + stack.status() + ": " + stack.statusReason() + reasons
                        + missingOrders(stack),
                stack);
    }

    /** A creation or an update that failed may have had the wrong order only. */
    private static String missingOrders(FakeStack stack) {
        if (!stack.status().contains("ROLLBACK")) {
            return "";
        }
        return stack.orderFaults().stream()
                .filter(fault -> fault.needs() != null)
                .map(fault -> "\n  " + fault)
                .collect(Collectors.joining());
    }

    private static String described(FakeStack.Event event) {
        String advice = Advice.about(event.type(), String.valueOf(event.reason())).stream()
                .map(sentence -> "\n    " + sentence)
                .collect(Collectors.joining());
        return "\n  " + event + advice;
    }

    /** Returns the stack; empty if the request was refused and changed nothing. */
    public Optional<FakeStack> stack() {
        return Optional.ofNullable(stack);
    }
}
