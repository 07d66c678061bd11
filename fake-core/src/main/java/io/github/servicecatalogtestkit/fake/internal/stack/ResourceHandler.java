package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import java.util.Map;

/** Creates, updates and deletes the resources of one type with the operations of the service. */
interface ResourceHandler {

    /**
     * A resource that exists.
     *
     * @param physicalId what {@code Ref} gives
     * @param attributes what {@code Fn::GetAtt} gives
     */
    record Made(String physicalId, Map<String, Resolved> attributes) {

        static Made of(String physicalId) {
            return new Made(physicalId, Map.of());
        }

        /** Returns a resource with the attribute {@code Id}, which is what {@code Ref} gives too. */
        static Made withId(String id) {
            return new Made(id, Map.of("Id", Resolved.text(id)));
        }
    }

    /**
     * Creates a resource.
     *
     * @throws ResourceFailedException if it cannot be created
     */
    Made create(ResourceCalls calls, Properties properties);

    /**
     * Updates a resource in place. A type whose every property replaces the resource has no such update.
     *
     * @throws ResourceFailedException if it cannot be updated
     */
    default Made update(ResourceCalls calls, StackResource present, Properties before, Properties after) {
        return new Made(present.physicalId(), present.attributes());
    }

    /**
     * Deletes a resource.
     *
     * @throws ResourceFailedException if it cannot be deleted
     */
    void delete(ResourceCalls calls, StackResource present, Properties properties);
}
