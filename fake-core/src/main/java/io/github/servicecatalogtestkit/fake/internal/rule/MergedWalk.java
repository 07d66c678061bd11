package io.github.servicecatalogtestkit.fake.internal.rule;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Several walks, each in order, as one walk in order. What is in more than one of them comes once. It is never more than a step
 * ahead of its user, so a page of a long list costs no more than a page.
 */
final class MergedWalk<T> implements Iterator<T> {

    private final Comparator<? super T> order;
    private final PriorityQueue<Head<T>> heads;

    private @Nullable T last;

    MergedWalk(List<Iterator<T>> walks, Comparator<? super T> order) {
        this.order = order;
        this.heads = new PriorityQueue<>(Math.max(1, walks.size()), Comparator.comparing(Head::item, order));
        walks.forEach(this::advance);
    }

    /** A walk that has stepped on to {@code item}. */
    private record Head<T>(T item, Iterator<T> rest) {}

    private void advance(Iterator<T> walk) {
        if (walk.hasNext()) {
            heads.add(new Head<>(walk.next(), walk));
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
