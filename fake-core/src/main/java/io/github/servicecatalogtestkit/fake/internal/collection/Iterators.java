package io.github.servicecatalogtestkit.fake.internal.collection;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Iterators that read at most one item more than they return, so a page of a long list costs no more than a page. */
public final class Iterators {

    private Iterators() {}

    /** Returns an iterator over the results of applying {@code mapper} to each item. */
    public static <S, T> Iterator<T> map(Iterator<S> items, Function<? super S, ? extends T> mapper) {
        return new Mapped<>(items, mapper);
    }

    /** Returns an iterator over the items that {@code filter} accepts. */
    public static <T> Iterator<T> filter(Iterator<T> items, Predicate<? super T> filter) {
        return new Filtered<>(items, filter);
    }

    /** Merges sorted iterators into one sorted iterator. Items that compare as equal are returned once. */
    public static <T> Iterator<T> mergeSorted(List<Iterator<T>> sorted, Comparator<? super T> order) {
        return new Merged<>(sorted, order);
    }

    private record Mapped<S, T>(Iterator<S> items, Function<? super S, ? extends T> mapper) implements Iterator<T> {

        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public T next() {
            return mapper.apply(items.next());
        }
    }

    private static final class Filtered<T> implements Iterator<T> {

        private final Iterator<T> items;
        private final Predicate<? super T> filter;

        private @Nullable T next;

        Filtered(Iterator<T> items, Predicate<? super T> filter) {
            this.items = items;
            this.filter = filter;
        }

        @Override
        public boolean hasNext() {
            while (next == null && items.hasNext()) {
                T item = items.next();
                next = filter.test(item) ? item : null;
            }
            return next != null;
        }

        @Override
        public T next() {
            T item = hasNext() ? next : null;
            if (item == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return item;
        }
    }

    private static final class Merged<T> implements Iterator<T> {

        private final Comparator<? super T> order;
        private final PriorityQueue<Head<T>> heads;

        private @Nullable T last;

        Merged(List<Iterator<T>> sorted, Comparator<? super T> order) {
            this.order = order;
            this.heads = new PriorityQueue<>(Math.max(1, sorted.size()), Comparator.comparing(Head::item, order));
            sorted.forEach(this::advance);
        }

        /** The next item of an iterator, and the rest of that iterator. */
        private record Head<T>(T item, Iterator<T> rest) {}

        private void advance(Iterator<T> items) {
            if (items.hasNext()) {
                heads.add(new Head<>(items.next(), items));
            }
        }

        @Override
        public boolean hasNext() {
            Head<T> head = heads.peek();
            while (head != null && last != null && order.compare(head.item(), last) == 0) {
                heads.remove();
                advance(head.rest());
                head = heads.peek();
            }
            return head != null;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Head<T> head = heads.remove();
            advance(head.rest());
            last = head.item();
            return head.item();
        }
    }
}
