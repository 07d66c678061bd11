package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import io.github.servicecatalogtestkit.fake.internal.stack.OrderFault.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Deletes resources in orders that a template allows, and compares with the order of the template. */
final class DeletionTrials {

    private final Site site;
    private final StackState start;
    private final Phase phase;
    private final List<StackResource> order;

    /** Which resources need each one, directly or not. */
    private final IdentityHashMap<StackResource, Set<StackResource>> users = new IdentityHashMap<>();

    private final Map<String, Set<String>> related;

    /** The resources that fail in every order. */
    private final List<OrderFault> stuck;

    private final StackState complete;

    /** @param resources what is deleted, each resource before those that it needs */
    DeletionTrials(Site site, StackState start, List<StackResource> resources, Phase phase) {
        this.site = site;
        this.start = start;
        this.phase = phase;
        this.related = Touches.of(start).related();
        Map<String, Set<StackResource>> usersById = new HashMap<>();
        for (StackResource resource : resources) {
            Set<StackResource> all = identitySet(usersById.getOrDefault(resource.logicalId(), Set.of()));
            users.put(resource, all);
            for (String needed : resource.needs()) {
                Set<StackResource> ofNeeded = usersById.computeIfAbsent(needed, key -> identitySet(Set.of()));
                ofNeeded.addAll(all);
                ofNeeded.add(resource);
            }
        }
        WorkingOrder<StackResource> working =
                WorkingOrder.of(start, resources, this::usersOf, () -> identitySet(Set.of()), this::deleted);
        this.order = working.done();
        this.complete = working.state();
        this.stuck = working.stuck().stream()
                .map(failed -> OrderFault.inEveryOrder(failed.getKey().logicalId(), phase, failed.getValue()))
                .toList();
    }

    private Set<StackResource> usersOf(StackResource resource) {
        return users.getOrDefault(resource, Set.of());
    }

    /** Resources are told apart by identity, which is faster than comparing all their properties. */
    private static Set<StackResource> identitySet(Set<StackResource> resources) {
        Set<StackResource> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(resources);
        return set;
    }

    /** Returns whether some order deletes all resources. */
    boolean isComplete() {
        return stuck.isEmpty();
    }

    /** Returns the state after everything is deleted that some order deletes. */
    StackState complete() {
        return complete;
    }

    List<OrderFault> faults() {
        List<OrderFault> faults = new ArrayList<>(stuck);
        for (StackResource resource : order) {
            failure(List.of(resource))
                    .ifPresent(reason -> blockers(resource)
                            .forEach(blocker -> faults.add(
                                    OrderFault.failure(blocker.logicalId(), resource.logicalId(), phase, reason))));
        }
        return faults;
    }

    /** Returns the resources that have to be deleted first, of those that are deleted first only by chance. */
    private List<StackResource> blockers(StackResource resource) {
        List<StackResource> needed = new ArrayList<>();
        List<StackResource> others = new ArrayList<>();
        Set<String> touching = related.getOrDefault(resource.logicalId(), Set.of());
        Set<StackResource> ordered = usersOf(resource);
        for (StackResource other : order) {
            if (other == resource) {
                break;
            }
            if (!ordered.contains(other)) {
                (touching.contains(other.logicalId()) ? needed : others).add(other);
            }
        }
        if (!succeeds(needed, resource)) {
            needed.addAll(others);
        }
        for (StackResource candidate : List.copyOf(needed)) {
            List<StackResource> fewer = new ArrayList<>(needed);
            fewer.removeIf(one -> one == candidate);
            if (succeeds(fewer, resource)) {
                needed = fewer;
            }
        }
        return needed;
    }

    private boolean succeeds(List<StackResource> first, StackResource resource) {
        List<StackResource> all = new ArrayList<>(first);
        all.add(resource);
        return failure(all).isEmpty();
    }

    /**
     * Deletes resources one after the other, each with nothing before it but what needs it, and returns why the last
     * one fails; empty if it does not.
     */
    private Optional<String> failure(List<StackResource> resources) {
        Set<StackResource> trial = identitySet(Set.of());
        for (StackResource resource : resources) {
            trial.addAll(usersOf(resource));
            trial.add(resource);
        }
        StackResource last = resources.get(resources.size() - 1);
        StackState state = start;
        for (StackResource resource : order) {
            if (trial.contains(resource) && resource != last) {
                try {
                    state = deleted(state, resource);
                } catch (ResourceFailedException e) {
                    // what needs it may stand in its way
                }
            }
        }
        try {
            StackState ignored = deleted(state, last);
            return Optional.empty();
        } catch (ResourceFailedException e) {
            return Optional.of(e.reason());
        }
    }

    private StackState deleted(StackState state, StackResource resource) {
        return resource.policies().retainsDeleted()
                ? state.without(state.catalog(), resource)
                : new ResourceSteps(Answerer.WITHOUT_INTERCEPTORS, site, new EventLog(site)).deleted(state, resource);
    }
}
