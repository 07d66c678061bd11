package io.github.servicecatalogtestkit.assertj;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a failed assertion prints. */
final class FailureMessages {

    private FailureMessages() {}

    /**
     * Returns the message of the {@code AssertionError} that {@code assertion} throws, with lines that end as in a text
     * block.
     */
    static String messageOf(ThrowingCallable assertion) {
        AssertionError error = catchThrowableOfType(AssertionError.class, assertion);
        if (error == null) {
            throw new AssertionError("The assertion holds, though it should fail");
        }
        return String.valueOf(error.getMessage()).replace("\r\n", "\n");
    }
}
