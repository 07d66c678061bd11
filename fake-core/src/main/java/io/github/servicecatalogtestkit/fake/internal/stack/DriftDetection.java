package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what was changed or deleted behind the back of a stack. It tries two things, each in a copy of the catalog: a
 * deletion that changes nothing was of a resource that is gone; an update to what the template says anyway, which
 * changes something, was of a resource that differs.
 */
public final class DriftDetection {

    /** An update of these does more than to write their properties, so only their existence is compared. */
    private static final Set<String> ONLY_EXISTENCE = Set.of(
            "AWS::ServiceCatalog::PortfolioShare", "AWS::ServiceCatalog::CloudFormationProvisionedProduct", Stack.TYPE);

    /** How a resource differs from the stack. */
    public enum Kind {
        MODIFIED,
        DELETED
    }

    /** A resource that differs. */
    public record Drift(StackResource resource, Kind kind) {}

    private final Catalog catalog;
    private final Site site;

    private DriftDetection(Catalog catalog, Stack stack) {
        this.catalog = catalog;
        this.site = new Site(
                stack.id(), stack.name(), stack.by(), stack.definition().tags());
    }

    /** Returns the resources of a stack that differ, in the order of their logical IDs. */
    public static List<Drift> of(Catalog catalog, Stack stack) {
        DriftDetection detection = new DriftDetection(catalog, stack);
        List<Drift> drifts = new ArrayList<>();
        for (StackResource resource : stack.contents().resources().values()) {
            if (ResourceTypes.isModelled(resource.type())) {
                detection.kind(resource).ifPresent(kind -> drifts.add(new Drift(resource, kind)));
            }
        }
        return drifts;
    }

    private Optional<Kind> kind(StackResource resource) {
        if (isGone(resource)) {
            return Optional.of(Kind.DELETED);
        }
        return ONLY_EXISTENCE.contains(resource.type()) || isAsDeclared(resource)
                ? Optional.empty()
                : Optional.of(Kind.MODIFIED);
    }

    private boolean isGone(StackResource resource) {
        ResourceCalls calls = calls(resource);
        try {
            calls.type().handler().delete(calls, resource, new Properties(resource.properties()));
            return isSame(calls.catalog());
        } catch (ResourceFailedException e) {
            return e.isMissing();
        }
    }

    private boolean isAsDeclared(StackResource resource) {
        ResourceCalls calls = calls(resource);
        Properties properties = new Properties(resource.properties());
        try {
            ResourceHandler.Made ignored = calls.type().handler().update(calls, resource, properties, properties);
            return isSame(calls.catalog());
        } catch (ResourceFailedException e) {
            return false;
        }
    }

    private ResourceCalls calls(StackResource resource) {
        return new ResourceCalls(
                Answerer.WITHOUT_INTERCEPTORS, site, ResourceTypes.of(resource.type()), resource.logicalId(), catalog);
    }

    private boolean isSame(Catalog after) {
        return after.hasTheResourcesOf(catalog) || after.hasEqualResources(catalog);
    }
}
