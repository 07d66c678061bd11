package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.Collection;

/** Signals that a condition or an output needs a value that only a stack knows and that the test does not provide. */
public final class UnresolvedValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnresolvedValueException(String message) {
        super(message);
    }

    /** @param user the condition or the output */
    public UnresolvedValueException(String user, Resolved.Unknown value) {
        this(
                isMacro(value)
                        ? notEvaluated(user + " contains " + value.source())
                        : user + " needs " + value.source() + ", which only a stack knows. Let the test provide it:"
                                + " catalog.provisioning().values() for resources, outputs and imported values,"
                                + " catalog.templates().resourceAttributes(…) for stored Systems Manager parameters,"
                                + " catalog.templates().put(…) for a template without macros.");
    }

    private static boolean isMacro(Resolved.Unknown value) {
        return value.source().startsWith("Fn::Transform") || value.source().startsWith("Fn::ForEach");
    }

    /** Returns the error for a section to which macros add. */
    static UnresolvedValueException ofMacros(String section, Collection<String> names) {
        return new UnresolvedValueException(
                notEvaluated("The section " + section + " of the template contains " + String.join(", ", names)));
    }

    private static String notEvaluated(String macros) {
        return macros + ", which is not evaluated. Let the test provide the template as it is after its macros:"
                + " catalog.templates().put(…), or for a stack its text. GetTemplate returns it for the stage"
                + " Processed.";
    }
}
