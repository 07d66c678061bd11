package io.github.servicecatalogtestkit.fake.internal.collection;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * An immutable map that iterates in the order of its keys. The numbers of IDs increase, so a table of IDs iterates in
 * the order of creation, which is the order of every list response. Looking up, adding, removing and starting an
 * iteration in the middle take logarithmic time.
 *
 * @param <K> the type of the keys; their natural order is the order of the table
 * @param <V> the type of the values
 */
public final class Table<K extends Comparable<? super K>, V> {

    private static final Table<?, ?> EMPTY = new Table<>(TreePMap.<Long, Object>empty());

    private final TreePMap<K, V> rows;

    private Table(TreePMap<K, V> rows) {
        this.rows = rows;
    }

    /** Returns the table without rows. */
    @SuppressWarnings("unchecked") // no row, no type
    public static <K extends Comparable<? super K>, V> Table<K, V> empty() {
        return (Table<K, V>) EMPTY;
    }

    /** Returns the value of {@code key}, if there is one. */
    public Optional<V> find(K key) {
        return Optional.ofNullable(get(key));
    }

    /** Returns the value of {@code key}, or {@code null}. */
    public @Nullable V get(K key) {
        return rows.get(key);
    }

    public boolean contains(K key) {
        return rows.containsKey(key);
    }

    /** Returns a copy in which {@code key} has the given value. */
    public Table<K, V> plus(K key, V value) {
        return new Table<>(rows.plus(key, value));
    }

    /** Returns a copy without {@code key}. */
    public Table<K, V> minus(K key) {
        TreePMap<K, V> fewer = rows.minus(key);
        return fewer == rows ? this : new Table<>(fewer);
    }

    /** Returns the values in the order of their keys. */
    public Iterable<V> values() {
        return rows.values();
    }

    /** Returns the keys in their order. */
    public Iterable<K> keys() {
        return rows.keySet();
    }

    /** Returns the rows in the order of their keys. */
    public Iterable<Map.Entry<K, V>> rows() {
        return rows.entrySet();
    }

    /** Returns the values whose keys come after {@code key}, in the order of their keys. */
    public Iterator<V> valuesAfter(K key) {
        return rows.tailMap(key, false).values().iterator();
    }

    /** Returns the rows whose keys come after {@code key}, in the order of their keys. */
    public Iterator<Map.Entry<K, V>> rowsAfter(K key) {
        return rows.tailMap(key, false).entrySet().iterator();
    }

    /** Returns the rows from {@code key} on, in the order of their keys. */
    public Iterator<Map.Entry<K, V>> rowsFrom(K key) {
        return rows.tailMap(key, true).entrySet().iterator();
    }

    public int size() {
        return rows.size();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table<?, ?> table && rows.equals(table.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
