package io.github.servicecatalogtestkit.fake.internal.rule;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A walk that passes over what does not belong to it, never more than a step ahead of its user. */
final class FilteredWalk<T> implements Iterator<T> {

    private final Iterator<T> all;
    private final Predicate<? super T> belongs;

    private @Nullable T ahead;

    FilteredWalk(Iterator<T> all, Predicate<? super T> belongs) {
        this.all = all;
        this.belongs = belongs;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && all.hasNext()) {
            T item = all.next();
            ahead = belongs.test(item) ? item : null;
        }
        return ahead != null;
    }

    @Override
    public T next() {
        T item = hasNext() ? ahead : null;
        if (item == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return item;
    }
}
