package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackEvent;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.stack.DriftDetection;
import io.github.servicecatalogtestkit.fake.internal.stack.OrderAnalysis;
import io.github.servicecatalogtestkit.fake.internal.stack.StackDeployer;
import io.github.servicecatalogtestkit.fake.internal.stack.StackRefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An AWS CloudFormation stack of a catalog, as it is now. A deleted stack is known by its events only. */
public final class FakeStack {

    private final LiveCatalog live;
    private final String id;

    FakeStack(LiveCatalog live, String id) {
        this.live = live;
        this.id = id;
    }

    /**
     * A resource of a stack.
     *
     * @param physicalId what {@code Ref} gives, such as {@code port-…}
     */
    public record Resource(String logicalId, String physicalId, String type) {}

    /**
     * Something that happened to a stack or to one of its resources.
     *
     * @param logicalId the logical ID of the resource, or the name of the stack
     * @param physicalId empty before the resource exists
     * @param status such as {@code CREATE_COMPLETE}
     * @param reason the reason of the status; {@code null} if it has none
     */
    public record Event(
            Instant at,
            String logicalId,
            String physicalId,
            String type,
            String status,
            @Nullable String reason) {

        @Override
        public String toString() {
            return status + " " + logicalId + " (" + type + ")" + (reason == null ? "" : ": " + reason);
        }
    }

    /**
     * Two resources whose order matters, although the template does not say it. AWS CloudFormation works on resources
     * at the same time unless a {@code Ref}, {@code Fn::GetAtt} or {@code DependsOn} orders them, so the stack can fail
     * one day. A resource that fails in every order is reported too, because its orders cannot be compared.
     *
     * @param logicalId the resource that has to come later; one in a nested stack has the logical ID of that stack
     *     before it, with a slash between
     * @param needs the resource that has to come first when the stack is created, and is deleted last; {@code null} if
     *     {@code logicalId} fails in every order
     * @param effect what another order does
     * @param phases when the order matters: {@code creation}, {@code update}, {@code deletion}
     * @param reason what AWS CloudFormation shows if the order is another one, or how the result then differs
     */
    public record OrderFault(
            String logicalId, @Nullable String needs, Effect effect, List<String> phases, String reason) {

        /** What happens if AWS CloudFormation takes another order than the template needs. */
        public enum Effect {

            /** The resource that comes too early fails. */
            FAILURE,

            /** Nothing fails, but the result is different: for example, a launch has no launch role. */
            OTHER_RESULT,

            /** The resource fails, whatever the order is. */
            FAILURE_IN_EVERY_ORDER
        }

        private static OrderFault of(io.github.servicecatalogtestkit.fake.internal.stack.OrderFault fault) {
            return new OrderFault(
                    fault.logicalId(),
                    fault.needs(),
                    Effect.valueOf(fault.effect().name()),
                    fault.phases().stream()
                            .sorted()
                            .map(phase -> phase.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    fault.reason());
        }

        /** Returns the fault in one sentence, with its remedy. */
        @Override
        public String toString() {
            String when = String.join(", ", phases);
            if (needs == null) {
                return when + " fails in every order because of " + logicalId + ", so correct " + logicalId
                        + " before its orders can be compared (" + reason + ")";
            }
            return logicalId + " needs " + needs + " first, but nothing says so: add DependsOn: "
                    + needs.substring(needs.lastIndexOf('/') + 1) + " (" + when
                    + (effect == Effect.FAILURE ? " fails: " : " gives another result: ") + reason + ")";
        }
    }

    /**
     * What the deletion of a stack would do.
     *
     * @param retained the resources that would stay because of their {@code DeletionPolicy}; one in a nested stack has
     *     the logical ID of that stack before it, with a slash between
     * @param failures the events of what could not be deleted; empty if the stack can be deleted
     */
    public record Deletion(List<Resource> retained, List<Event> failures) {}

    private Stack stack() {
        return live.present().stacks().find(id).orElseThrow();
    }

    /** Returns the ARN of the stack. */
    public String id() {
        return id;
    }

    /** Returns the name of the stack. */
    public String name() {
        return stack().name();
    }

    /** Returns the status, such as {@code CREATE_COMPLETE}. */
    public String status() {
        return stack().status().name();
    }

    /** Returns the reason of the status; empty if it has none. */
    public String statusReason() {
        String reason = stack().state().reason();
        return reason == null ? "" : reason;
    }

    /** Returns the text of the template. */
    public String template() {
        return stack().definition().template().text();
    }

    /** Returns the values that the parameters were given, without the defaults of the template. */
    public Map<String, String> parameters() {
        return stack().definition().parameters();
    }

    /** Returns the outputs, in the order of the template. */
    public Map<String, String> outputs() {
        Map<String, String> outputs = new LinkedHashMap<>();
        stack().contents().outputs().forEach(output -> outputs.put(output.key(), output.value()));
        return outputs;
    }

    /**
     * Returns the value of an output.
     *
     * @throws IllegalArgumentException if the stack has no such output
     */
    public String output(String key) {
        String value = outputs().get(key);
        if (value == null) {
            throw new IllegalArgumentException("The stack \"" + name() + "\" has no output \"" + key
                    + "\"; its outputs are " + outputs().keySet());
        }
        return value;
    }

    /** Returns the resources, in the order of their logical IDs. */
    public List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        stack().contents()
                .resources()
                .values()
                .forEach(resource ->
                        resources.add(new Resource(resource.logicalId(), resource.physicalId(), resource.type())));
        return resources;
    }

    /**
     * Returns what {@code Ref} gives for a resource, such as {@code port-…} for a portfolio.
     *
     * @throws IllegalArgumentException if the stack has no such resource
     */
    public String physicalId(String logicalId) {
        return stack().contents()
                .resources()
                .find(logicalId)
                .orElseThrow(() -> new IllegalArgumentException("The stack \"" + name() + "\" has no resource \""
                        + logicalId + "\"; its resources are "
                        + resources().stream().map(Resource::logicalId).toList()))
                .physicalId();
    }

    /** Returns everything that happened to the stack and its resources, the oldest first. */
    public List<Event> events() {
        return events(stack().history().events());
    }

    /** Returns what failed in the latest creation, update or deletion, without the events of the stack itself. */
    List<Event> failures() {
        return events(stack().failures());
    }

    private static List<Event> events(List<StackEvent> events) {
        return events.stream()
                .map(event -> new Event(
                        event.at(),
                        event.logicalId(),
                        event.physicalId(),
                        event.type(),
                        event.status().name(),
                        event.reason()))
                .toList();
    }

    /**
     * Tries the deletion of the stack, and returns what it would do. The catalog does not change.
     *
     * <pre>{@code
     * assertThat(hub.tryDeletion().failures()).isEmpty();
     * }</pre>
     */
    public Deletion tryDeletion() {
        Stack before = stack();
        StackDeployer.Result after;
        try {
            after = new StackDeployer(Answerer.WITHOUT_INTERCEPTORS).delete(live.present(), before.by(), before.name());
        } catch (StackRefusedException refused) {
            return new Deletion(List.of(), List.of(refusal(before, refused.text())));
        }
        List<Resource> retained = new ArrayList<>();
        collectRetained(before, after.catalog(), "", retained);
        return new Deletion(retained, failures(newEvents(before, after.catalog())));
    }

    private static List<Event> newEvents(Stack before, Catalog after) {
        Stack changed = after.stacks().find(before.id()).orElseThrow();
        return events(changed.history().events())
                .subList(
                        before.history().events().size(),
                        changed.history().events().size());
    }

    private void collectRetained(Stack stack, Catalog after, String path, List<Resource> retained) {
        for (Event event : newEvents(stack, after)) {
            String logicalId = path + event.logicalId();
            if (event.status().equals(StackStatus.DELETE_SKIPPED.name())) {
                retained.add(new Resource(logicalId, event.physicalId(), event.type()));
            } else if (event.status().equals(StackStatus.DELETE_COMPLETE.name())
                    && !event.physicalId().equals(stack.id())) {
                live.present()
                        .stacks()
                        .find(event.physicalId())
                        .ifPresent(nested -> collectRetained(nested, after, logicalId + "/", retained));
            }
        }
    }

    /** A refused deletion has no event of its own. */
    private Event refusal(Stack stack, String text) {
        return new Event(live.present().now(), stack.name(), id, Stack.TYPE, StackStatus.DELETE_FAILED.name(), text);
    }

    /** The event of the stack repeats those of its resources. */
    private List<Event> failures(List<Event> events) {
        List<Event> failures = events.stream()
                .filter(event -> event.status().equals(StackStatus.DELETE_FAILED.name()))
                .toList();
        return failures.size() < 2
                ? failures
                : failures.stream()
                        .filter(event -> !event.physicalId().equals(id))
                        .toList();
    }

    /**
     * Returns the resources whose order matters although the template does not say it, for the creation of this stack,
     * its latest update, and its deletion; empty if it deploys in any order. In another order a resource fails, or the
     * result is different. A creation or an update may have failed for this reason. A resource that fails in every
     * order, in one of the three, is returned as well, and the other two are still compared. The catalog does not
     * change.
     *
     * <pre>{@code
     * assertThat(hub.orderFaults()).isEmpty();
     * // Constraint needs Association first, but nothing says so: add DependsOn: Association
     * //     (creation, deletion fails: …)
     * // Server needs Constraint first, but nothing says so: add DependsOn: Constraint
     * //     (creation gives another result: the provisioned product web has launch role none instead of arn:…)
     * }</pre>
     */
    public List<OrderFault> orderFaults() {
        return OrderAnalysis.of(live.present(), stack()).stream()
                .map(OrderFault::of)
                .toList();
    }

    /**
     * Compares each resource, those of nested stacks too, with the properties that its template sets. It finds what
     * somebody else changed or deleted. What somebody else added, such as another principal, is no drift. The catalog
     * does not change.
     *
     * @throws IllegalStateException if AWS CloudFormation does not detect drift in the status that the stack has
     */
    public List<ResourceDrift> drift() {
        if (!stack().status().supportsDriftDetection()) {
            throw new IllegalStateException("Stack " + name() + " is in " + status() + ", so its drift is not known.");
        }
        return DriftDetection.withNested(live.present(), stack());
    }

    @Override
    public String toString() {
        return name() + " (" + status() + ")";
    }
}
