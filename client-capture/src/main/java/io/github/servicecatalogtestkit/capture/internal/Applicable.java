package io.github.servicecatalogtestkit.capture.internal;

/** What applies to a client on a thread. */
sealed interface Applicable {

    /** No test captures clients. */
    Applicable NONE = new None();

    /** The client acts on the catalog of {@code capture}. */
    record Captured(CatalogCapture capture) implements Applicable {}

    /** The client refuses each call. */
    record Refused(String reason) implements Applicable {}

    /** No test captures clients. */
    record None() implements Applicable {}
}
