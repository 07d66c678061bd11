package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.ResourceDrift;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what was changed or deleted behind the back of a stack. A property that the template does not set is not
 * compared.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html">Detecting
 *     drift</a>
 */
public final class DriftDetection {

    private DriftDetection() {}

    /** Returns one entry for each resource of a stack and of the stacks in it, in the order of the logical IDs. */
    public static List<ResourceDrift> withNested(Catalog catalog, Stack stack) {
        List<ResourceDrift> drifts = new ArrayList<>();
        collect(catalog, stack, "", drifts);
        return drifts;
    }

    private static void collect(Catalog catalog, Stack stack, String path, List<ResourceDrift> drifts) {
        for (StackResource resource : stack.contents().resources().values()) {
            String logicalId = path + resource.logicalId();
            drifts.add(of(catalog, stack, resource, logicalId));
            if (resource.type().equals(Stack.TYPE)) {
                catalog.stacks()
                        .find(resource.physicalId())
                        .ifPresent(nested -> collect(catalog, nested, logicalId + "/", drifts));
            }
        }
    }

    /** Returns the drift of one resource of a stack. */
    public static ResourceDrift of(Catalog catalog, Stack stack, StackResource resource) {
        return of(catalog, stack, resource, resource.logicalId());
    }

    private static ResourceDrift of(Catalog catalog, Stack stack, StackResource resource, String logicalId) {
        if (!ResourceTypes.isModelled(resource.type())) {
            return drift(
                    resource,
                    logicalId,
                    ResourceDrift.Status.NOT_CHECKED,
                    PropertyComparison.of(Properties.NONE),
                    "The fake knows nothing about resources of type " + resource.type() + ".");
        }
        Optional<PropertyComparison> compared = new PresentResource(catalog, stack.scope(), resource).compared();
        if (compared.isEmpty()) {
            return drift(
                    resource,
                    logicalId,
                    ResourceDrift.Status.DELETED,
                    PropertyComparison.of(Properties.NONE),
                    NextUpdate.ofDeleted(resource));
        }
        return compared.get().differences().isEmpty()
                ? drift(resource, logicalId, ResourceDrift.Status.IN_SYNC, compared.get(), "")
                : drift(
                        resource,
                        logicalId,
                        ResourceDrift.Status.MODIFIED,
                        compared.get(),
                        NextUpdate.ofModified(resource));
    }

    private static ResourceDrift drift(
            StackResource resource,
            String logicalId,
            ResourceDrift.Status status,
            PropertyComparison compared,
            String explanation) {
        return new ResourceDrift(
                logicalId,
                resource.physicalId(),
                resource.type(),
                status,
                compared.differences(),
                compared.notCompared(),
                explanation);
    }
}
