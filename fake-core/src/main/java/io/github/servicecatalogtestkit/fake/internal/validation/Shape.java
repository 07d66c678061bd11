package io.github.servicecatalogtestkit.fake.internal.validation;

/**
 * A shape of the service model. It checks values that are present: the structure that contains them decides whether
 * they can be absent.
 */
sealed interface Shape permits ScalarShape, ListShape, MapShape, StructureShape {

    /** Returns the constraints on the value itself. */
    ConstraintChecks constraints();

    /** Adds the violations in the value's members or entries. */
    void checkInside(Object value, Violations found);

    /** Adds all violations of a value. */
    default void check(Object value, Violations found) {
        constraints().check(value, found);
        checkInside(value, found);
    }
}
