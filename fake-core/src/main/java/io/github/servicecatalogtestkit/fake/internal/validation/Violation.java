package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a shape does not allow.
 *
 * <p>Where AWS prints the class and hash code of a structure inside a list or map ({@code …Tag@cdda30d}), this prints
 * the SDK's own {@code toString}, which is the same in every run.
 *
 * @param path where the value is, relative to whoever found it; empty for the value itself
 * @param demand what it should satisfy, in AWS's words
 */
record Violation(String path, @Nullable Object value, String demand) {

    static final String NOT_NULL = "Member must not be null";

    static String message(List<Violation> violations) {
        StringBuilder message = new StringBuilder();
        message.append(violations.size()).append(violations.size() == 1 ? " validation error" : " validation errors");
        message.append(" detected: ");
        for (int i = 0; i < violations.size(); i++) {
            message.append(i == 0 ? "" : "; ").append(violations.get(i).text());
        }
        return message.toString();
    }

    private String text() {
        String shown = value == null ? "null" : "'" + value + "'";
        return "Value " + shown + " at '" + path + "' failed to satisfy constraint: " + demand;
    }

    /** Returns what was found in a part, as seen from the whole. */
    static List<Violation> under(String part, List<Violation> found) {
        List<Violation> moved = new ArrayList<>(found.size());
        for (Violation violation : found) {
            String path = violation.path.isEmpty() ? part : part + "." + violation.path;
            moved.add(new Violation(path, violation.value, violation.demand));
        }
        return moved;
    }

    /** Returns both lists as one; costs nothing while there is no violation. */
    static List<Violation> both(List<Violation> first, List<Violation> second) {
        if (second.isEmpty()) {
            return first;
        }
        if (first.isEmpty()) {
            return second;
        }
        List<Violation> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
