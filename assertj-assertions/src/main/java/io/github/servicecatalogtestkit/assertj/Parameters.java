package io.github.servicecatalogtestkit.assertj;

import static java.util.Objects.requireNonNull;

/** Checks that no parameter of an assertion is {@code null}. */
final class Parameters {

    private Parameters() {}

    /**
     * Returns {@code value}.
     *
     * @param what names the parameter: {@code key of the tag}
     * @throws NullPointerException if it is {@code null}; the message says what must not be
     */
    static <T> T required(String what, T value) {
        return requireNonNull(value, () -> "The " + what + " must not be null");
    }
}
