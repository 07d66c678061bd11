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
 */
public record Stacks(Table<String, Stack> byId, Table<Name, String> present) {

    public static final Stacks NONE = new Stacks(Table.empty(), Table.empty());

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
        present.rowsFrom(new Name(scope, "")).forEachRemaining(row -> {
            if (row.getKey().scope().equals(scope)) {
                byId.find(row.getValue()).ifPresent(stacks::add);
            }
        });
        return stacks;
    }

    /** Returns a copy with a stack, which replaces the one with the same ID. */
    public Stacks plus(Stack stack) {
        Name name = new Name(stack.scope(), stack.name());
        return new Stacks(
                byId.plus(stack.id(), stack),
                stack.status() == StackStatus.DELETE_COMPLETE ? present.minus(name) : present.plus(name, stack.id()));
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
