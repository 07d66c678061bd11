package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One thing that a value must satisfy, and AWS's words for it. */
sealed interface ShapeConstraint
        permits ShapeConstraint.LengthAtMost,
                ShapeConstraint.LengthAtLeast,
                ShapeConstraint.ValueAtMost,
                ShapeConstraint.ValueAtLeast,
                ShapeConstraint.OneOf,
                TextPattern {

    boolean isMetBy(Object value);

    String words();

    /** A limit for the length of a string (in code points, as AWS counts) or the size of a list or map. */
    record LengthAtMost(int max) implements ShapeConstraint {
        @Override
        public boolean isMetBy(Object value) {
            return units(value) <= max || length(value) <= max;
        }

        @Override
        public String words() {
            return "Member must have length less than or equal to " + max;
        }
    }

    /** The counterpart of {@link LengthAtMost}. */
    record LengthAtLeast(int min) implements ShapeConstraint {
        @Override
        public boolean isMetBy(Object value) {
            return (units(value) + 1) / 2 >= min || length(value) >= min;
        }

        @Override
        public String words() {
            return "Member must have length greater than or equal to " + min;
        }
    }

    /** A limit for an integer. */
    record ValueAtMost(int max) implements ShapeConstraint {
        @Override
        public boolean isMetBy(Object value) {
            return ((Number) value).longValue() <= max;
        }

        @Override
        public String words() {
            return "Member must have value less than or equal to " + max;
        }
    }

    /** The counterpart of {@link ValueAtMost}. */
    record ValueAtLeast(int min) implements ShapeConstraint {
        @Override
        public boolean isMetBy(Object value) {
            return ((Number) value).longValue() >= min;
        }

        @Override
        public String words() {
            return "Member must have value greater than or equal to " + min;
        }
    }

    /** The strings that an enum allows; the SDK hands over the caller's string, also one that it does not know. */
    record OneOf(List<String> allowed) implements ShapeConstraint {
        @Override
        public boolean isMetBy(Object value) {
            return allowed.contains((String) value);
        }

        @Override
        public String words() {
            return "Member must satisfy enum value set: " + allowed;
        }
    }

    private static int length(Object value) {
        return value instanceof String text ? text.codePointCount(0, text.length()) : units(value);
    }

    /** The length in {@code char}s: a code point is one or two, so this often decides without counting them. */
    private static int units(Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
    }
}
