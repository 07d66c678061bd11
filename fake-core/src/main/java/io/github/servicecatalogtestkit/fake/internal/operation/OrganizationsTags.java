package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.OrganizationsErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.organizations.model.Tag;

/**
 * The tags in requests and responses of AWS Organizations.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_tagging.html">Tagging AWS Organizations
 *     resources</a>: at most 50 tags, and the prefix {@code aws:} is reserved
 */
final class OrganizationsTags {

    private static final int MOST = 50;
    private static final String RESERVED = "aws:";

    private OrganizationsTags() {}

    /** Returns the tags of a request that creates a resource. */
    static Tags read(List<Tag> tags) {
        return added(Tags.NONE, tags);
    }

    /** Returns the tags of a resource after a request adds tags. An existing key gets the new value. */
    static Tags added(Tags before, List<Tag> tags) {
        Map<String, String> added = new LinkedHashMap<>();
        for (Tag tag : tags) {
            requireUserKey(tag.key());
            if (added.put(tag.key(), tag.value()) != null) {
                throw OrganizationsErrors.duplicateTagKey();
            }
        }
        Tags after = before.with(added);
        if (after.size() > MOST) {
            throw OrganizationsErrors.tooManyTags();
        }
        return after;
    }

    static void requireUserKey(String key) {
        if (key.toLowerCase(Locale.ROOT).startsWith(RESERVED)) {
            throw OrganizationsErrors.systemTag();
        }
    }

    static Tag tag(Map.Entry<String, String> tag) {
        return Tag.builder().key(tag.getKey()).value(tag.getValue()).build();
    }
}
