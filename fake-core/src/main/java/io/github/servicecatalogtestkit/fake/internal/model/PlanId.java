package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of a plan, {@code plan-} and thirteen characters; ordered by creation. */
public record PlanId(long number) implements Comparable<PlanId> {

    private static final String PREFIX = "plan-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<PlanId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new PlanId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(PlanId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
