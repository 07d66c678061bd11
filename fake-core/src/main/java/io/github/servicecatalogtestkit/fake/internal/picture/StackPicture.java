package io.github.servicecatalogtestkit.fake.internal.picture;

import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Builds the part of a {@link TopologyModel} that shows a stack. */
final class StackPicture {

    private StackPicture() {}

    static TopologyModel.Stack of(Stack stack) {
        List<StackResource> resources = new ArrayList<>();
        stack.contents().resources().values().forEach(resources::add);
        return new TopologyModel.Stack(
                stack.id(),
                stack.name(),
                stack.scope().region(),
                stack.status().name(),
                stack.state().reason(),
                resources.stream()
                        .sorted(Comparator.comparing(StackResource::position))
                        .map(resource -> new TopologyModel.StackResource(
                                resource.logicalId(), resource.type(), resource.physicalId()))
                        .toList(),
                stack.failures().stream()
                        .map(event -> new TopologyModel.StackFailure(
                                event.logicalId(), event.type(), event.status().name(), String.valueOf(event.reason())))
                        .toList());
    }
}
