package io.github.servicecatalogtestkit.capture.internal;

/**
 * What applies to clients for some time. Captures are compared by identity, so two captures of one catalog end
 * independently.
 *
 * @see CaptureRegistry
 */
public abstract sealed class Capture permits CatalogCapture, Exclusion, Reservation {

    private final Thread creator = Thread.currentThread();

    Capture() {}

    Thread creator() {
        return creator;
    }
}
