package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes calls that only explain a failure. An error of such a call must not hide the failure. */
final class Diagnostics {

    private Diagnostics() {}

    /** Returns the result of {@code call}, or empty if the call fails. */
    static <T> Optional<T> tryToRead(Supplier<Optional<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the result of {@code call}, or an empty list if the call fails. */
    static <T> List<T> listIfReadable(Supplier<List<T>> call) {
        return tryToRead(() -> Optional.of(call.get())).orElse(List.of());
    }
}
