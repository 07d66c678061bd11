package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tags of a portfolio or product, in the order in which they were added. */
public record Tags(Map<String, String> values) {

    public static final Tags NONE = new Tags(Map.of());

    public Tags {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns a copy with the given tags. An existing key gets the new value. */
    public Tags with(Map<String, String> added) {
        if (added.isEmpty()) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.putAll(added);
        return new Tags(more);
    }

    /** Returns a copy without the given keys. Unknown keys are ignored. */
    public Tags without(Collection<String> keys) {
        if (keys.isEmpty()) {
            return this;
        }
        var fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeAll(keys);
        return new Tags(fewer);
    }

    public int size() {
        return values.size();
    }
}
