package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A constraint on a value, with the text in which AWS reports its violation. */
sealed interface ShapeConstraint
        permits ShapeConstraint.LengthAtMost,
                ShapeConstraint.LengthAtLeast,
                ShapeConstraint.ValueAtMost,
                ShapeConstraint.ValueAtLeast,
                ShapeConstraint.OneOf,
                TextPattern {

    boolean isMetBy(Object value);

    Violation.Kind kind();

    /** Returns the constraint in AWS's words. */
    String message();

    /** The greatest length of a string (in code points, as AWS counts) or size of a list or map. */
    record LengthAtMost(int max) implements ShapeConstraint {
        @Override
        public boolean isMetBy(Object value) {
            return units(value) <= max || length(value) <= max;
        }

        @Override
        public Violation.Kind kind() {
            return Violation.Kind.TOO_LONG;
        }

        @Override
        public String message() {
            return "Member must have length less than or equal to " + max;
        }
    }

    /** The least length of a string (in code points, as AWS counts) or size of a list or map. */
    record LengthAtLeast(int min) implements ShapeConstraint {
        @Override
        public boolean isMetBy(Object value) {
            return (units(value) + 1) / 2 >= min || length(value) >= min;
        }

        @Override
        public Violation.Kind kind() {
            return Violation.Kind.TOO_SHORT;
        }

        @Override
        public String message() {
            return "Member must have length greater than or equal to " + min;
        }
    }

    /** The maximum value of an integer. */
    record ValueAtMost(int max) implements ShapeConstraint {
        @Override
        public boolean isMetBy(Object value) {
            return ((Number) value).longValue() <= max;
        }

        @Override
        public Violation.Kind kind() {
            return Violation.Kind.TOO_LARGE;
        }

        @Override
        public String message() {
            return "Member must have value less than or equal to " + max;
        }
    }

    /** The least value of an integer. */
    record ValueAtLeast(int min) implements ShapeConstraint {
        @Override
        public boolean isMetBy(Object value) {
            return ((Number) value).longValue() >= min;
        }

        @Override
        public Violation.Kind kind() {
            return Violation.Kind.TOO_SMALL;
        }

        @Override
        public String message() {
            return "Member must have value greater than or equal to " + min;
        }
    }

    /** The values of an enum. The SDK's requests hold the caller's string, also if the SDK does not know it. */
    record OneOf(List<String> allowed) implements ShapeConstraint {
        @Override
        public boolean isMetBy(Object value) {
            return allowed.contains((String) value);
        }

        @Override
        public Violation.Kind kind() {
            return Violation.Kind.NOT_IN_ENUM;
        }

        @Override
        public String message() {
            return "Member must satisfy enum value set: " + allowed;
        }
    }

    private static int length(Object value) {
        return value instanceof String text ? text.codePointCount(0, text.length()) : units(value);
    }

    /** Returns the length in {@code char}s. A code point is one or two, so this often decides without counting them. */
    private static int units(Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
    }
}
