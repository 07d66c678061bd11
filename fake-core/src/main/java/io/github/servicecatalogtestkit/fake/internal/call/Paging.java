package io.github.servicecatalogtestkit.fake.internal.call;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of a list. The token names the last item of the previous page rather than a position. So no
 * item appears twice or is lost when items are added or removed between two pages. A token of another list is refused.
 *
 * @param question describes the list (operation, caller and filters); called only to read or write a token
 * @param last the rank of the last item of the previous page
 * @param size the maximum number of items on the page
 */
public record Paging(Supplier<String> question, Rank last, int size) {

    private static final String SEPARATOR = " ";
    private static final int DIGEST_BYTES = 16;

    /** Some items of a list, and the token for the next page, if there is one. */
    public record Page<T>(List<T> items, @Nullable String nextToken) {

        /** Returns a page with the results of applying {@code mapper} to each item. */
        public <R> List<R> map(Function<? super T, ? extends R> mapper) {
            List<R> mapped = new ArrayList<>(items.size());
            for (T item : items) {
                mapped.add(mapper.apply(item));
            }
            return mapped;
        }
    }

    /**
     * The position of an item in its list. Lists are ordered by the numbers of their items. A request that sorts a list
     * orders it by the key first.
     */
    public record Rank(String key, long number) implements Comparable<Rank> {

        /** Keeps tokens below the 2,024 characters that AWS allows, in any alphabet. */
        private static final int LONGEST_KEY = 400;

        private static final Rank BEFORE_ALL = new Rank("", 0);

        /** Returns a rank that sorts by a text. Only the beginning of a long text is compared. */
        public static Rank of(String key, long number) {
            return new Rank(key.length() <= LONGEST_KEY ? key : truncate(key), number);
        }

        /** Returns a rank that sorts by a count, which must not be negative. */
        public static Rank of(int count, long number) {
            String digits = Integer.toString(count);
            return new Rank("0".repeat(10 - digits.length()) + digits, number);
        }

        private static String truncate(String key) {
            int end = Character.isHighSurrogate(key.charAt(LONGEST_KEY - 1)) ? LONGEST_KEY - 1 : LONGEST_KEY;
            return key.substring(0, end);
        }

        @Override
        public int compareTo(Rank other) {
            int order = key.compareTo(other.key);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    /**
     * Returns the page request with the given size and token.
     *
     * @param size the page size of the request; {@code null} and 0 mean {@code defaultSize}
     * @param token the page token of the request; {@code null} means the first page
     */
    public static Paging of(
            Supplier<String> question, @Nullable Integer size, @Nullable String token, int defaultSize) {
        return of(
                question,
                size,
                token,
                defaultSize,
                () -> ServiceErrors.invalid("The page token is not valid for this request: " + token));
    }

    /**
     * Returns the page request with the given size and token.
     *
     * @param badToken the error for a token of another list
     */
    public static Paging of(
            Supplier<String> question,
            @Nullable Integer size,
            @Nullable String token,
            int defaultSize,
            Supplier<Refusal> badToken) {
        return new Paging(
                question,
                token == null ? Rank.BEFORE_ALL : read(question, token).orElseThrow(badToken),
                size == null || size == 0 ? defaultSize : size);
    }

    /** Returns the number of the last item of the previous page, or 0 for the first page. */
    public long after() {
        return last.number();
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

    /** Returns the page of the items that {@code filter} accepts. */
    public <T> Page<T> take(Iterator<T> items, Predicate<T> filter, ToLongFunction<T> number) {
        return page(items, filter, item -> new Rank("", number.applyAsLong(item)));
    }

    /**
     * Returns the page of a list that is kept in the order of a text.
     *
     * @param items the items after the key of {@link #last()}, in ascending order
     * @param rank returns the position of an item, whose key is the text
     */
    public <T> Page<T> takeByText(Iterator<T> items, Function<? super T, Rank> rank) {
        return page(items, item -> true, rank);
    }

    /**
     * Returns the page of a list that the request sorts.
     *
     * @param items all items of the list
     * @param rank returns the position of an item in ascending order
     */
    public <T> Page<T> takeSorted(
            Iterator<T> items, Predicate<T> filter, Function<? super T, Rank> rank, boolean descending) {
        Comparator<Rank> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        TreeMap<Rank, T> following = new TreeMap<>(order);
        items.forEachRemaining(item -> {
            Rank position = rank.apply(item);
            if (filter.test(item) && (after() == 0 || order.compare(position, last) > 0)) {
                following.put(position, item);
            }
        });
        return page(following.values().iterator(), item -> true, rank);
    }

    private <T> Page<T> page(Iterator<T> items, Predicate<T> filter, Function<? super T, Rank> rank) {
        List<T> page = new ArrayList<>();
        while (items.hasNext()) {
            T item = items.next();
            if (filter.test(item)) {
                if (page.size() == size) {
                    return new Page<>(page, write(question, rank.apply(page.get(size - 1))));
                }
                page.add(item);
            }
        }
        return new Page<>(page, null);
    }

    private static String write(Supplier<String> question, Rank end) {
        String token = String.join(SEPARATOR, Long.toString(end.number()), digest(question, end), end.key());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(token));
    }

    /** Returns the rank in a token. An edited token is not the one that {@link #write} returns for its rank. */
    private static Optional<Rank> read(Supplier<String> question, String token) {
        try {
            String[] parts = text(Base64.getUrlDecoder().decode(token)).split(SEPARATOR, 3);
            if (parts.length == 3) {
                Rank rank = new Rank(parts[2], Long.parseLong(parts[0]));
                return Optional.of(rank).filter(end -> write(question, end).equals(token));
            }
        } catch (IllegalArgumentException e) { // not base64, or not a number: not a token of this list
        }
        return Optional.empty();
    }

    /**
     * Returns a digest of the question and the rank. Two questions with the same digest cannot be found in practice.
     */
    private static String digest(Supplier<String> question, Rank rank) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(rank.number() + SEPARATOR + rank.key() + SEPARATOR));
            return HexFormat.of().formatHex(digest.digest(bytes(question.get())), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Returns the UTF-16 code units of {@code text}. UTF-8 would replace a surrogate that stands alone. */
    private static byte[] bytes(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * text.length());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static String text(byte[] bytes) {
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }
}
