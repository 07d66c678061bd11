package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.List;

/** A string or an integer. */
record ScalarShape(ConstraintChecks demands) implements Shape {

    @Override
    public List<Violation> violationsWithin(Object value) {
        return List.of();
    }
}
