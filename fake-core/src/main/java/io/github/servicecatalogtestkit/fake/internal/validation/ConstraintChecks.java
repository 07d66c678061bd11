package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a shape demands of a value itself, in the order in which AWS lists it. */
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

    /** Returns one violation for each demand that the value does not meet. */
    List<Violation> violationsBy(Object value) {
        if (areMetBy(value)) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        for (ShapeConstraint demand : all) {
            if (!demand.isMetBy(value)) {
                violations.add(new Violation("", value, demand.words()));
            }
        }
        return violations;
    }

    /**
     * Returns the one violation with which AWS answers for an entry of a collection: it shows the whole collection, and
     * all demands in a bracket, met or not. That entries must not be null is listed only if one is.
     */
    Violation violationOfEntry(Object collection, @Nullable Object entry, String intro) {
        List<String> words = new ArrayList<>();
        for (ShapeConstraint demand : all) {
            words.add(demand.words());
        }
        if (entry == null) {
            words.add(Violation.NOT_NULL);
        }
        return new Violation("", collection, intro + words);
    }
}
