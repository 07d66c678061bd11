package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * The ID of an object in the catalog. IDs of one type are ordered by the creation of their objects.
 *
 * <p>An ID is a number, so that looking up an object needs no table of texts. {@link IdType} knows its text.
 *
 * @param <T> the class of the object: an {@code Id<Portfolio>} cannot be passed where an {@code Id<Product>} is
 *     expected
 */
public record Id<T>(IdType<T> type, long number) implements Comparable<Id<T>> {

    @Override
    public int compareTo(Id<T> other) {
        return Long.compare(number, other.number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Id<?> id && number == id.number && type == id.type;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    /** Returns the text of the ID, as AWS spells it. */
    @Override
    public String toString() {
        return type.text(number);
    }
}
