package io.github.servicecatalogtestkit.fake.internal.template;

/** The position of a node in its text. Lines and columns are counted from 1. */
public record Position(int line, int column) {

    /** The position of the first character. */
    public static final Position START = new Position(1, 1);

    /** Returns the position as CloudFormation writes it: {@code (line 3, column 7)}. */
    @Override
    public String toString() {
        return "(line " + line + ", column " + column + ")";
    }
}
