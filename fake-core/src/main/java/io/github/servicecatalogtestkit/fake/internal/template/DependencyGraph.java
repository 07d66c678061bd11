package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which members of a template need which others to exist first.
 *
 * @param needs the members that each one needs; all of them are keys too
 */
public record DependencyGraph(Map<String, Set<String>> needs) {

    public DependencyGraph {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        needs.forEach((name, needed) -> copy.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(needed))));
        needs = Collections.unmodifiableMap(copy);
    }

    /** Returns what a member needs directly. */
    public Set<String> neededBy(String name) {
        return needs.getOrDefault(name, Set.of());
    }

    /**
     * Returns all members, each after those that it needs, otherwise in the order of the template. Members of a cycle,
     * and those that need them, are left out.
     */
    public List<String> order() {
        Map<String, Integer> open = new LinkedHashMap<>();
        Map<String, List<String>> users = new LinkedHashMap<>();
        needs.forEach((name, needed) -> {
            open.put(name, needed.size());
            needed.forEach(
                    one -> users.computeIfAbsent(one, key -> new ArrayList<>()).add(name));
        });
        List<String> order = new ArrayList<>();
        open.forEach((name, count) -> {
            if (count == 0) {
                order.add(name);
            }
        });
        for (int i = 0; i < order.size(); i++) {
            for (String user : users.getOrDefault(order.get(i), List.of())) {
                int left = open.getOrDefault(user, 0) - 1;
                open.put(user, left);
                if (left == 0) {
                    order.add(user);
                }
            }
        }
        return order;
    }

    /** Returns the members of the cycles, in the order of the template; empty if there is no cycle. */
    public Set<String> cycle() {
        Set<String> left = new LinkedHashSet<>(needs.keySet());
        left.removeAll(new LinkedHashSet<>(order()));
        // What remains needs a cycle. What no other remaining member needs is not part of one.
        Map<String, Set<String>> reversed = new LinkedHashMap<>();
        left.forEach(name -> reversed.put(name, new LinkedHashSet<>()));
        for (String name : left) {
            for (String needed : neededBy(name)) {
                if (left.contains(needed)) {
                    reversed.getOrDefault(needed, Set.of()).add(name);
                }
            }
        }
        if (!left.isEmpty()) {
            left.removeAll(new LinkedHashSet<>(new DependencyGraph(reversed).order()));
        }
        return left;
    }
}
