package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment of a stack would change.
 *
 * @param id its ARN
 * @param stack the ID of the stack
 * @param creates whether it creates the stack
 * @param reason why it cannot be executed; {@code null} if it can
 * @param origin who created it, when and how
 * @param execution whether it can be executed, or was
 */
public record ChangeSet(
        String id,
        String name,
        String stack,
        boolean creates,
        Stack.Definition definition,
        @Nullable String reason,
        List<Change> changes,
        Origin origin,
        Execution execution) {

    public ChangeSet {
        changes = Collections.unmodifiableList(new ArrayList<>(changes));
    }

    /** Whether a change set can be executed, spelled as AWS CloudFormation spells it. */
    public enum Execution {
        AVAILABLE,
        UNAVAILABLE,
        OBSOLETE,
        EXECUTE_COMPLETE,
        EXECUTE_FAILED
    }

    /**
     * Where a change set comes from.
     *
     * @param by who deploys when it is executed
     * @param description its description; {@code null} if it has none
     * @param token the token of the request that created it; {@code null} if it had none
     */
    public record Origin(
            Caller by,
            Instant at,
            Stack.Controls controls,
            @Nullable String description,
            @Nullable String token) {

        /** Returns the origin of a change set that a caller creates, who chooses nothing else. */
        public static Origin of(Caller by, Instant at) {
            return new Origin(by, at, Stack.Controls.DEFAULT, null, null);
        }
    }

    /** Returns a copy with another execution. */
    public ChangeSet with(Execution other) {
        return new ChangeSet(id, name, stack, creates, definition, reason, changes, origin, other);
    }

    /** Returns whether it was not executed yet, and may be. */
    public boolean isOpen() {
        return execution == Execution.AVAILABLE || execution == Execution.UNAVAILABLE;
    }

    /** What happens to a resource. */
    public enum Action {
        ADD,
        MODIFY,
        REMOVE
    }

    /** Whether another resource takes the place of a changed one. */
    public enum Replacement {
        TRUE,
        FALSE,

        /** It depends on a value that is known only later. */
        CONDITIONAL
    }

    /**
     * The change of one resource.
     *
     * @param physicalId empty for a new resource
     * @param properties the properties that change
     */
    public record Change(
            Action action,
            String logicalId,
            String physicalId,
            String type,
            @Nullable Replacement replacement,
            List<String> properties) {

        public Change {
            properties = Collections.unmodifiableList(new ArrayList<>(properties));
        }
    }
}
