package io.github.servicecatalogtestkit.assertj;

import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.ResourceDrift;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an AWS CloudFormation stack of the fake.
 *
 * @see StackAssertions#assertThat(FakeStack)
 * @since 0.1.0
 */
public class FakeStackAssert extends AbstractServiceCatalogAssert<FakeStackAssert, FakeStack> {

    static final AssertCreator<FakeStackAssert, FakeStack> CREATOR =
            new AssertCreator<>(FakeStackAssert.class, FakeStack.class, FakeStackAssert::new);

    private static final Set<String> DEPLOYED = Set.of("CREATE_COMPLETE", "UPDATE_COMPLETE");

    /** Creates assertions about {@code actual}. */
    public FakeStackAssert(@Nullable FakeStack actual) {
        super(actual, FakeStackAssert.class);
    }

    @Override
    final FakeStack refresh(FakeStack stack) {
        return stack;
    }

    /**
     * Verifies that the latest creation or update of the stack succeeded.
     *
     * <pre>{@code
     * assertThat(hub).isDeployed();   // fails if the latest update was rolled back
     * }</pre>
     *
     * @throws AssertionError if the stack is in another state
     */
    public FakeStackAssert isDeployed() {
        return verify(stack -> {
            if (!DEPLOYED.contains(stack.status())) {
                throw unmet(stack, "to be deployed", "it is in " + stack.status() + reason(stack));
            }
        });
    }

    private static String reason(FakeStack stack) {
        return stack.statusReason().isEmpty() ? "." : ": " + stack.statusReason();
    }

    /**
     * Verifies that an output has a value.
     *
     * <pre>{@code
     * assertThat(hub).hasOutput("PortfolioId", portfolioId);
     * }</pre>
     *
     * @throws AssertionError if the output has another value, or if there is no such output
     */
    public FakeStackAssert hasOutput(String key, String value) {
        Parameters.required("key of the output", key);
        Parameters.required("value of the output", value);
        return verify(stack -> {
            String present = stack.outputs().get(key);
            String what = Text.withValue("to have output", key + " = " + value);
            if (present == null) {
                throw unmet(stack, what, outputs(stack));
            }
            if (!present.equals(value)) {
                throw unmet(stack, what, Text.withValue("the value of that output is", present));
            }
        });
    }

    private static String outputs(FakeStack stack) {
        return Text.listOrNone("it has", List.copyOf(stack.outputs().entrySet()), "no outputs");
    }

    /**
     * Verifies that the stack has a resource.
     *
     * <pre>{@code
     * assertThat(hub).hasResource("Portfolio");   // fails if the condition of the resource is not met
     * }</pre>
     *
     * @param logicalId its logical ID in the template
     * @throws AssertionError if the stack has no such resource
     */
    public FakeStackAssert hasResource(String logicalId) {
        Parameters.required("logical ID", logicalId);
        return verify(stack -> {
            List<String> present = stack.resources().stream()
                    .map(FakeStack.Resource::logicalId)
                    .toList();
            if (!present.contains(logicalId)) {
                throw unmet(
                        stack,
                        Text.withValue("to have resource", logicalId),
                        Text.listOrNone("it has", present, "no resources"));
            }
        });
    }

    /**
     * Verifies that the stack can be created, updated and deleted in any order that its template allows. AWS
     * CloudFormation starts at once whatever no {@code Ref}, {@code Fn::GetAtt} or {@code DependsOn} orders. So a stack
     * can be deployed for years and fail one day. The failure names each missing {@code DependsOn}, and each resource
     * that fails in every order.
     *
     * <pre>{@code
     * assertThat(hub).deploysInAnyOrder();
     * // Constraint needs Association first, but nothing says so: add DependsOn: Association (…)
     * }</pre>
     *
     * @throws AssertionError if an order of two resources matters and the template does not say it, or if a resource
     *     fails in every order
     * @see FakeStack#orderFaults()
     */
    public FakeStackAssert deploysInAnyOrder() {
        return verify(stack -> requireNone(stack, "to deploy in any order", "it does not", stack::orderFaults));
    }

    /**
     * Verifies that the stack can be deleted as the catalog is now. The catalog does not change.
     *
     * <pre>{@code
     * assertThat(hub).canBeDeleted();   // fails if a user associated another principal with its portfolio
     * }</pre>
     *
     * @throws AssertionError if a resource would remain because AWS refuses its deletion
     */
    public FakeStackAssert canBeDeleted() {
        return verify(stack -> requireNone(
                stack,
                "to be deletable",
                "its deletion would fail",
                () -> stack.tryDeletion().failures()));
    }

    /**
     * Verifies that the deletion of the stack would leave exactly these resources, because of their
     * {@code DeletionPolicy}. The catalog does not change.
     *
     * <pre>{@code
     * assertThat(hub).leavesWhenDeleted("Portfolio");
     * assertThat(hub).leavesWhenDeleted();   // leaves nothing
     * }</pre>
     *
     * @param logicalIds their logical IDs, in any order; a resource in a nested stack is {@code Inner/Portfolio}
     * @throws AssertionError if the deletion would leave others, or would fail
     */
    public FakeStackAssert leavesWhenDeleted(String... logicalIds) {
        Set<String> expected = new LinkedHashSet<>();
        for (String logicalId : Parameters.required("logical IDs", logicalIds)) {
            expected.add(Parameters.required("logical ID", logicalId));
        }
        return verify(stack -> {
            String what = expected.isEmpty()
                    ? "to leave nothing when it is deleted"
                    : Text.withLines("to leave when it is deleted", expected);
            FakeStack.Deletion deletion = stack.tryDeletion();
            requireNone(stack, what, "its deletion would fail", deletion::failures);
            List<String> retained = deletion.retained().stream()
                    .map(FakeStack.Resource::logicalId)
                    .toList();
            List<String> missing = new ArrayList<>(expected);
            missing.removeAll(retained);
            List<String> unexpected = new ArrayList<>(retained);
            unexpected.removeAll(expected);
            if (!missing.isEmpty()) {
                throw unmet(
                        stack,
                        what,
                        Text.withLines("it would not leave", missing)
                                + Text.NEW_LINE
                                + Text.listOrNone("and would leave", unexpected, "nothing else"));
            }
            if (!unexpected.isEmpty()) {
                throw unmet(stack, what, Text.withLines("it would also leave", unexpected));
            }
        });
    }

    /**
     * Verifies that only the stack itself changed or deleted its resources. Resources of nested stacks count too. The
     * failure names each resource, the property, both values, and what the next update of the stack would do about it.
     *
     * <pre>{@code
     * assertThat(hub).hasNotDrifted();
     * // Portfolio MODIFIED: DisplayName is "Other" instead of "Data". The next update leaves this as it is unless …
     * }</pre>
     *
     * @throws AssertionError if a resource was changed or deleted, or if drift is not detected on a stack with this
     *     status
     * @see FakeStack#drift()
     */
    public FakeStackAssert hasNotDrifted() {
        return verify(stack -> {
            String expected = "not to have drifted";
            requireNone(stack, expected, "others changed or deleted", () -> drifted(stack, expected));
        });
    }

    /**
     * Verifies that somebody else changed or deleted a resource of the stack.
     *
     * <pre>{@code
     * assertThat(hub).hasDrifted();   // passes if somebody renamed the portfolio
     * }</pre>
     *
     * @throws AssertionError if each resource is as the stack deployed it, or if drift is not detected on a stack with
     *     this status
     * @see FakeStack#drift()
     */
    public FakeStackAssert hasDrifted() {
        return verify(stack -> {
            String expected = "to have drifted";
            if (drifted(stack, expected).isEmpty()) {
                throw unmet(stack, expected, "each resource is as the stack deployed it.");
            }
        });
    }

    private List<ResourceDrift> drifted(FakeStack stack, String expected) {
        try {
            return stack.drift().stream().filter(ResourceDrift::isDrifted).toList();
        } catch (IllegalStateException e) {
            throw unmet(stack, expected, "it is in " + stack.status() + ", so its drift is not known.");
        }
    }

    private void requireNone(FakeStack stack, String expected, String actual, Supplier<List<?>> faults) {
        List<?> present = faults.get();
        if (!present.isEmpty()) {
            throw unmet(stack, expected, Text.withLines(actual, present));
        }
    }

    private AssertionError unmet(FakeStack stack, String expected, String actual) {
        return assertionError(UnmetExpectation.ofStack(stack, expected, actual));
    }
}
