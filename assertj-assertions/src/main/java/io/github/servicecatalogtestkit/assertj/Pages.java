package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All pages of a list operation. The loop is ours, not the SDK's paginator: a paginator is one more method that a stubbed client
 * answers with {@code null}, and it never ends on a client that answers every token with the same page.
 */
final class Pages {

    private Pages() {}

    /**
     * Returns the items of all pages.
     *
     * @param operation the name of the operation, for the complaint about a client that does not behave
     * @param call answers the page that a token names, the first one for {@code null}
     */
    static <R, T> List<T> all(
            String operation,
            Function<@Nullable String, R> call,
            Function<R, List<T>> items,
            Function<R, @Nullable String> nextToken) {
        List<T> all = new ArrayList<>();
        String token = null;
        do {
            R page = CatalogCalls.required(operation, call.apply(token));
            all.addAll(items.apply(page));
            String next = nextToken.apply(page);
            if (next != null && next.equals(token)) {
                throw new IllegalStateException(operation + " answered the page token \"" + next
                        + "\" with that very token, so its list never ends.");
            }
            token = next;
        } while (token != null && !token.isEmpty());
        return all;
    }
}
