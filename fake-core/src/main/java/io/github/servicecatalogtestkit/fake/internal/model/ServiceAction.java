package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A self-service action: a document of AWS Systems Manager that end users may run on what they launched from a version
 * of a product.
 *
 * @param owner the scope that the action belongs to
 * @param definitionType the type as the API spells it: {@code SSM_AUTOMATION}
 * @param definition the document and how it is run, under the keys of the API, as it was sent
 */
public record ServiceAction(
        Id<ServiceAction> id,
        Scope owner,
        String name,
        @Nullable String description,
        String definitionType,
        Map<String, String> definition)
        implements Owned {

    public ServiceAction {
        definition = Collections.unmodifiableMap(new LinkedHashMap<>(definition));
    }

    /** Returns a copy with this name, this description and this definition. */
    public ServiceAction with(String otherName, @Nullable String otherDescription, Map<String, String> other) {
        return new ServiceAction(id, owner, otherName, otherDescription, definitionType, other);
    }
}
