package io.github.servicecatalogtestkit.fake.internal.collection;

import org.jspecify.annotations.Nullable;

/**
 * An immutable table of groups, each of which is a table in the order of its own keys. A group without rows does not
 * exist.
 *
 * @param <G> the type that names a group, such as an owner
 * @param <K> the type of the keys within a group
 * @param <V> the type of the values
 */
public record Index<G extends Comparable<? super G>, K extends Comparable<? super K>, V>(Table<G, Table<K, V>> groups) {

    /** Returns the index without groups. */
    public static <G extends Comparable<? super G>, K extends Comparable<? super K>, V> Index<G, K, V> empty() {
        return new Index<G, K, V>(Table.<G, Table<K, V>>empty());
    }

    /** Returns the rows of {@code group}, or an empty table if there is no such group. */
    public Table<K, V> of(G group) {
        Table<K, V> rows = groups.get(group);
        return rows == null ? Table.empty() : rows;
    }

    /** Returns the row {@code key} of {@code group}, or {@code null}. */
    public @Nullable V get(G group, K key) {
        Table<K, V> rows = groups.get(group);
        return rows == null ? null : rows.get(key);
    }

    /** Returns a copy in which {@code key} has the given value in {@code group}. */
    public Index<G, K, V> plus(G group, K key, V value) {
        return new Index<>(groups.plus(group, of(group).plus(key, value)));
    }

    /** Returns a copy without {@code key} in {@code group}. */
    public Index<G, K, V> minus(G group, K key) {
        Table<K, V> fewer = of(group).minus(key);
        return new Index<>(fewer.isEmpty() ? groups.minus(group) : groups.plus(group, fewer));
    }

    /** Returns a copy without {@code group}. */
    public Index<G, K, V> minus(G group) {
        return new Index<>(groups.minus(group));
    }
}
