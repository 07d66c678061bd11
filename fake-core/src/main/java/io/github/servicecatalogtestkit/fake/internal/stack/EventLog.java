package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackEvent;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one deployment, the oldest first. */
final class EventLog {

    private final Site site;
    private final @Nullable String token;
    private final List<StackEvent> events = new ArrayList<>();

    EventLog(Site site) {
        this(site, null);
    }

    /** @param token the token of the request; {@code null} if it has none */
    EventLog(Site site, @Nullable String token) {
        this.site = site;
        this.token = token;
    }

    List<StackEvent> events() {
        return events;
    }

    /** Adds an event of the stack itself. */
    void stack(Catalog catalog, StackStatus status, @Nullable String reason) {
        add(catalog, site.stackName(), site.stackId(), Stack.TYPE, status, reason);
    }

    /** Adds an event of a resource. */
    void resource(Catalog catalog, StackResource resource, StackStatus status, @Nullable String reason) {
        add(catalog, resource.logicalId(), resource.physicalId(), resource.type(), status, reason);
    }

    /** Adds an event of a resource that does not exist. */
    void resource(Catalog catalog, String logicalId, ResourceType type, StackStatus status, @Nullable String reason) {
        add(catalog, logicalId, "", type.name(), status, reason);
    }

    private void add(
            Catalog catalog,
            String logicalId,
            String physicalId,
            String type,
            StackStatus status,
            @Nullable String reason) {
        events.add(new StackEvent(catalog.now(), logicalId, physicalId, type, status, reason, token));
    }
}
