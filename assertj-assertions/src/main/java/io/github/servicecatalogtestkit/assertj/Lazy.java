package io.github.servicecatalogtestkit.assertj;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is read when it is first needed, and only once. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T present = value;
        if (present == null) {
            present = source.get();
            value = present;
        }
        return present;
    }
}
