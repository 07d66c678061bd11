package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;

/**
 * Sends the calls of assertions. All of them are marked, are in the request form of an operation, which every
 * implementation of the interface has, and read all pages.
 *
 * @param mark the mark of the calls
 */
record CallSender(AssertionMark mark) {

    /** Returns what AWS returns about a resource; empty if AWS does not find it. */
    <Q extends ServiceCatalogRequest, R extends ServiceCatalogResponse> Optional<R> find(
            Function<Q, R> operation, Q request) {
        try {
            return Optional.of(send(operation, request));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the items of all pages. This loop does not use the SDK's paginators: a paginator is one more method that
     * a mock has to be told about, and it does not end on a client that answers each page token with the same page.
     *
     * @param request creates the request for the page with a token, for the first page with {@code null}
     */
    <Q extends ServiceCatalogRequest, R extends ServiceCatalogResponse, T> List<T> list(
            Function<@Nullable String, Q> request,
            Function<Q, R> operation,
            Function<R, List<T>> items,
            Function<R, @Nullable String> nextToken) {
        return list(request, operation, items, nextToken, item -> false);
    }

    /**
     * Returns the items of all pages, up to the first page with a wanted item.
     *
     * @param request creates the request for the page with a token, for the first page with {@code null}
     */
    <Q extends ServiceCatalogRequest, R extends ServiceCatalogResponse, T> List<T> list(
            Function<@Nullable String, Q> request,
            Function<Q, R> operation,
            Function<R, List<T>> items,
            Function<R, @Nullable String> nextToken,
            Predicate<T> wanted) {
        List<T> all = new ArrayList<>();
        String token = null;
        do {
            Q pageRequest = request.apply(token);
            R page = send(operation, pageRequest);
            all.addAll(items.apply(page));
            if (items.apply(page).stream().anyMatch(wanted)) {
                return all;
            }
            String next = nextToken.apply(page);
            if (next != null && next.equals(token)) {
                throw new IllegalStateException(nameOf(pageRequest) + " answered the page token \"" + next
                        + "\" with the same page token, so its list never ends.");
            }
            token = next;
        } while (token != null && !token.isEmpty());
        return all;
    }

    /** Makes a call, marked as the call of an assertion. Handles what all calls of assertions have in common. */
    <Q extends ServiceCatalogRequest, R extends ServiceCatalogResponse> R send(Function<Q, R> operation, Q request) {
        @Nullable R response = operation.apply(mark.on(request));
        if (response == null) {
            throw new IllegalStateException(nameOf(request) + " returned null. The SDK's clients never do; a mock does"
                    + " for each call that it was not told about.");
        }
        return response;
    }

    private static String nameOf(ServiceCatalogRequest request) {
        return request.getClass().getSimpleName().replaceFirst("Request$", "");
    }
}
