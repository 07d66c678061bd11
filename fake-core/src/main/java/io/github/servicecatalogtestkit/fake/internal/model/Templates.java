package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.template.ResourceAttributes;
import java.util.Optional;

/**
 * The templates that URLs lead to, and what is known of the resources that their parameters name.
 *
 * @param attributes what the test answers when a rule asks for something that only a real account knows
 */
public record Templates(Table<String, TemplateBody> byUrl, ResourceAttributes attributes) {

    public static final Templates NONE = new Templates(Table.empty(), ResourceAttributes.UNKNOWN);

    public Optional<TemplateBody> find(String url) {
        return byUrl.find(url);
    }

    public Templates plus(String url, String body) {
        return new Templates(byUrl.plus(url, new TemplateBody(body)), attributes);
    }

    /** Returns these templates but with other answers to what rules ask. */
    public Templates with(ResourceAttributes other) {
        return new Templates(byUrl, other);
    }
}
