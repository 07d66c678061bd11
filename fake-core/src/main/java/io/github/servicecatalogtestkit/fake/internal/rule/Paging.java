package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A look at one page of a list. The token names the last item of the page before and not a position: what is added or removed
 * between two pages makes nothing appear twice and nothing get lost. A token that was given out for another list is refused.
 *
 * @param question what is listed: operation, caller and filters
 * @param after the number of the last item of the page before; 0 for the first page
 * @param size how many items the page has at most
 */
public record Paging(String question, long after, int size) {

    private static final char SEPARATOR = ' ';

    /** Some items of a list, and the token that leads to the next ones, if there are any. */
    public record Page<T>(List<T> items, @Nullable String nextToken) {

        /** Returns this page but with each item turned into another. */
        public <R> List<R> map(Function<? super T, ? extends R> turn) {
            List<R> turned = new ArrayList<>(items.size());
            for (T item : items) {
                turned.add(turn.apply(item));
            }
            return turned;
        }
    }

    /**
     * Returns the look that a request asks for.
     *
     * @param size the page size of the request; {@code null} and 0 mean {@code defaultSize}
     * @param token the page token of the request; {@code null} means the first page
     */
    public static Paging of(String question, @Nullable Integer size, @Nullable String token, int defaultSize) {
        return new Paging(
                question, token == null ? 0 : read(question, token), size == null || size == 0 ? defaultSize : size);
    }

    /**
     * Returns the page.
     *
     * @param items the items after {@link #after()}, in the order of their numbers
     * @param number returns the number of an item
     */
    public <T> Page<T> take(Iterator<T> items, ToLongFunction<T> number) {
        return take(items, item -> true, number);
    }

    /** Returns the page of those items that {@code belongs} accepts. */
    public <T> Page<T> take(Iterator<T> items, Predicate<T> belongs, ToLongFunction<T> number) {
        List<T> page = new ArrayList<>();
        while (items.hasNext()) {
            T item = items.next();
            if (belongs.test(item)) {
                if (page.size() == size) {
                    return new Page<>(page, write(number.applyAsLong(page.get(size - 1))));
                }
                page.add(item);
            }
        }
        return new Page<>(page, null);
    }

    private String write(long last) {
        String token = last + String.valueOf(SEPARATOR) + Integer.toHexString(question.hashCode());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    private static long read(String question, String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int end = text.indexOf(SEPARATOR);
            if (end > 0 && text.substring(end + 1).equals(Integer.toHexString(question.hashCode()))) {
                return Long.parseLong(text, 0, end, 10);
            }
        } catch (IllegalArgumentException e) { // not base64, or no number: refused like any other token
        }
        throw ServiceErrors.invalid("The page token is not valid for this request: " + token);
    }
}
