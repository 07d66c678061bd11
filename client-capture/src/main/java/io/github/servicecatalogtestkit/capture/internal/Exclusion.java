package io.github.servicecatalogtestkit.capture.internal;

import java.util.Objects;

/** The running test does not capture clients, so it uses no catalog of another capture. */
public final class Exclusion extends Capture {

    private final String reason;

    public Exclusion(String reason) {
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    String reason() {
        return reason;
    }
}
