package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import java.time.Duration;

/**
 * Gives a resource the same IDs and times in each order, so that the catalogs after two orders can be compared. IDs and
 * times are made of the number of changes before.
 *
 * @param first the number of changes before the first resource
 */
record Numbering(long first) {

    /** No resource needs more changes, not even a stack in the stack. */
    private static final long CHANGES_OF_A_RESOURCE = 1_000_000;

    /** Returns a state in which every change shows at once. Each step of a stack waits until it does anyway. */
    StackState start(StackState state) {
        Catalog catalog = state.catalog();
        return new StackState(
                catalog.with(catalog.settings().with(Setting.VISIBILITY_DELAY, Duration.ZERO)),
                state.resources(),
                state.replaced());
    }

    /** Returns the state in which the resource at a place of the usual order can be deployed. */
    StackState at(int place, StackState state) {
        Catalog catalog = state.catalog();
        return new StackState(
                catalog.later(first + place * CHANGES_OF_A_RESOURCE - catalog.sequence()),
                state.resources(),
                state.replaced());
    }
}
