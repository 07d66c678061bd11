package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.LaunchValues;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.template.PhysicalNames;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import io.github.servicecatalogtestkit.fake.internal.template.StackValues;
import java.util.List;
import java.util.Optional;

/**
 * A resource of another service: a name, without anything behind it. The test can give its name and its attributes;
 * others are made up in the form of AWS's.
 */
final class StandIn implements ResourceHandler {

    static final StandIn HANDLER = new StandIn();

    private StandIn() {}

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        return Made.of(physicalId(calls, properties));
    }

    @Override
    public Made update(ResourceCalls calls, StackResource present, Properties before, Properties after) {
        return Made.of(physicalId(calls, after));
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {}

    private static String physicalId(ResourceCalls calls, Properties properties) {
        return provided(calls.catalog().provisioning().values(), calls.site(), calls.logicalId())
                .or(() -> names(calls.site())
                        .physicalId(resource(calls.logicalId(), calls.type().name(), properties))
                        .map(Resolved::toString))
                .orElse(calls.logicalId());
    }

    private static Optional<String> provided(LaunchValues values, Site site, String logicalId) {
        return values.find(owners(site), LaunchValues.Kind.PHYSICAL_ID, logicalId);
    }

    /** Returns the value of an attribute. */
    static Resolved attribute(LaunchValues values, Site site, StackResource resource, String attribute) {
        return values.find(owners(site), LaunchValues.Kind.ATTRIBUTE, resource.logicalId() + "." + attribute)
                .<Resolved>map(Resolved::text)
                .or(() -> names(site)
                        .attribute(
                                resource(resource.logicalId(), resource.type(), new Properties(resource.properties())),
                                attribute))
                .orElseThrow();
    }

    private static StackValues.Resource resource(String logicalId, String type, Properties properties) {
        return new StackValues.Resource(logicalId, type, name -> Optional.ofNullable(properties.text(name)));
    }

    static PhysicalNames names(Site site) {
        return new PhysicalNames(site.pseudoParameters(), site.stackName());
    }

    /** Returns the owners of values that a test provided for a stack. */
    static List<String> owners(Site site) {
        return List.of(LaunchValues.ofStack(site.stackName()), LaunchValues.EVERY_LAUNCH);
    }
}
