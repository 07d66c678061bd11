package io.github.servicecatalogtestkit.fake.internal.template;

/** Where something stands in a text. Both counts start at 1. */
public record Place(int line, int column) {

    /** As CloudFormation writes it: {@code (line 3, column 7)}. */
    @Override
    public String toString() {
        return "(line " + line + ", column " + column + ")";
    }
}
