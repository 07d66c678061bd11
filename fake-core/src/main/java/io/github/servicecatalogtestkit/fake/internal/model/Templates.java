package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.template.ResourceAttributes;
import java.util.Optional;

/**
 * The templates by URL, and the known attributes of the resources that parameters refer to.
 *
 * @param attributes the attributes that the test provides for rules, which only a real account could answer
 */
public record Templates(Table<String, TemplateBody> byUrl, ResourceAttributes attributes) {

    public static final Templates NONE = new Templates(Table.empty(), ResourceAttributes.UNKNOWN);

    public Optional<TemplateBody> find(String url) {
        return byUrl.find(url);
    }

    public Templates plus(String url, String body) {
        return new Templates(byUrl.plus(url, new TemplateBody(body)), attributes);
    }

    /** Returns a copy with the given attributes. */
    public Templates with(ResourceAttributes other) {
        return new Templates(byUrl, other);
    }
}
