package io.github.servicecatalogtestkit.fake.usage;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list that the SDK pages through, and how things are put into it and taken out of it. Whatever is put in comes last.
 *
 * @param operation as AWS names it
 * @param largestPage the greatest page size that AWS allows
 * @param put puts the thing with this number in, and returns the name under which the list shows it
 * @param take takes the thing with this name out
 * @param paginator the pages that the SDK's paginator gives, each read when it is asked for, by page size
 * @param page one page by size and token, as one call gives it
 */
record Shelf(
        String operation,
        int largestPage,
        IntFunction<String> put,
        Consumer<String> take,
        IntFunction<Iterable<List<String>>> paginator,
        Function<Look, Page> page) {

    /** What a call asks for. */
    record Look(@Nullable Integer size, @Nullable String token) {}

    /** What a call gets. */
    record Page(List<String> items, @Nullable String next) {}

    /** Turns the pages of the SDK into pages of names, without reading any of them before its time. */
    static <P> Iterable<List<String>> names(Iterable<P> pages, Function<P, List<String>> names) {
        return () -> {
            Iterator<P> iterator = pages.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public List<String> next() {
                    return names.apply(iterator.next());
                }
            };
        };
    }

    @Override
    public String toString() {
        return operation;
    }
}
