package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.template.DependencyGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order in which resources are deleted: the reverse of the order in which they are created. */
final class DeletionOrder {

    private DeletionOrder() {}

    /** Returns the resources, each before those that it needs. */
    static List<StackResource> of(List<StackResource> resources) {
        Map<String, List<StackResource>> byId = new LinkedHashMap<>();
        resources.stream()
                .sorted(Comparator.comparingInt(StackResource::position))
                .forEach(resource -> byId.computeIfAbsent(resource.logicalId(), id -> new ArrayList<>())
                        .add(resource));
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        byId.forEach((id, ofId) -> {
            Set<String> needed = new LinkedHashSet<>();
            ofId.forEach(resource -> needed.addAll(resource.needs()));
            needed.retainAll(byId.keySet());
            needed.remove(id);
            needs.put(id, needed);
        });
        List<StackResource> order = new ArrayList<>();
        new DependencyGraph(needs).order().forEach(id -> order.addAll(byId.getOrDefault(id, List.of())));
        Collections.reverse(order);
        return order;
    }
}
