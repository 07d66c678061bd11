package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** Converts tags to SDK objects. */
final class TagShapes {

    private static final String RESERVED = "aws:";

    private TagShapes() {}

    /**
     * Returns the tags of a request as a map.
     *
     * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html">Tagging your AWS
     *     resources</a>: the prefix {@code aws:} is reserved
     */
    static Map<String, String> read(List<Tag> tags) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Tag tag : tags) {
            if (tag.key().startsWith(RESERVED)) {
                throw ServiceErrors.invalid("Tag keys must not begin with " + RESERVED + ": " + tag.key());
            }
            values.put(tag.key(), tag.value());
        }
        return values;
    }

    /** Returns the tags in the response of an operation that creates something: {@code null} if there are none. */
    static @Nullable List<Tag> created(Tags tags) {
        return tags.size() == 0 ? null : write(tags);
    }

    static List<Tag> write(Tags tags) {
        List<Tag> list = new ArrayList<>(tags.size());
        tags.values()
                .forEach((key, value) ->
                        list.add(Tag.builder().key(key).value(value).build()));
        return list;
    }
}
