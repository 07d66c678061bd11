package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.ChangeSet;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.stack.ChangeSets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change set of an AWS CloudFormation stack: what a deployment would change.
 *
 * <pre>{@code
 * FakeChangeSet review = hub.stacks().createChangeSet("hub", "release-7", template, Map.of());
 * assertThat(review.changes()).noneMatch(change -> "True".equals(change.replacement()));
 * review.execute();
 * }</pre>
 */
public final class FakeChangeSet {

    private final LiveCatalog live;
    private final FakeStacks stacks;
    private final ChangeSet changeSet;

    FakeChangeSet(LiveCatalog live, FakeStacks stacks, ChangeSet changeSet) {
        this.live = live;
        this.stacks = stacks;
        this.changeSet = changeSet;
    }

    /**
     * The change of one resource.
     *
     * @param action {@code Add}, {@code Modify} or {@code Remove}
     * @param physicalId empty for a new resource
     * @param replacement {@code True}, {@code False} or {@code Conditional} for a modified resource; otherwise
     *     {@code null}
     * @param properties the properties that change
     */
    public record Change(
            String action,
            String logicalId,
            String physicalId,
            String type,
            @Nullable String replacement,
            List<String> properties) {

        private static Change of(ChangeSet.Change change) {
            ChangeSet.Replacement replacement = change.replacement();
            return new Change(
                    word(change.action().name()),
                    change.logicalId(),
                    change.physicalId(),
                    change.type(),
                    replacement == null ? null : word(replacement.name()),
                    change.properties());
        }

        private static String word(String name) {
            return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the ARN of the change set. */
    public String id() {
        return changeSet.id();
    }

    /** Returns the name of the change set. */
    public String name() {
        return changeSet.name();
    }

    /** Returns the stack, which is in {@code REVIEW_IN_PROGRESS} if the change set creates it. */
    public FakeStack stack() {
        return new FakeStack(live, changeSet.stack());
    }

    /** Returns {@code CREATE_COMPLETE}, or {@code FAILED} if there is nothing to change. */
    public String status() {
        return changeSet.reason() == null ? "CREATE_COMPLETE" : "FAILED";
    }

    /** Returns why there is nothing to execute; empty if there is. */
    public String statusReason() {
        return Objects.requireNonNullElse(changeSet.reason(), "");
    }

    /** Returns the changes, in the order of their execution. */
    public List<Change> changes() {
        return changeSet.changes().stream().map(Change::of).toList();
    }

    /**
     * Executes the changes, and returns the stack.
     *
     * @throws StackFailedException if there is nothing to execute, or if a resource fails, which is rolled back
     */
    public FakeStack execute() {
        return stacks.deployed((catalog, answerer) -> ChangeSets.execute(catalog, answerer, changeSet));
    }

    /** Deletes the change set. Nothing of it is executed. */
    public void delete() {
        live.change(catalog -> catalog.with(catalog.stacks().minus(changeSet)));
    }

    @Override
    public String toString() {
        return name() + " (" + status() + ")";
    }
}
