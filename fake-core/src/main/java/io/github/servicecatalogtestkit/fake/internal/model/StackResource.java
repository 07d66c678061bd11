package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A resource that a stack created.
 *
 * @param physicalId what {@code Ref} gives
 * @param properties its properties, evaluated
 * @param attributes what {@code Fn::GetAtt} gives, by attribute
 * @param policies its {@code DeletionPolicy} and {@code UpdateReplacePolicy}
 * @param needs the resources of the stack that it needs
 * @param position its place in the template that created it; a resource that needs none of the others is created in
 *     this order
 */
public record StackResource(
        String logicalId,
        String type,
        String physicalId,
        Resolved.Members properties,
        Map<String, Resolved> attributes,
        Policies policies,
        Set<String> needs,
        int position) {

    public StackResource {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
    }

    /**
     * What happens to a resource when its stack no longer has it.
     *
     * @param deletion {@code Delete}, {@code Retain}, {@code RetainExceptOnCreate} or {@code Snapshot}
     * @param updateReplace {@code Delete}, {@code Retain} or {@code Snapshot}
     */
    public record Policies(String deletion, String updateReplace) {

        /** Returns whether the resource stays when it is deleted from its stack. */
        public boolean retainsDeleted() {
            return deletion.startsWith("Retain");
        }

        /** Returns whether the resource stays when the creation of its stack is rolled back. */
        public boolean retainsRolledBack() {
            return deletion.equals("Retain");
        }

        /** Returns whether the resource stays when another one replaces it. */
        public boolean retainsReplaced() {
            return updateReplace.equals("Retain");
        }
    }

    /** Returns the same resource with what the template now says about it. */
    public StackResource with(Policies other, Set<String> needed) {
        return new StackResource(logicalId, type, physicalId, properties, attributes, other, needed, position);
    }

    /** Returns the same resource with other attributes. */
    public StackResource with(Map<String, Resolved> others) {
        return new StackResource(logicalId, type, physicalId, properties, others, policies, needs, position);
    }
}
