package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.Underway;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Creates, updates and deletes stacks. A request that AWS CloudFormation refuses changes nothing. A creation or an
 * update that fails is rolled back: the catalog is the one from before, except that it knows the stack and its events,
 * and except for what the stack retains even so.
 */
public final class StackDeployer {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][-a-zA-Z0-9]{0,127}");
    private static final long VERSION_4 = 0x4000;
    private static final long VARIANT_1 = 0x8000_0000_0000_0000L;

    private final Answerer answerer;

    public StackDeployer(Answerer answerer) {
        this.answerer = answerer;
    }

    /** A catalog and a stack in it. */
    public record Result(Catalog catalog, Stack stack) {

        static Result of(Catalog catalog, Stack stack) {
            return new Result(catalog.with(catalog.stacks().plus(stack)).later(1), stack);
        }
    }

    /**
     * Creates the stack, or updates it if it exists. If there is nothing to update, the catalog does not change.
     *
     * @throws StackRefusedException if AWS CloudFormation refuses the request
     */
    public Result deploy(Catalog catalog, Caller caller, StackRequest request) {
        Stack present = catalog.stacks().find(caller.scope(), request.name()).orElse(null);
        return present == null || present.status() == StackStatus.REVIEW_IN_PROGRESS
                ? create(catalog, caller, request)
                : updated(catalog, caller, present, request);
    }

    /** A stack that a role deployed is always deployed by it. */
    private Result updated(Catalog catalog, Caller caller, Stack present, StackRequest request) {
        Stack.Controls controls = present.controls();
        String role = request.controls().role();
        Stack stack = role == null && controls.role() != null
                ? present
                : present.by(caller).with(new Stack.Controls(controls.onFailure(), controls.isProtected(), role));
        Result result = new StackUpdate(answerer, catalog, stack, request).run();
        return result.catalog() == catalog ? new Result(catalog, present) : result;
    }

    /**
     * Creates a stack.
     *
     * @throws StackRefusedException if AWS CloudFormation refuses the request
     */
    public Result create(Catalog catalog, Caller caller, StackRequest request) {
        requireFreeName(catalog, caller, request.name());
        String id = catalog.stacks()
                .find(caller.scope(), request.name())
                .map(Stack::id)
                .orElseGet(() -> id(catalog, caller, request.name()));
        return new StackCreation(answerer, catalog, id, caller, request).run();
    }

    private static void requireFreeName(Catalog catalog, Caller caller, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new StackRefusedException("1 validation error detected: Value '" + name
                    + "' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: "
                    + "[a-zA-Z][-a-zA-Z0-9]*");
        }
        catalog.stacks()
                .find(caller.scope(), name)
                .filter(stack -> stack.status() != StackStatus.REVIEW_IN_PROGRESS)
                .ifPresent(stack -> {
                    throw new StackRefusedException("Stack [" + name + "] already exists");
                });
    }

    static String id(Catalog catalog, Caller caller, String name) {
        UUID unique = new UUID(VERSION_4, VARIANT_1 | (catalog.sequence() + 1));
        return Arn.of("cloudformation", caller.scope(), "stack/" + name + "/" + unique);
    }

    /**
     * Updates a stack.
     *
     * @throws StackRefusedException if AWS CloudFormation refuses the request, or if there is nothing to update
     */
    public Result update(Catalog catalog, Caller caller, StackRequest request) {
        Stack present = require(catalog, caller, request.name());
        Result result = updated(catalog, caller, present, request);
        if (result.catalog() == catalog) {
            throw new StackRefusedException("No updates are to be performed.");
        }
        return result;
    }

    /**
     * Deletes a stack. Resources that cannot be deleted, and what they need, remain.
     *
     * @throws StackRefusedException if it does not exist, or cannot be deleted
     */
    public Result delete(Catalog catalog, Caller caller, String name) {
        return delete(catalog, caller, name, Underway.Removal.OF_ALL, null);
    }

    /**
     * Deletes a stack.
     *
     * @param token the token of the request; {@code null} if it has none
     * @throws StackRefusedException if it does not exist, or cannot be deleted in this way
     */
    public Result delete(
            Catalog catalog, Caller caller, String name, Underway.Removal removal, @Nullable String token) {
        Stack present = require(catalog, caller, name);
        StackStates.requireDeletable(present, name, removal);
        Stack stack = present.controls().role() == null ? present.by(caller) : present;
        return new StackDeletion(answerer, catalog, stack, removal, token).run();
    }

    /**
     * Brings a stack whose failure was kept back to what it was before.
     *
     * @param token the token of the request; {@code null} if it has none
     * @throws StackRefusedException if it does not exist, or if no failure was kept
     */
    public Result rollBack(Catalog catalog, Caller caller, String name, @Nullable String token) {
        Stack present = require(catalog, caller, name);
        if (!present.status().isKeptFailure()) {
            throw new StackRefusedException(
                    "Stack:" + present.id() + " is in " + present.status() + " state and can not be rolled back.");
        }
        Optional<Stack> good = present.history()
                .beforeUpdate()
                .catalog()
                .flatMap(before -> before.stacks().find(present.id()))
                .filter(before -> before.status() != StackStatus.CREATE_FAILED);
        return good.isPresent()
                ? StackUpdate.back(answerer, catalog, present, good.get().definition(), token)
                        .run()
                : StackDeletion.ofFailedCreation(answerer, catalog, present, token)
                        .run();
    }

    private static Stack require(Catalog catalog, Caller caller, String name) {
        return catalog.stacks()
                .find(caller.scope(), name)
                .orElseThrow(() -> new StackRefusedException("Stack [" + name + "] does not exist"));
    }

    /** Returns the reason that a stack has whose resources failed. */
    static String failed(String verb, List<String> logicalIds) {
        return "The following resource(s) failed to " + verb + ": " + logicalIds + ". ";
    }

    /**
     * Requires that no other stack exports a name of this one, and that the exports in use remain as they are.
     *
     * @throws ResourceFailedException if this is not so
     */
    static void requireExports(Catalog catalog, Stack stack, List<Stack.Output> outputs) {
        for (Stack.Output output : outputs) {
            String name = output.exportName();
            if (name != null) {
                catalog.stacks()
                        .exporter(stack.scope(), name)
                        .filter(other -> !other.id().equals(stack.id()))
                        .ifPresent(other -> {
                            throw new ResourceFailedException(
                                    "Export with name " + name + " is already exported by stack " + other.name());
                        });
            }
        }
        for (Stack.Output before : stack.contents().outputs()) {
            String name = before.exportName();
            if (name != null) {
                requireUnused(catalog, stack, name, before, outputs);
            }
        }
    }

    private static void requireUnused(
            Catalog catalog, Stack stack, String name, Stack.Output before, List<Stack.Output> outputs) {
        List<String> users = importers(catalog, stack, name);
        boolean remains = outputs.stream().anyMatch(output -> name.equals(output.exportName()));
        boolean same = outputs.stream()
                .anyMatch(output ->
                        name.equals(output.exportName()) && output.value().equals(before.value()));
        if (!users.isEmpty() && !same) {
            throw new ResourceFailedException("Export " + name + " cannot be " + (remains ? "updated" : "deleted")
                    + " as it is in use by " + String.join(", ", users));
        }
    }

    /** Returns the names of the other stacks that import an export. */
    static List<String> importers(Catalog catalog, Stack stack, String name) {
        return catalog.stacks().importers(stack.scope(), name).stream()
                .filter(user -> !user.id().equals(stack.id()))
                .map(Stack::name)
                .toList();
    }
}
