package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import io.github.servicecatalogtestkit.fake.internal.rule.VisibilityDelay;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import io.github.servicecatalogtestkit.fake.internal.template.TemplateEvaluationException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Creates, updates and deletes the resources of one stack, one step for each. */
final class ResourceSteps {

    private static final String REPLACING =
            "Requested update requires the creation of a new physical resource; hence creating one.";

    private final Answerer answerer;
    private final Site site;
    private final EventLog log;
    private final Set<String> imports = new LinkedHashSet<>();

    ResourceSteps(Answerer answerer, Site site, EventLog log) {
        this.answerer = answerer;
        this.site = site;
        this.log = log;
    }

    /** Returns the exports of other stacks that the steps used. */
    Set<String> imports() {
        return imports;
    }

    /**
     * Creates a resource, or changes the present one to what the template says.
     *
     * @throws ResourceFailedException if that fails; the log then has the event
     */
    StackState deployed(StackPlan plan, StackState state, String logicalId) {
        ResourceType type = plan.type(logicalId);
        StackResource present = state.resources().get(logicalId);
        try {
            Declared declared = declared(plan, state, logicalId, type);
            return present == null ? created(state, declared) : updated(state, declared, present);
        } catch (ResourceFailedException e) {
            if (present == null) {
                log.resource(state.catalog(), logicalId, type, StackStatus.CREATE_FAILED, e.reason());
            } else {
                log.resource(state.catalog(), present, StackStatus.UPDATE_FAILED, e.reason());
            }
            throw e;
        }
    }

    /** What the template says about a resource. */
    private record Declared(
            String logicalId,
            ResourceType type,
            Properties properties,
            StackResource.Policies policies,
            Set<String> needs,
            int position) {

        StackResource with(ResourceHandler.Made made) {
            return new StackResource(
                    logicalId,
                    type.name(),
                    made.physicalId(),
                    properties.members(),
                    made.attributes(),
                    policies,
                    needs,
                    position);
        }
    }

    private Declared declared(StackPlan plan, StackState state, String logicalId, ResourceType type) {
        try {
            Map<String, Resolved> body = plan.body(state, logicalId, imports).members();
            Resolved properties = body.getOrDefault("Properties", new Resolved.Members(Map.of()));
            if (!(StackPlan.known(logicalId, properties) instanceof Resolved.Members members)) {
                throw new ResourceFailedException("Properties must be an object");
            }
            return new Declared(
                    logicalId,
                    type,
                    PropertyValidation.require(type, withoutReferences(state, type, logicalId, members)),
                    new StackResource.Policies(
                            text(body, "DeletionPolicy", "Delete"), text(body, "UpdateReplacePolicy", "Delete")),
                    plan.dependencies().neededBy(logicalId),
                    plan.position(logicalId));
        } catch (TemplateEvaluationException e) {
            throw new ResourceFailedException(String.valueOf(e.getMessage()));
        }
    }

    /** A resource of another service is a name, whatever a reference in its properties stands for. */
    private Resolved.Members withoutReferences(
            StackState state, ResourceType type, String logicalId, Resolved.Members properties) {
        return ResourceTypes.isModelled(type.name())
                ? new StoredParameters(state.catalog(), site.by().scope()).withoutReferences(logicalId, properties)
                : properties;
    }

    private static String text(Map<String, Resolved> body, String member, String otherwise) {
        return body.get(member) instanceof Resolved.Text text ? text.text() : otherwise;
    }

    private StackState created(StackState state, Declared declared) {
        ResourceCalls calls = calls(state, declared.type(), declared.logicalId());
        log.resource(state.catalog(), declared.logicalId(), declared.type(), StackStatus.CREATE_IN_PROGRESS, null);
        StackResource resource = declared.with(declared.type().handler().create(calls, declared.properties()));
        StackState after = state.with(VisibilityDelay.settled(calls.catalog()), resource);
        log.resource(after.catalog(), resource, StackStatus.CREATE_COMPLETE, null);
        return after;
    }

    private StackState updated(StackState state, Declared declared, StackResource present) {
        Properties before = new Properties(present.properties());
        Set<String> changed = declared.type().changed(before, declared.properties());
        if (changed.isEmpty() && !present.type().equals(Stack.TYPE)) {
            return state.with(state.catalog(), present.with(declared.policies(), declared.needs()));
        }
        boolean replaces = declared.type().isReplacedBy(changed);
        log.resource(state.catalog(), present, StackStatus.UPDATE_IN_PROGRESS, replaces ? REPLACING : null);
        ResourceCalls calls = calls(state, declared.type(), declared.logicalId());
        ResourceHandler handler = declared.type().handler();
        StackResource resource = declared.with(
                replaces
                        ? handler.create(calls, declared.properties())
                        : handler.update(calls, present, before, declared.properties()));
        StackState after = replaces && !resource.physicalId().equals(present.physicalId())
                ? state.replacing(
                        present.with(declared.policies(), present.needs()),
                        VisibilityDelay.settled(calls.catalog()),
                        resource)
                : state.with(VisibilityDelay.settled(calls.catalog()), resource);
        log.resource(after.catalog(), resource, StackStatus.UPDATE_COMPLETE, null);
        return after;
    }

    /**
     * Gives a resource back what it was before an update: its properties, or its place if it was replaced.
     *
     * @param before the catalog before the update
     * @throws ResourceFailedException if that fails; the log then has the event
     */
    StackState restored(Catalog before, StackState state, StackResource former) {
        StackResource changed = state.resources().find(former.logicalId()).orElseThrow();
        if (!changed.physicalId().equals(former.physicalId())) {
            log.resource(state.catalog(), former, StackStatus.UPDATE_COMPLETE, null);
            return state.restoring(former);
        }
        ResourceType type = ResourceTypes.of(former.type());
        Properties present = new Properties(changed.properties());
        Properties wanted = new Properties(former.properties());
        Set<String> differing = type.changed(present, wanted);
        boolean isStack = former.type().equals(Stack.TYPE);
        if (isStack ? NestedStackHandler.isSame(before, state.catalog(), former) : differing.isEmpty()) {
            return state.with(state.catalog(), former);
        }
        log.resource(state.catalog(), changed, StackStatus.UPDATE_IN_PROGRESS, null);
        ResourceCalls calls = calls(state, type, former.logicalId());
        try {
            ResourceHandler.Made made = isStack
                    ? NestedStackHandler.restore(calls, before, former)
                    : type.isReplacedBy(differing)
                            ? type.handler().create(calls, wanted)
                            : type.handler().update(calls, changed, present, wanted);
            StackResource restored = former.with(made.attributes());
            StackState after = state.with(VisibilityDelay.settled(calls.catalog()), restored);
            log.resource(after.catalog(), restored, StackStatus.UPDATE_COMPLETE, null);
            return after;
        } catch (ResourceFailedException e) {
            log.resource(state.catalog(), changed, StackStatus.UPDATE_FAILED, e.reason());
            throw e;
        }
    }

    /**
     * Deletes a resource. What the service does not find is deleted already.
     *
     * @throws ResourceFailedException if that fails; the log then has the event
     */
    StackState deleted(StackState state, StackResource resource) {
        ResourceType type = ResourceTypes.of(resource.type());
        ResourceCalls calls = calls(state, type, resource.logicalId());
        log.resource(state.catalog(), resource, StackStatus.DELETE_IN_PROGRESS, null);
        try {
            type.handler().delete(calls, resource, new Properties(resource.properties()));
        } catch (ResourceFailedException e) {
            if (!e.isMissing()) {
                log.resource(state.catalog(), resource, StackStatus.DELETE_FAILED, e.reason());
                throw e;
            }
        }
        StackState after = state.without(VisibilityDelay.settled(calls.catalog()), resource);
        log.resource(after.catalog(), resource, StackStatus.DELETE_COMPLETE, null);
        return after;
    }

    /** Leaves a resource to the account: the stack no longer has it. */
    StackState retained(StackState state, StackResource resource) {
        log.resource(state.catalog(), resource, StackStatus.DELETE_SKIPPED, null);
        return state.without(state.catalog(), resource);
    }

    private ResourceCalls calls(StackState state, ResourceType type, String logicalId) {
        return new ResourceCalls(answerer, site, type, logicalId, state.catalog());
    }
}
