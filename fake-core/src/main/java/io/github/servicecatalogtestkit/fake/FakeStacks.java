package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.stack.StackDeployer;
import io.github.servicecatalogtestkit.fake.internal.stack.StackRefusedException;
import io.github.servicecatalogtestkit.fake.internal.stack.StackRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The AWS CloudFormation stacks of one account in one Region. Resources of AWS Service Catalog are created, updated and
 * deleted with the same operations that clients call, so all rules and errors of the catalog apply. Resources of other
 * services are names without anything behind them; {@link #values} gives them names and attributes.
 *
 * <pre>{@code
 * FakeStack hub = catalog.account("hub").stacks().deploy("hub", """
 *         Resources:
 *           Portfolio:
 *             Type: AWS::ServiceCatalog::Portfolio
 *             Properties: {DisplayName: Data, ProviderName: IT}
 *         Outputs:
 *           PortfolioId: {Value: !Ref Portfolio}
 *         """);
 * String portfolioId = hub.output("PortfolioId");
 * }</pre>
 */
public final class FakeStacks {

    private final LiveCatalog live;
    private final Caller caller;

    FakeStacks(LiveCatalog live, Caller caller) {
        this.live = live;
        this.caller = caller;
    }

    /**
     * Creates or updates a stack from the text of a template without parameters.
     *
     * @see #deploy(String, StackTemplate, Map)
     */
    public FakeStack deploy(String name, String template) {
        return deploy(name, template, Map.of());
    }

    /**
     * Creates or updates a stack from the text of a template.
     *
     * @see #deploy(String, StackTemplate, Map)
     */
    public FakeStack deploy(String name, String template, Map<String, String> parameters) {
        return deploy(name, StackTemplate.of(template), parameters);
    }

    /**
     * Creates a stack, or updates it if it exists. All capabilities are acknowledged. If there is nothing to update,
     * the stack stays as it is.
     *
     * @param parameters the values of parameters; others have the defaults of the template
     * @throws StackFailedException if AWS CloudFormation refuses the template, which changes nothing, or if a resource
     *     fails, which is rolled back
     */
    public FakeStack deploy(String name, StackTemplate template, Map<String, String> parameters) {
        StackRequest request = request(name, template, parameters);
        put(template);
        return deployed((catalog, deployer) -> deployer.deploy(catalog, caller, request));
    }

    private static StackRequest request(String name, StackTemplate template, Map<String, String> parameters) {
        return StackRequest.of(
                Objects.requireNonNull(name, "name"), template.text(), new LinkedHashMap<>(parameters), Tags.NONE);
    }

    /** Puts the templates that a template refers to where the account and the Region of this stack look for them. */
    private void put(StackTemplate template) {
        template.assets()
                .forEach((url, body) -> live.change(catalog -> catalog.with(catalog.templates()
                        .plus(
                                url.replace(
                                                "${AWS::AccountId}",
                                                caller.account().digits())
                                        .replace(
                                                "${AWS::Region}", caller.scope().region()),
                                body))));
    }

    /**
     * Deletes a stack. A resource that cannot be deleted remains, with what it needs.
     *
     * @throws StackFailedException if there is no such stack, or if a resource remains
     */
    public void delete(String name) {
        FakeStack ignored = deployed((catalog, deployer) -> deployer.delete(catalog, caller, name));
    }

    private FakeStack deployed(BiFunction<Catalog, StackDeployer, StackDeployer.Result> deployment) {
        FakeStack stack;
        Stack result;
        try {
            result = live.step((catalog, answerer) -> {
                StackDeployer.Result done = deployment.apply(catalog, new StackDeployer(answerer));
                return new LiveCatalog.Step<>(done.catalog(), done.stack());
            });
            stack = new FakeStack(live, result.id());
        } catch (StackRefusedException refused) {
            throw StackFailedException.refused(refused.text());
        }
        if (result.status() != StackStatus.CREATE_COMPLETE
                && result.status() != StackStatus.UPDATE_COMPLETE
                && result.status() != StackStatus.DELETE_COMPLETE) {
            throw StackFailedException.failed(stack);
        }
        return stack;
    }

    /**
     * Returns a stack.
     *
     * @throws IllegalArgumentException if there is no stack with this name
     */
    public FakeStack get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no stack \"" + name + "\" in account "
                        + caller.account() + " in " + caller.scope().region() + "; there are " + all()));
    }

    /** Returns a stack, or empty if there is none with this name. */
    public Optional<FakeStack> find(String name) {
        return live.present()
                .stacks()
                .find(caller.scope(), Objects.requireNonNull(name, "name"))
                .map(stack -> new FakeStack(live, stack.id()));
    }

    /** Returns all stacks that are not deleted, also those in other stacks, in the order of their names. */
    public List<FakeStack> all() {
        return live.present().stacks().of(caller.scope()).stream()
                .map(stack -> new FakeStack(live, stack.id()))
                .toList();
    }

    /** Returns the exported values of all stacks, by the names under which other stacks import them. */
    public Map<String, String> exports() {
        Map<String, String> exports = new LinkedHashMap<>();
        for (Stack stack : live.present().stacks().of(caller.scope())) {
            stack.contents().outputs().forEach(output -> {
                String name = output.exportName();
                if (name != null) {
                    exports.put(name, output.value());
                }
            });
        }
        return exports;
    }

    /**
     * Gives the resources of other services in a stack their names and attributes, and provides exports of stacks that
     * the test does not deploy. They take effect with the next deployment.
     *
     * <pre>{@code
     * hub.stacks().values("hub").attribute("Lookup", "PortfolioId", portfolioId);   // a custom resource
     * }</pre>
     *
     * @param name the name of a stack, which need not exist yet
     */
    public LaunchValues values(String name) {
        return new LaunchValues(
                live,
                io.github.servicecatalogtestkit.fake.internal.model.LaunchValues.ofStack(
                        Objects.requireNonNull(name, "name")));
    }
}
