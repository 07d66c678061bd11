package io.github.servicecatalogtestkit.operations;

/**
 * The packages of the fake between which the sources are written.
 *
 * @param internal the package above them
 */
record Packages(String internal) {

    String operation() {
        return internal + ".operation";
    }

    String sdk() {
        return internal + ".sdk";
    }

    String model() {
        return internal + ".model";
    }

    String error() {
        return internal + ".error";
    }

    /** Returns {@code text} as a string of Java. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
