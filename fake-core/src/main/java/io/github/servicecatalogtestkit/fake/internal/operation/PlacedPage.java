package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists whose items have no number of their own, such as the outputs of a template: their place counts, from 1. Such lists
 * change as a whole; what they are about says of which state they are, so that a token of another state is refused.
 */
final class PlacedPage {

    private PlacedPage() {}

    private record Placed<T>(long place, T item) {}

    static <T> Paging.Page<T> of(
            Catalog catalog, Call call, String about, @Nullable Integer size, @Nullable String token, List<T> items) {
        Paging paging = call.paging(catalog, about, size, token);
        List<Placed<T>> placed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            placed.add(new Placed<>(i + 1L, items.get(i)));
        }
        Paging.Page<Placed<T>> page =
                paging.take(placed.iterator(), item -> item.place() > paging.after(), Placed::place);
        return new Paging.Page<>(page.map(Placed::item), page.nextToken());
    }
}
