package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.stack.ChangeSets;
import io.github.servicecatalogtestkit.fake.internal.stack.StackDeployer;
import io.github.servicecatalogtestkit.fake.internal.stack.StackRefusedException;
import io.github.servicecatalogtestkit.fake.internal.stack.StackRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The AWS CloudFormation stacks of one account in one Region. Resources of AWS Service Catalog are created, updated and
 * deleted with the same operations that clients call, so all rules and errors of the catalog apply. Resources of other
 * services are not created. They have a physical ID and an ARN; {@link #values} gives them others, and attributes.
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
     * Creates or updates a stack from a template without parameters.
     *
     * @see #deploy(String, StackTemplate, Map)
     */
    public FakeStack deploy(String name, StackTemplate template) {
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
     * @throws IllegalArgumentException if the CDK wrote the template for another account or another Region
     */
    public FakeStack deploy(String name, StackTemplate template, Map<String, String> parameters) {
        StackRequest request = request(name, template, parameters);
        put(template);
        return deployed((catalog, answerer) -> new StackDeployer(answerer).deploy(catalog, caller, request));
    }

    private static StackRequest request(String name, StackTemplate template, Map<String, String> parameters) {
        return StackRequest.of(
                Objects.requireNonNull(name, "name"), template.text(), new LinkedHashMap<>(parameters), Tags.NONE);
    }

    /** Puts the templates that a template refers to where the account and the Region of this stack look for them. */
    private void put(StackTemplate template) {
        template.requirePlace(caller.account().digits(), caller.scope().region());
        template.assets()
                .forEach((url, body) -> live.change(catalog ->
                        catalog.with(catalog.templates().plus(StackRequest.resolved(url, caller.scope()), body))));
    }

    /**
     * Creates or updates a stack set with a stack in each account of an organizational unit and of the units below it,
     * but not in the management account. The stacks are in this Region. The administrator of each account deploys its
     * stack. The first stack that fails ends the deployment, and the stacks before it remain. An account that joins the
     * unit later gets its stack with the next deployment.
     *
     * @param name the name of the stack set
     * @param unit the path of a unit, such as {@code workloads/prod}
     * @return the stacks, in the order of the accounts
     * @throws StackFailedException if a stack fails
     */
    public List<FakeStack> deployToUnit(
            String name, String unit, StackTemplate template, Map<String, String> parameters) {
        FakeOrganization organization = new FakeOrganization(live);
        List<String> accounts = organization.unit(unit).accountIds().stream()
                .filter(account -> !account.equals(organization.managementAccountId()))
                .toList();
        return deployToAccounts(name, accounts, template, parameters);
    }

    /**
     * Creates or updates a stack set with a stack in each of some accounts, as {@link #deployToUnit} does.
     *
     * @param accountIds IDs of twelve digits
     * @throws StackFailedException if a stack fails
     */
    public List<FakeStack> deployToAccounts(
            String name, List<String> accountIds, StackTemplate template, Map<String, String> parameters) {
        List<FakeStack> stacks = new ArrayList<>();
        for (String account : accountIds) {
            stacks.add(inAccount(account).deploy(instanceName(name, account), template, parameters));
        }
        return stacks;
    }

    private FakeStacks inAccount(String account) {
        return new FakeStacks(live, Caller.administratorOf(caller.scope().of(new AccountId(account))));
    }

    /** Each account has one stack of a stack set, with a name that is the same in every run. */
    private static String instanceName(String stackSet, String account) {
        byte[] seed = (stackSet + "/" + account).getBytes(StandardCharsets.UTF_8);
        return "StackSet-" + Objects.requireNonNull(stackSet, "name") + "-" + UUID.nameUUIDFromBytes(seed);
    }

    /**
     * Deletes the stacks of a stack set from some accounts.
     *
     * @param accountIds IDs of twelve digits; an account without such a stack is ignored
     * @throws StackFailedException if a resource remains
     */
    public void deleteFromAccounts(String name, List<String> accountIds) {
        for (String account : accountIds) {
            FakeStacks ofAccount = inAccount(account);
            ofAccount.find(instanceName(name, account)).ifPresent(stack -> ofAccount.delete(stack.name()));
        }
    }

    /**
     * Creates a change set for a stack: what {@link #deploy} would change. Nothing is deployed yet. A stack that does
     * not exist is in {@code REVIEW_IN_PROGRESS} until the change set is executed.
     *
     * @throws StackFailedException if AWS CloudFormation refuses the template
     */
    public FakeChangeSet createChangeSet(
            String stackName, String changeSetName, StackTemplate template, Map<String, String> parameters) {
        StackRequest request = request(stackName, template, parameters);
        Objects.requireNonNull(changeSetName, "changeSetName");
        put(template);
        try {
            return live.step((catalog, answerer) -> {
                ChangeSets.Result result = ChangeSets.create(catalog, caller, changeSetName, request);
                return new LiveCatalog.Step<>(result.catalog(), new FakeChangeSet(live, this, result.changeSet()));
            });
        } catch (StackRefusedException refused) {
            throw StackFailedException.refused(refused.text());
        }
    }

    /**
     * Deletes a stack. A resource that cannot be deleted remains, with what it needs.
     *
     * @throws StackFailedException if there is no such stack, or if a resource remains
     */
    public void delete(String name) {
        FakeStack ignored = deployed((catalog, answerer) -> new StackDeployer(answerer).delete(catalog, caller, name));
    }

    FakeStack deployed(BiFunction<Catalog, Answerer, StackDeployer.Result> deployment) {
        FakeStack stack;
        Stack result;
        try {
            result = live.step((catalog, answerer) -> {
                StackDeployer.Result done = deployment.apply(catalog, answerer);
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

    /** Returns all stacks that are not deleted, including nested ones, in the order of their names. */
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
