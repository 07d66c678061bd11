package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.ResourceDrift.Difference;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.template.DocumentParser;
import io.github.servicecatalogtestkit.fake.internal.template.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties that a template sets, with their present values, as JSON. */
final class ActualProperties {

    private ActualProperties() {}

    /** The last item of a list is changed first, because a missing one is removed. */
    static String of(StackResource resource, List<Difference> differences) {
        Node actual = resource.properties().toNode();
        for (int i = differences.size() - 1; i >= 0; i--) {
            Difference difference = differences.get(i);
            actual = changed(actual, List.of(difference.property().split("/", -1)), difference.actual());
        }
        return actual.toString();
    }

    private static Node changed(Node node, List<String> path, @Nullable String value) {
        String name = path.get(0);
        if (node instanceof Node.Sequence sequence) {
            List<Node> items = new ArrayList<>(sequence.items());
            int place = Integer.parseInt(name);
            Node item = items.remove(place);
            if (value != null) {
                items.add(place, below(item, path, value));
            }
            return new Node.Sequence(items, sequence.position());
        }
        if (node instanceof Node.Mapping mapping) {
            Map<String, Node> entries = new LinkedHashMap<>(mapping.entries());
            if (value == null && path.size() == 1) {
                entries.remove(name);
            } else {
                entries.computeIfPresent(name, (key, entry) -> below(entry, path, value));
            }
            return new Node.Mapping(entries, mapping.position());
        }
        return node;
    }

    private static Node below(Node node, List<String> path, @Nullable String value) {
        if (path.size() > 1 || value == null) {
            return changed(node, path.subList(1, path.size()), value);
        }
        return node instanceof Node.Scalar scalar
                ? new Node.Scalar(value, scalar.kind(), scalar.position())
                : DocumentParser.parseJson("{\"value\":" + value + "}")
                        .entries()
                        .getOrDefault("value", node);
    }
}
