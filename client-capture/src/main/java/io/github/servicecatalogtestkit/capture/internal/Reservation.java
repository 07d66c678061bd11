package io.github.servicecatalogtestkit.capture.internal;

/** Some test captures clients, now or soon, so no thread builds a real client unless a test says that it is its own. */
public final class Reservation extends Capture {

    public Reservation() {}
}
