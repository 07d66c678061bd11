package io.github.servicecatalogtestkit.fake.internal.validation;

/** A string, a number, a boolean or a timestamp. */
record ScalarShape(ConstraintChecks constraints) implements Shape {

    @Override
    public void checkInside(Object value, Violations found) {} // a scalar has no parts
}
