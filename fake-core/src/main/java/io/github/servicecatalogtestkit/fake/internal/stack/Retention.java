package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;

/** What a stack keeps when it is deleted. */
final class Retention {

    private static final StackResource.Policies NOTHING = new StackResource.Policies("Delete", "Delete");

    private Retention() {}

    /** Returns a state in which the deletion of the stack, and of the stacks in it, keeps nothing. */
    static StackState ignored(StackState state) {
        Catalog catalog = state.catalog();
        for (StackResource resource : state.resources().values()) {
            Stack nested = catalog.stacks().find(resource.physicalId()).orElse(null);
            if (nested != null) {
                StackState inner =
                        ignored(StackState.of(catalog, nested.contents().resources()));
                Stack.Contents contents = new Stack.Contents(
                        inner.resources(),
                        nested.contents().outputs(),
                        nested.contents().imports());
                catalog = inner.catalog().with(inner.catalog().stacks().plus(nested.with(contents)));
            }
        }
        Table<String, StackResource> resources = state.resources();
        for (StackResource resource : state.resources().values()) {
            resources = resources.plus(resource.logicalId(), resource.with(NOTHING, resource.needs()));
        }
        return StackState.of(catalog, resources);
    }
}
