package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stack of AWS CloudFormation.
 *
 * @param id its ARN
 * @param by who created it, whose scope it belongs to
 */
public record Stack(
        String id,
        String name,
        Caller by,
        State state,
        Definition definition,
        Contents contents,
        History history,
        Controls controls) {

    /** The type of the events of a stack itself, and of a stack in another stack. */
    public static final String TYPE = "AWS::CloudFormation::Stack";

    /**
     * The status of a stack.
     *
     * @param reason the reason of the status; {@code null} if it has none
     * @param underway the deployment that goes on; {@code null} if there is none
     */
    public record State(
            StackStatus status,
            @Nullable String reason,
            @Nullable Underway underway) {

        /** Creates a state in which no deployment goes on. */
        public State(StackStatus status, @Nullable String reason) {
            this(status, reason, null);
        }
    }

    /** What happens to a stack whose creation fails. */
    public enum OnFailure {
        ROLLBACK,
        /** Its resources remain, and the stack can be updated. */
        KEEP,
        /** Its resources remain, and the stack can only be deleted. */
        DO_NOTHING,
        DELETE
    }

    /**
     * How a stack is deployed, beside its template.
     *
     * @param onFailure what happens if its creation fails
     * @param isProtected whether it cannot be deleted
     * @param role the ARN of the role that deploys it; {@code null} if whoever calls deploys it
     */
    public record Controls(
            OnFailure onFailure,
            boolean isProtected,
            @Nullable String role) {

        /** The controls of a stack for which nobody chooses any. */
        public static final Controls DEFAULT = new Controls(OnFailure.ROLLBACK, false, null);
    }

    /**
     * What a stack was deployed from.
     *
     * @param template the template, which is parsed once however often it is deployed
     * @param parameters the values that were given, without the defaults of the template
     * @param parent the ID of the stack that has this one as a resource; {@code null} if there is none
     */
    public record Definition(
            TemplateBody template,
            Map<String, String> parameters,
            Tags tags,
            @Nullable String parent) {

        public Definition {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /**
     * An output with its value.
     *
     * @param exportName the name under which other stacks import the output; {@code null} if it is not exported
     */
    public record Output(
            String key,
            String value,
            @Nullable String description,
            @Nullable String exportName) {}

    /**
     * What a stack has.
     *
     * @param resources the resources by logical ID
     * @param imports the exports of other stacks that it uses
     * @param replaced resources that an update replaced before it failed and was not rolled back
     */
    public record Contents(
            Table<String, StackResource> resources,
            List<Output> outputs,
            Set<String> imports,
            List<StackResource> replaced) {

        public static final Contents NONE = new Contents(Table.empty(), List.of(), Set.of());

        /** Creates contents in which no update left a replaced resource behind. */
        public Contents(Table<String, StackResource> resources, List<Output> outputs, Set<String> imports) {
            this(resources, outputs, imports, List.of());
        }

        public Contents {
            outputs = Collections.unmodifiableList(new ArrayList<>(outputs));
            imports = Collections.unmodifiableSet(new LinkedHashSet<>(imports));
            replaced = List.copyOf(replaced);
        }
    }

    /**
     * What happened to a stack.
     *
     * @param events the oldest first
     * @param beforeCreation the catalog before the stack was created
     * @param beforeUpdate the catalog before the latest update that was not rolled back
     * @param rolledBack the latest update, if it was rolled back; otherwise {@code null}
     */
    public record History(
            Instant createdAt,
            List<StackEvent> events,
            Moment beforeCreation,
            Moment beforeUpdate,
            @Nullable Attempt rolledBack) {

        public History {
            events = Collections.unmodifiableList(new ArrayList<>(events));
        }

        /** Creates a history in which the latest update was not rolled back. */
        public History(Instant createdAt, List<StackEvent> events, Moment beforeCreation, Moment beforeUpdate) {
            this(createdAt, events, beforeCreation, beforeUpdate, null);
        }

        /** Returns a copy with further events. */
        public History plus(List<StackEvent> further) {
            List<StackEvent> all = new ArrayList<>(events);
            all.addAll(further);
            return new History(createdAt, all, beforeCreation, beforeUpdate, rolledBack);
        }

        /** Returns a copy in which the latest update began with the given catalog. */
        public History updatedFrom(Moment before) {
            return new History(createdAt, events, beforeCreation, before);
        }

        /** Returns a copy in which the latest update was rolled back. */
        public History rolledBack(Attempt update) {
            return new History(createdAt, events, beforeCreation, beforeUpdate, update);
        }
    }

    /**
     * An update that was rolled back.
     *
     * @param definition what it was to deploy
     * @param before the catalog before it
     */
    public record Attempt(Definition definition, Moment before) {}

    /** A catalog at an earlier moment. Each moment is equal only to itself, so that stacks compare fast. */
    public static final class Moment {

        /** No moment, for a stack that never changed. */
        public static final Moment NONE = new Moment(null);

        private final @Nullable Catalog catalog;

        private Moment(@Nullable Catalog catalog) {
            this.catalog = catalog;
        }

        public static Moment of(Catalog catalog) {
            return new Moment(catalog);
        }

        public Optional<Catalog> catalog() {
            return Optional.ofNullable(catalog);
        }

        @Override
        public String toString() {
            return catalog == null ? "never" : "change " + catalog.sequence();
        }
    }

    public Scope scope() {
        return by.scope();
    }

    public StackStatus status() {
        return state.status();
    }

    public @Nullable String parent() {
        return definition.parent();
    }

    /**
     * Returns what failed in the latest creation, update or deletion. Events of the stack itself, which only name the
     * resources that failed, are left out.
     */
    public List<StackEvent> failures() {
        List<StackEvent> events = history.events();
        int start = events.size() - 1;
        while (start > 0 && !"User Initiated".equals(events.get(start).reason())) {
            start--;
        }
        return events.subList(Math.max(start, 0), events.size()).stream()
                .filter(event -> event.status().isFailure() && event.reason() != null)
                .filter(event -> !event.physicalId().equals(id))
                .toList();
    }

    public Stack with(StackStatus status, @Nullable String reason) {
        return with(new State(status, reason));
    }

    public Stack with(State other) {
        return new Stack(id, name, by, other, definition, contents, history, controls);
    }

    public Stack with(Definition other) {
        return new Stack(id, name, by, state, other, contents, history, controls);
    }

    public Stack with(Contents other) {
        return new Stack(id, name, by, state, definition, other, history, controls);
    }

    public Stack with(History other) {
        return new Stack(id, name, by, state, definition, contents, other, controls);
    }

    public Stack with(Controls other) {
        return new Stack(id, name, by, state, definition, contents, history, other);
    }

    /** Returns a copy that another principal deployed. */
    public Stack by(Caller other) {
        return new Stack(id, name, other, state, definition, contents, history, controls);
    }
}
