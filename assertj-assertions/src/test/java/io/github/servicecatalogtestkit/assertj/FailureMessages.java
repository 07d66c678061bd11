package io.github.servicecatalogtestkit.assertj;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a failed assertion prints. */
final class FailureMessages {

    private static final Pattern CLIENT_LINE = Pattern.compile("\n  seen by [^\n]*");
    private static final Pattern NAME = Pattern.compile("[\\w./-]+\\((\\d{12})\\)");
    private static final Pattern REGION_AND_CALLER = Pattern.compile(" in [a-z]{2}-[a-z]+-\\d( as [^\\s:]+)?");

    private FailureMessages() {}

    /**
     * Returns the message of the {@code AssertionError} that {@code assertion} throws, without the names of accounts,
     * without the client's Region and caller, and without the line that names the client.
     *
     * @see #wholeMessageOf
     */
    static String messageOf(ThrowingCallable assertion) {
        String message = CLIENT_LINE.matcher(wholeMessageOf(assertion)).replaceAll("");
        String withoutNames = NAME.matcher(message).replaceAll("$1");
        return REGION_AND_CALLER.matcher(withoutNames).replaceAll("");
    }

    /**
     * Returns the message of the {@code AssertionError} that {@code assertion} throws, with lines that end as in a text
     * block.
     */
    static String wholeMessageOf(ThrowingCallable assertion) {
        AssertionError error = catchThrowableOfType(AssertionError.class, assertion);
        if (error == null) {
            throw new AssertionError("The assertion holds, though it should fail");
        }
        return String.valueOf(error.getMessage()).replace("\r\n", "\n");
    }
}
