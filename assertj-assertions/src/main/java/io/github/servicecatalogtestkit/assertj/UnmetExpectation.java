package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** An expectation of a thing that is not met, in three sentences: which thing, to do what, but why not. */
final class UnmetExpectation extends BasicErrorMessageFactory {

    private UnmetExpectation(String noun, Object thing, String what, String reason) {
        super(
                "%nExpecting %s:%n  %s%n%s%nbut %s",
                unquotedString(noun), thing, unquotedString(what), unquotedString(reason));
    }

    /**
     * Returns the message.
     *
     * @param noun the word for the thing, such as {@code record}
     * @param thing what it is about
     * @param what what is expected of it: {@code to have succeeded}
     * @param reason a clause to go after "but"
     */
    static ErrorMessageFactory expectation(String noun, Object thing, String what, String reason) {
        return new UnmetExpectation(noun, thing, what, reason);
    }

    /** Returns {@code words} and, in a line of its own, the value that they announce. */
    static String withValue(String words, Object value) {
        return words + ":" + Names.NEW_LINE + "  " + value;
    }
}
