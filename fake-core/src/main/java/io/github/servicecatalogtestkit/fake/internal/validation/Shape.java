package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.List;

/** A shape of the service model. Values handed to it are there; who holds them decides whether they may be absent. */
sealed interface Shape permits ScalarShape, ListShape, MapShape, StructureShape {

    /** What the value itself must satisfy. */
    ConstraintChecks demands();

    /** Returns the violations inside of a value: in its members or entries. */
    List<Violation> violationsWithin(Object value);

    /** Returns all violations of a value; an empty list, and nothing allocated, if there are none. */
    default List<Violation> violationsOf(Object value) {
        return Violation.both(demands().violationsBy(value), violationsWithin(value));
    }
}
