package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import java.util.function.Supplier;

/** What is only asked to explain a failure. That the explanation cannot be had must not hide the failure. */
final class Diagnostics {

    private Diagnostics() {}

    /** Returns the answer, or nothing if the question itself is refused. */
    static <T> Optional<T> tryToRead(Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
