package io.github.servicecatalogtestkit.fake.internal.rule;

import java.util.Iterator;
import java.util.function.Function;

/** A walk through what each item of another one leads to. */
record MappedWalk<S, T>(Iterator<S> all, Function<? super S, ? extends T> turn) implements Iterator<T> {

    @Override
    public boolean hasNext() {
        return all.hasNext();
    }

    @Override
    public T next() {
        return turn.apply(all.next());
    }
}
