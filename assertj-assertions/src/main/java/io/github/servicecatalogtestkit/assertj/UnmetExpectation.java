package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** The message of a failed assertion: its subject, the expected state and the actual state. */
final class UnmetExpectation extends BasicErrorMessageFactory {

    private UnmetExpectation(String format, Object... arguments) {
        super(format, arguments);
    }

    /** The account, the Region and the caller of a client, which are found out when the message is printed. */
    private record InFull(ClientContext client) {

        @Override
        public String toString() {
            return client.inFull();
        }
    }

    /**
     * Returns a message about a thing.
     *
     * @param thing the thing itself
     * @param expected what is expected of it: {@code to have succeeded}
     * @param actual a clause to go after "but"
     */
    static ErrorMessageFactory of(ClientView thing, String expected, String actual) {
        return of(thing.noun(), thing, expected, actual);
    }

    /**
     * Returns a message about a part of a thing.
     *
     * @param part the part, to go before the noun for the thing: {@code the shares of}
     */
    static ErrorMessageFactory ofPart(String part, ClientView thing, String expected, String actual) {
        return of(part + " " + thing.noun(), thing, expected, actual);
    }

    private static ErrorMessageFactory of(String noun, ClientView thing, String expected, String actual) {
        return new UnmetExpectation(
                "%nExpecting %s:%n  %s%n  seen by %s%n%s%nbut %s",
                unquotedString(noun),
                thing,
                new InFull(thing.context()),
                unquotedString(expected),
                unquotedString(actual));
    }

    /**
     * Returns a message about a thing, with an expected value on a separate line.
     *
     * @param thing the thing itself
     * @param expected what is expected of it, without the value: {@code to have name}
     * @param value the expected value
     * @param actual a clause to go after "but"
     */
    static ErrorMessageFactory of(ClientView thing, String expected, Object value, String actual) {
        return new UnmetExpectation(
                "%nExpecting %s:%n  %s%n  seen by %s%n%s:%n  %s%nbut %s",
                unquotedString(thing.noun()),
                thing,
                new InFull(thing.context()),
                unquotedString(expected),
                value,
                unquotedString(actual));
    }

    /**
     * Returns a message about what a client sees or can do.
     *
     * @param expected what is expected of the client, ending with a noun: {@code to see portfolio}
     * @param thing what the noun stands for
     * @param actual a clause to go after "but"
     */
    static ErrorMessageFactory ofClient(ClientContext client, String expected, Object thing, String actual) {
        return new UnmetExpectation(
                "%nExpecting %s %s:%n  %s%nbut %s",
                new InFull(client), unquotedString(expected), thing, unquotedString(actual));
    }

    /**
     * Returns a message about a stack of the fake.
     *
     * @param expected what is expected of it: {@code to be deployed}
     * @param actual a clause to go after "but"
     */
    static ErrorMessageFactory ofStack(Object stack, String expected, String actual) {
        return new UnmetExpectation(
                "%nExpecting stack:%n  %s%n%s%nbut %s", stack, unquotedString(expected), unquotedString(actual));
    }
}
