package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All constraints of a shape, in the order in which AWS lists them. */
record ConstraintChecks(List<ShapeConstraint> all) {

    static final ConstraintChecks NONE = new ConstraintChecks(List.of());

    boolean areMetBy(Object value) {
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isMetBy(value)) {
                return false;
            }
        }
        return true;
    }

    /** Adds one violation for each constraint that the value breaks. */
    void check(Object value, Violations found) {
        for (int i = 0; i < all.size(); i++) {
            ShapeConstraint constraint = all.get(i);
            if (!constraint.isMetBy(value)) {
                found.add(new Violation(constraint.kind(), "", value, constraint.message()));
            }
        }
    }

    /**
     * Returns the violation that AWS reports for a bad entry of a collection. It shows the whole collection, and lists
     * all constraints of the entries in brackets, met or not. "Must not be null" is listed only if an entry is null.
     */
    Violation violationOfEntry(Object collection, @Nullable Object entry, String intro) {
        List<String> messages = new ArrayList<>();
        for (ShapeConstraint constraint : all) {
            messages.add(constraint.message());
        }
        if (entry == null) {
            messages.add(Violation.NOT_NULL);
        }
        return new Violation(Violation.Kind.BAD_ENTRY, "", collection, intro + messages);
    }
}
