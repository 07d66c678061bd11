package io.github.servicecatalogtestkit.fake.internal.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** The property {@code Tags}. */
final class TagProperties {

    private TagProperties() {}

    /**
     * Returns the tags of a new resource: those of its stack, and its own.
     *
     * @see <a href="https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/669">
     *     cloudformation-coverage-roadmap#669</a>: the tags of a stack are only used at the creation
     */
    static List<Tag> ofNew(ResourceCalls calls, Properties properties) {
        Map<String, String> tags = new LinkedHashMap<>(calls.site().tags().values());
        tags.putAll(byKey(properties));
        return shapes(tags);
    }

    /** Returns the tags of a property alone. */
    static List<Tag> own(Properties properties) {
        return shapes(byKey(properties));
    }

    /** Returns the tags that an update adds, or to which it gives another value. */
    static List<Tag> added(Properties before, Properties after) {
        Map<String, String> added = byKey(after);
        added.entrySet().removeAll(byKey(before).entrySet());
        return shapes(added);
    }

    /** Returns the keys of the tags that an update removes. */
    static List<String> removed(Properties before, Properties after) {
        List<String> removed = new ArrayList<>(byKey(before).keySet());
        removed.removeAll(byKey(after).keySet());
        return removed;
    }

    private static Map<String, String> byKey(Properties properties) {
        Map<String, String> tags = new LinkedHashMap<>();
        properties.list("Tags").forEach(tag -> tags.put(tag.require("Key"), tag.require("Value")));
        return tags;
    }

    private static List<Tag> shapes(Map<String, String> tags) {
        List<Tag> shapes = new ArrayList<>();
        tags.forEach(
                (key, value) -> shapes.add(Tag.builder().key(key).value(value).build()));
        return shapes;
    }
}
