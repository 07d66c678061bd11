package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.List;
import java.util.Optional;

/**
 * Values for later launches: outputs, and values that only a real stack would have.
 *
 * @param texts the values by owner, kind and name
 */
public record LaunchValues(Table<String, String> texts) {

    public static final LaunchValues NONE = new LaunchValues(Table.empty());

    /** The owner of values that hold for every launch. */
    public static final String EVERY_LAUNCH = "";

    /** Returns the owner of values that hold for the stack with a name. */
    public static String ofStack(String name) {
        return "stack/" + name;
    }

    /** The kind of a value. */
    public enum Kind {
        OUTPUT,
        PHYSICAL_ID,
        ATTRIBUTE,
        IMPORTED_VALUE
    }

    /**
     * Returns a copy with a value.
     *
     * @param owner the id or the name of a product or of a provisioned product, or {@link #EVERY_LAUNCH}
     */
    public LaunchValues plus(String owner, Kind kind, String name, String value) {
        return new LaunchValues(texts.plus(key(owner, kind, name), value));
    }

    /** Returns the value for the first of the owners that has one. */
    public Optional<String> find(List<String> owners, Kind kind, String name) {
        return owners.stream()
                .map(owner -> texts.find(key(owner, kind, name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String key(String owner, Kind kind, String name) {
        return owner + '\n' + kind + '\n' + name;
    }
}
