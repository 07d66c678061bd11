package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import io.github.servicecatalogtestkit.fake.internal.stack.OrderFault.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Deploys resources in orders that a template allows, and compares with the order of the template. */
final class DeploymentTrials {

    private final StackPlan plan;
    private final StackState start;
    private final Phase phase;
    private final List<String> order;
    private final Map<String, Integer> places = new HashMap<>();

    /** What each resource waits for, directly or not: by the template, and by the faults found so far. */
    private final Map<String, Set<String>> before = new HashMap<>();

    /** The resources that fail in every order. */
    private final List<OrderFault> stuck;

    private final StackState complete;

    DeploymentTrials(StackPlan plan, StackState start, Phase phase) {
        this.plan = plan;
        this.start = start;
        this.phase = phase;
        for (String logicalId : plan.dependencies().order()) {
            Set<String> all = new HashSet<>();
            for (String needed : plan.dependencies().neededBy(logicalId)) {
                all.add(needed);
                all.addAll(beforeOf(needed));
            }
            before.put(logicalId, all);
        }
        WorkingOrder<String> working =
                WorkingOrder.of(start, plan.dependencies().order(), this::beforeOf, HashSet::new, this::deployed);
        this.order = working.done();
        this.complete = working.state();
        this.stuck = working.stuck().stream()
                .map(failed -> OrderFault.inEveryOrder(failed.getKey(), phase, failed.getValue()))
                .toList();
        order.forEach(logicalId -> places.put(logicalId, places.size()));
    }

    private Set<String> beforeOf(String logicalId) {
        return before.getOrDefault(logicalId, Set.of());
    }

    /** Returns whether some order deploys all resources. */
    boolean isComplete() {
        return stuck.isEmpty();
    }

    /** Returns the state after everything is deployed that some order deploys. */
    StackState complete() {
        return complete;
    }

    List<OrderFault> faults() {
        Touches touches = Touches.of(complete);
        Map<String, Set<String>> touching = touches.related();
        List<OrderFault> faults = new ArrayList<>(stuck);
        for (String logicalId : order) {
            if (ResourceTypes.isModelled(plan.type(logicalId).name())) {
                Set<String> related = touching.getOrDefault(logicalId, Set.of());
                String reason = failure(List.of(logicalId)).orElse(null);
                if (reason != null) {
                    for (String needed : missing(logicalId, related)) {
                        faults.add(OrderFault.failure(logicalId, needed, phase, reason));
                        repair(logicalId, needed);
                    }
                }
                faults.addAll(swapped(logicalId, related));
            }
        }
        touches.changersByReader()
                .forEach((reader, changers) ->
                        changers.forEach(changer -> otherResult(reader, changer).ifPresent(faults::add)));
        return faults;
    }

    /**
     * Returns the fault of a pair that gives another result if the one that reads comes before the one that changes
     * what it reads.
     */
    private Optional<OrderFault> otherResult(String reader, String changer) {
        if (!places.containsKey(reader) || !places.containsKey(changer) || isOrdered(reader, changer)) {
            return Optional.empty();
        }
        Set<String> needed = new HashSet<>(beforeOf(reader));
        needed.addAll(beforeOf(changer));
        List<String> first = inOrder(needed).toList();
        Optional<OrderFault> fault = deployedAsNumbered(first, changer, reader)
                .flatMap(wanted -> deployedAsNumbered(first, reader, changer)
                        .flatMap(other -> CatalogDifference.between(wanted, other)))
                .map(difference -> OrderFault.otherResult(reader, changer, phase, difference));
        fault.ifPresent(found -> repair(reader, changer));
        return fault;
    }

    /** Returns the catalog after some resources and then two more; empty if one of them fails. */
    private Optional<Catalog> deployedAsNumbered(List<String> first, String one, String other) {
        Numbering numbering = new Numbering(start.catalog().sequence());
        List<String> trial = new ArrayList<>(first);
        trial.add(one);
        trial.add(other);
        StackState state = numbering.start(start);
        try {
            for (String logicalId : trial) {
                state = deployed(numbering.at(places.getOrDefault(logicalId, 0), state), logicalId);
            }
            return Optional.of(state.catalog());
        } catch (ResourceFailedException e) {
            return Optional.empty();
        }
    }

    private Stream<String> inOrder(Set<String> logicalIds) {
        return logicalIds.stream().sorted((one, other) -> places.getOrDefault(one, 0) - places.getOrDefault(other, 0));
    }

    /** Lets a resource wait for another one from now on, so that its fault is not found again in what needs it. */
    private void repair(String logicalId, String needed) {
        Set<String> first = new HashSet<>(beforeOf(needed));
        first.add(needed);
        before.forEach((other, waitsFor) -> {
            if (other.equals(logicalId) || waitsFor.contains(logicalId)) {
                waitsFor.addAll(first);
            }
        });
    }

    /**
     * Returns the faults of pairs whose first resource fails after the second one, although it needs nothing: the
     * second has to wait for the first.
     */
    private List<OrderFault> swapped(String logicalId, Set<String> related) {
        List<OrderFault> faults = new ArrayList<>();
        for (String later : related) {
            if (isEarlier(logicalId, later)
                    && !isOrdered(logicalId, later)
                    && succeeds(List.of(), later)
                    && succeeds(List.of(), logicalId)) {
                failure(List.of(later, logicalId))
                        .ifPresent(reason -> faults.add(OrderFault.failure(later, logicalId, phase, reason)));
            }
        }
        return faults;
    }

    private boolean isOrdered(String one, String other) {
        return beforeOf(one).contains(other) || beforeOf(other).contains(one);
    }

    private boolean isEarlier(String one, String other) {
        return places.getOrDefault(one, 0) < places.getOrDefault(other, 0);
    }

    /** Returns the resources without which a resource fails, of those that come before it only by chance. */
    private List<String> missing(String logicalId, Set<String> related) {
        List<String> candidates = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String other : order) {
            if (isEarlier(other, logicalId) && !isOrdered(other, logicalId)) {
                (related.contains(other) ? candidates : others).add(other);
            }
        }
        if (!succeeds(candidates, logicalId)) {
            candidates.addAll(others);
        }
        List<String> needed = new ArrayList<>(candidates);
        for (String candidate : candidates) {
            List<String> fewer = new ArrayList<>(needed);
            fewer.remove(candidate);
            if (succeeds(fewer, logicalId)) {
                needed = fewer;
            }
        }
        return withoutImplied(needed);
    }

    /** What comes before another needed resource by the template need not be named. */
    private List<String> withoutImplied(List<String> needed) {
        return needed.stream()
                .filter(one ->
                        needed.stream().noneMatch(other -> beforeOf(other).contains(one)))
                .toList();
    }

    private boolean succeeds(List<String> first, String logicalId) {
        List<String> all = new ArrayList<>(first);
        all.add(logicalId);
        return failure(all).isEmpty();
    }

    /**
     * Deploys resources one after the other, each with nothing before it but what it needs, and returns why the last
     * one fails; empty if it does not.
     */
    private Optional<String> failure(List<String> logicalIds) {
        Set<String> trial = new LinkedHashSet<>();
        for (String logicalId : logicalIds) {
            inOrder(beforeOf(logicalId)).forEach(trial::add);
            trial.add(logicalId);
        }
        StackState state = start;
        for (String logicalId : trial) {
            try {
                state = deployed(state, logicalId);
            } catch (ResourceFailedException e) {
                return Optional.of(e.reason());
            }
        }
        return Optional.empty();
    }

    private StackState deployed(StackState state, String logicalId) {
        return new ResourceSteps(Answerer.WITHOUT_INTERCEPTORS, plan.site(), new EventLog(plan.site()))
                .deployed(plan, state, logicalId);
    }
}
