package io.github.servicecatalogtestkit.fake.usage;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list operation with a paginator, and functions that add and remove items. A new item is the last in the list,
 * unless the list is sorted by ID.
 *
 * @param operation the name of the operation
 * @param largestPage the greatest page size that AWS allows
 * @param add adds the item with the given number and returns its name in the list
 * @param remove removes the item with the given name
 * @param paginator the lazily read pages of the SDK's paginator, for a page size
 * @param page the page that a single call returns, for a page size and token
 */
record PagedList(
        String operation,
        int largestPage,
        IntFunction<String> add,
        Consumer<String> remove,
        IntFunction<Iterable<List<String>>> paginator,
        Function<PageRequest, Page> page) {

    /** Returns whether AWS sorts the list by ID. IDs do not follow the order of creation. */
    boolean isSortedById() {
        return operation.equals("ListPortfolios") || operation.equals("ListPortfoliosForProduct");
    }

    /** The page size and page token of a request. */
    record PageRequest(@Nullable Integer size, @Nullable String token) {}

    /** The items and the next page token of a response. */
    record Page(List<String> items, @Nullable String next) {}

    /** Maps the pages of the SDK to pages of names lazily. */
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
