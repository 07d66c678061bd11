package io.github.servicecatalogtestkit.operations;

/**
 * The packages of the fake that contain the generated sources.
 *
 * @param internal the parent package
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

    String validation() {
        return internal + ".validation";
    }

    /** Returns {@code text} as a Java string literal. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
