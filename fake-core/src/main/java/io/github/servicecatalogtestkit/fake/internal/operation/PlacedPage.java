package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists whose items have no numbers, such as the outputs of a template. An item's position in the list, from
 * 1, is its number. Such lists are replaced as a whole. The name of a list identifies its version, so that a token for
 * an earlier version is refused.
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
