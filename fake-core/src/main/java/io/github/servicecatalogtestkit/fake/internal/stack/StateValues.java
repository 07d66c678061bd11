package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.LaunchValues;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import io.github.servicecatalogtestkit.fake.internal.template.StackValues;
import java.util.Optional;
import java.util.Set;

/**
 * The values that the resources of a stack have at one moment of a deployment.
 *
 * @param imports receives the exports of other stacks that are used
 */
record StateValues(Site site, StackState state, Set<String> imports) implements StackValues {

    @Override
    public Optional<Resolved> physicalId(Resource resource) {
        return state.resources().find(resource.logicalId()).map(present -> Resolved.text(present.physicalId()));
    }

    @Override
    public Optional<Resolved> attribute(Resource resource, String attribute) {
        StackResource present = state.resources().get(resource.logicalId());
        if (present == null) {
            return Optional.empty();
        }
        if (!ResourceTypes.isModelled(present.type())) {
            return Optional.of(StandIn.attribute(state.catalog().provisioning().values(), site, present, attribute));
        }
        Resolved value = present.attributes().get(attribute);
        if (value == null) {
            throw new ResourceFailedException(StackPlan.noAttribute(resource.logicalId(), attribute));
        }
        return Optional.of(value);
    }

    /**
     * Returns the value of an export.
     *
     * @throws ResourceFailedException if no stack of the account and the Region exports the name
     */
    @Override
    public Optional<String> importedValue(String exportName) {
        Optional<String> exported =
                state.catalog().stacks().export(site.by().scope(), exportName).map(Stack.Output::value);
        if (exported.isPresent()) {
            imports.add(exportName);
            return exported;
        }
        return state.catalog()
                .provisioning()
                .values()
                .find(StandIn.owners(site), LaunchValues.Kind.IMPORTED_VALUE, exportName)
                .or(() -> {
                    throw new ResourceFailedException("No export named " + exportName + " found");
                });
    }
}
