package io.github.servicecatalogtestkit.fake.internal.validation;

import org.jspecify.annotations.Nullable;

/**
 * A value that breaks a constraint of its shape.
 *
 * <p>AWS prints the class and hash code of a structure inside a list or map ({@code …Tag@cdda30d}). This prints the
 * SDK's own {@code toString} instead, which is the same in every run.
 *
 * @param path where the value is, relative to the shape that found it; empty for the value itself
 * @param constraint the constraint in AWS's words
 */
public record Violation(Kind kind, String path, @Nullable Object value, String constraint) {

    static final String NOT_NULL = "Member must not be null";

    /** What is wrong with a value. */
    public enum Kind {
        /** A required member is absent. */
        MISSING,
        TOO_LONG,
        TOO_SHORT,
        TOO_LARGE,
        TOO_SMALL,
        NOT_IN_ENUM,
        PATTERN_MISMATCH,
        /** A list or map holds a string that its shape does not allow. */
        BAD_ENTRY
    }

    static Violation missing(String path) {
        return new Violation(Kind.MISSING, path, null, NOT_NULL);
    }

    Violation under(String parent) {
        return new Violation(kind, path.isEmpty() ? parent : parent + "." + path, value, constraint);
    }

    String text() {
        String shown = value == null ? "null" : "'" + value + "'";
        return "Value " + shown + " at '" + path + "' failed to satisfy constraint: " + constraint;
    }
}
