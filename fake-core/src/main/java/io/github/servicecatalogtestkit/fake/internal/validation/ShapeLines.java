package io.github.servicecatalogtestkit.fake.internal.validation;

/** Finds the lines of a shape table by name. The class for the table of each service is generated. */
interface ShapeLines {

    /** Returns the input and the errors of an operation; empty if the table has no such operation. */
    String ofOperation(String name);

    /**
     * Returns the line of a shape without its name, followed by the lines of its members; empty if the table has no
     * such shape.
     */
    String ofShape(String name);
}
