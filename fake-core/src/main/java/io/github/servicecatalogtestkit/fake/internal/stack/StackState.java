package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The resources of a stack and the catalog at one moment of a deployment.
 *
 * @param resources the resources by logical ID
 * @param replaced resources that an update replaced, and that are still to be deleted
 */
record StackState(Catalog catalog, Table<String, StackResource> resources, List<StackResource> replaced) {

    static StackState of(Catalog catalog, Table<String, StackResource> resources) {
        return new StackState(catalog, resources, List.of());
    }

    /** Returns the state of a stack at the start of a deployment. */
    static StackState of(Catalog catalog, Stack.Contents contents) {
        return new StackState(catalog, contents.resources(), contents.replaced());
    }

    StackState with(Catalog after, StackResource resource) {
        return new StackState(after, resources.plus(resource.logicalId(), resource), replaced);
    }

    /** Returns the state in which a resource took the place of another one. */
    StackState replacing(StackResource old, Catalog after, StackResource resource) {
        List<StackResource> more = new ArrayList<>(replaced);
        more.add(old);
        return new StackState(after, resources.plus(resource.logicalId(), resource), more);
    }

    /** Returns the state in which a replaced resource has its place again. */
    StackState restoring(StackResource former) {
        StackResource replacement = resources.get(former.logicalId());
        List<StackResource> others = new ArrayList<>(replaced);
        others.removeIf(old -> old.logicalId().equals(former.logicalId()));
        if (replacement != null) {
            others.add(replacement);
        }
        return new StackState(catalog, resources.plus(former.logicalId(), former), others);
    }

    /** Returns the state without a resource: the present one of its logical ID, or one that was replaced. */
    StackState without(Catalog after, StackResource resource) {
        List<StackResource> fewer = new ArrayList<>(replaced);
        boolean wasReplaced = fewer.removeIf(old -> old == resource);
        return new StackState(after, wasReplaced ? resources : resources.minus(resource.logicalId()), fewer);
    }

    /** Returns the resources that an update leaves over, each before those that it needs. */
    List<StackResource> obsolete(Set<String> declared) {
        List<StackResource> obsolete = new ArrayList<>(replaced);
        resources.values().forEach(resource -> {
            if (!declared.contains(resource.logicalId())) {
                obsolete.add(resource);
            }
        });
        return DeletionOrder.of(obsolete);
    }

    /** Returns all resources, each before those that it needs. */
    List<StackResource> inOrderOfDeletion() {
        List<StackResource> all = new ArrayList<>(replaced);
        resources.values().forEach(all::add);
        return DeletionOrder.of(all);
    }
}
