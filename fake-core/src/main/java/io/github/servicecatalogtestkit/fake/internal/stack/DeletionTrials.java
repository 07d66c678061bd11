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
    private final List<StackResource> order;
    private final Phase phase;

    /** Which resources need each one, directly or not. */
    private final IdentityHashMap<StackResource, Set<StackResource>> users = new IdentityHashMap<>();

    private final Map<String, Set<String>> related;

    DeletionTrials(Site site, StackState start, List<StackResource> order, Phase phase) {
        this.site = site;
        this.start = start;
        this.order = order;
        this.phase = phase;
        this.related = Touches.of(start).related();
        Map<String, Set<StackResource>> usersById = new HashMap<>();
        for (StackResource resource : order) {
            Set<StackResource> all = identitySet(usersById.getOrDefault(resource.logicalId(), Set.of()));
            users.put(resource, all);
            for (String needed : resource.needs()) {
                Set<StackResource> ofNeeded = usersById.computeIfAbsent(needed, key -> identitySet(Set.of()));
                ofNeeded.addAll(all);
                ofNeeded.add(resource);
            }
        }
    }

    /** Resources are told apart by identity, which is faster than comparing all their properties. */
    private static Set<StackResource> identitySet(Set<StackResource> resources) {
        Set<StackResource> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(resources);
        return set;
    }

    List<OrderFault> faults() {
        Set<StackResource> deletable = deletable();
        List<OrderFault> faults = new ArrayList<>();
        for (StackResource resource : order) {
            if (deletable.contains(resource)) {
                failure(List.of(resource))
                        .ifPresent(reason -> blockers(resource)
                                .forEach(blocker -> faults.add(
                                        OrderFault.of(blocker.logicalId(), resource.logicalId(), phase, reason))));
            }
        }
        return faults;
    }

    /** Returns what can be deleted in the order of the template. Anything else fails in every order. */
    private Set<StackResource> deletable() {
        Set<StackResource> deletable = identitySet(Set.of());
        StackState state = start;
        for (StackResource resource : order) {
            try {
                state = deleted(state, resource);
                deletable.add(resource);
            } catch (ResourceFailedException e) {
                // it stays
            }
        }
        return deletable;
    }

    /** Returns the resources that have to be deleted first, of those that are deleted first only by chance. */
    private List<StackResource> blockers(StackResource resource) {
        List<StackResource> needed = new ArrayList<>();
        List<StackResource> others = new ArrayList<>();
        Set<String> touching = related.getOrDefault(resource.logicalId(), Set.of());
        Set<StackResource> ordered = users.getOrDefault(resource, Set.of());
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
            trial.addAll(users.getOrDefault(resource, Set.of()));
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
