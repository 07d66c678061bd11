package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stacks of all accounts.
 *
 * @param byId all stacks, deleted ones too
 * @param present the IDs of the stacks that are not deleted, by scope and name
 * @param changeSets the change sets of the stacks that are not deleted, by ID
 * @param driftChecks the checks for drift by ID, the oldest first
 */
public record Stacks(
        Table<String, Stack> byId,
        Table<Name, String> present,
        Table<String, ChangeSet> changeSets,
        Table<String, DriftCheck> driftChecks) {

    public static final Stacks NONE = new Stacks(Table.empty(), Table.empty(), Table.empty(), Table.empty());

    /** The name of a stack. Of the stacks that are not deleted, only one has it. */
    public record Name(Scope scope, String name) implements Comparable<Name> {

        @Override
        public int compareTo(Name other) {
            int order = scope.compareTo(other.scope);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    /** Returns the stack with an ID, even if it is deleted. */
    public Optional<Stack> find(String id) {
        return byId.find(id);
    }

    /** Returns the stack with a name, unless it is deleted. */
    public Optional<Stack> find(Scope scope, String name) {
        return present.find(new Name(scope, name)).flatMap(byId::find);
    }

    /** Returns the stacks of an account and a Region that are not deleted, in the order of their names. */
    public List<Stack> of(Scope scope) {
        List<Stack> stacks = new ArrayList<>();
        var rows = present.rowsFrom(new Name(scope, ""));
        while (rows.hasNext()) {
            var row = rows.next();
            if (!row.getKey().scope().equals(scope)) {
                break;
            }
            byId.find(row.getValue()).ifPresent(stacks::add);
        }
        return stacks;
    }

    /** Returns a copy with a stack, which replaces the one with the same ID. */
    public Stacks plus(Stack stack) {
        Name name = new Name(stack.scope(), stack.name());
        return new Stacks(
                byId.plus(stack.id(), stack),
                stack.status() == StackStatus.DELETE_COMPLETE ? present.minus(name) : present.plus(name, stack.id()),
                changeSets,
                driftChecks);
    }

    /** Returns a copy with a change set. */
    public Stacks plus(ChangeSet changeSet) {
        return new Stacks(byId, present, changeSets.plus(changeSet.id(), changeSet), driftChecks);
    }

    /** Returns a copy without a change set. */
    public Stacks minus(ChangeSet changeSet) {
        return new Stacks(byId, present, changeSets.minus(changeSet.id()), driftChecks);
    }

    /** Returns a copy without the change sets of a stack. */
    public Stacks withoutChangeSets(Stack stack) {
        Stacks left = this;
        for (ChangeSet changeSet : changeSetsOf(stack)) {
            left = left.minus(changeSet);
        }
        return left;
    }

    /** Returns a copy in which the change sets of a stack that were not executed are out of date. */
    public Stacks withObsoleteChangeSets(Stack stack) {
        Stacks marked = this;
        for (ChangeSet changeSet : changeSetsOf(stack)) {
            marked = changeSet.isOpen() ? marked.plus(changeSet.with(ChangeSet.Execution.OBSOLETE)) : marked;
        }
        return marked;
    }

    /** Returns the change sets of a stack. */
    public List<ChangeSet> changeSetsOf(Stack stack) {
        List<ChangeSet> ofStack = new ArrayList<>();
        for (ChangeSet changeSet : changeSets.values()) {
            if (changeSet.stack().equals(stack.id())) {
                ofStack.add(changeSet);
            }
        }
        return ofStack;
    }

    /** Returns a copy with a check for drift. */
    public Stacks plus(DriftCheck check) {
        return new Stacks(byId, present, changeSets, driftChecks.plus(check.id(), check));
    }

    /** Returns the checks of a stack for drift, the oldest first. */
    public List<DriftCheck> driftChecksOf(Stack stack) {
        List<DriftCheck> ofStack = new ArrayList<>();
        for (DriftCheck check : driftChecks.values()) {
            if (check.stack().equals(stack.id())) {
                ofStack.add(check);
            }
        }
        return ofStack;
    }

    /** Returns the output that is exported under a name. */
    public Optional<Stack.Output> export(Scope scope, String name) {
        return of(scope).stream()
                .flatMap(stack -> stack.contents().outputs().stream())
                .filter(output -> name.equals(output.exportName()))
                .findFirst();
    }

    /** Returns the stack that exports a name. */
    public Optional<Stack> exporter(Scope scope, String name) {
        return of(scope).stream()
                .filter(stack ->
                        stack.contents().outputs().stream().anyMatch(output -> name.equals(output.exportName())))
                .findFirst();
    }

    /** Returns the stacks that import an export. */
    public List<Stack> importers(Scope scope, String name) {
        return of(scope).stream()
                .filter(stack -> stack.contents().imports().contains(name))
                .toList();
    }
}
