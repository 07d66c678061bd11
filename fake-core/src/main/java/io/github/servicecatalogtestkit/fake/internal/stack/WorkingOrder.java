package io.github.servicecatalogtestkit.fake.internal.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The changes of a stack in an order that works: a change that fails is tried again after the others.
 *
 * @param done the changes that some order makes, in that order
 * @param state the state after them
 * @param stuck the reasons of the changes that fail in every order, in the order of the last attempt
 * @param <T> what is changed
 */
record WorkingOrder<T>(List<T> done, StackState state, List<Map.Entry<T, String>> stuck) {

    /** A change of one resource. */
    interface Change<T> {

        StackState made(StackState before, T resource) throws ResourceFailedException;
    }

    /**
     * Finds an order.
     *
     * @param before what has to be changed before a resource
     * @param newSet creates the kind of set in which resources are told apart
     */
    static <T> WorkingOrder<T> of(
            StackState start,
            Collection<T> resources,
            Function<T, Set<T>> before,
            Supplier<Set<T>> newSet,
            Change<T> change) {
        List<T> done = new ArrayList<>();
        StackState state = start;
        Collection<T> left = resources;
        while (!left.isEmpty()) {
            List<Map.Entry<T, String>> reasons = new ArrayList<>();
            List<T> failed = new ArrayList<>();
            Set<T> absent = newSet.get();
            for (T resource : left) {
                if (before.apply(resource).stream().noneMatch(absent::contains)) {
                    try {
                        state = change.made(state, resource);
                        done.add(resource);
                        continue;
                    } catch (ResourceFailedException e) {
                        reasons.add(Map.entry(resource, e.reason()));
                    }
                }
                failed.add(resource);
                absent.add(resource);
            }
            if (failed.size() == left.size()) {
                return new WorkingOrder<>(done, state, reasons);
            }
            left = failed;
        }
        return new WorkingOrder<>(done, state, List.of());
    }
}
