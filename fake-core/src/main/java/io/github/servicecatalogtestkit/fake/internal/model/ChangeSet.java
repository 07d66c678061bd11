package io.github.servicecatalogtestkit.fake.internal.model;

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
 */
public record ChangeSet(
        String id,
        String name,
        String stack,
        boolean creates,
        Stack.Definition definition,
        @Nullable String reason,
        List<Change> changes) {

    public ChangeSet {
        changes = Collections.unmodifiableList(new ArrayList<>(changes));
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
