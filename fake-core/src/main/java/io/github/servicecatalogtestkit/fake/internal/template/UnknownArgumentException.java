package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Unknown;

/** Ends the evaluation of a function whose argument is not known. */
final class UnknownArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Unknown value;

    UnknownArgumentException(Unknown value) {
        super(null, null, false, false);
        this.value = value;
    }

    Unknown value() {
        return value;
    }
}
