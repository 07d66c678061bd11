package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.KnownStack;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.rule.AccountFactory;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The provisioning of products that end users launch: planned failures, work for external engines, and existing stacks.
 * The setting {@link SettingsBuilder#provisioningCompletion} says when it completes.
 *
 * <pre>{@code
 * catalog.provisioning().fail(ProvisioningFailure.ofUpdate("Instance type not available"));
 * }</pre>
 */
public final class FakeProvisioning {

    private final LiveCatalog live;

    FakeProvisioning(LiveCatalog live) {
        this.live = live;
    }

    /** Adds a planned failure, and returns this object. */
    public FakeProvisioning fail(ProvisioningFailure failure) {
        live.change(catalog -> catalog.with(
                catalog.provisioning().with(catalog.provisioning().failures().plus(failure.order()))));
        return this;
    }

    /**
     * Returns the work that waits for an external engine: launches, updates and terminations of products of the types
     * {@code EXTERNAL}, {@code TERRAFORM_OPEN_SOURCE} and {@code TERRAFORM_CLOUD} in all accounts, the oldest first.
     * Each stays until a client of the account of the product's owner, or of the end user, reports the result with the
     * workflow token.
     *
     * <pre>{@code
     * EngineWorkflow work = catalog.provisioning().engineWorkflows().get(0);
     * hub.notifyProvisionProductEngineWorkflowResult(n -> n.workflowToken(work.workflowToken())
     *         .recordId(work.recordId())
     *         .status(EngineWorkflowStatus.SUCCEEDED)
     *         .resourceIdentifier(r -> r.uniqueTag(t -> t.key("name").value("value"))));
     * }</pre>
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/external-engine.html">External
     *     engines</a>, which receive this data from a queue
     */
    public List<EngineWorkflow> engineWorkflows() {
        Catalog catalog = live.present();
        List<EngineWorkflow> workflows = new ArrayList<>();
        for (Id<ProvisioningRecord> id :
                catalog.provisioning().records().running().values()) {
            ProvisioningRecord entry = catalog.provisioning().records().get(id);
            String token = entry.work().workflowToken();
            if (token != null) {
                workflows.add(EngineWorkflow.of(catalog, entry, token));
            }
        }
        return List.copyOf(workflows);
    }

    /**
     * Returns the Amazon SNS topics that are notified about a provisioned product: the topics of its notification
     * constraints, own and inherited, and the topics in the request. No operation of the API returns them.
     *
     * @param provisionedProductId the ID of a provisioned product of any account
     * @throws IllegalArgumentException if there is no provisioned product with this ID
     */
    public List<String> notificationArns(String provisionedProductId) {
        return IdType.PROVISIONED_PRODUCT
                .parse(provisionedProductId)
                .flatMap(live.present().provisioning().products()::find)
                .map(product -> product.deployment().topics().all())
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no provisioned product with the id \"" + provisionedProductId + "\""));
    }

    /** Provides outputs and values of stacks for every launch. */
    public LaunchValues values() {
        return new LaunchValues(live, io.github.servicecatalogtestkit.fake.internal.model.LaunchValues.EVERY_LAUNCH);
    }

    /**
     * Provides outputs and values of stacks for the launches of one product or of one provisioned product.
     *
     * @param idOrName the ID or the name of the product or of the provisioned product, which need not exist yet
     */
    public LaunchValues valuesOf(String idOrName) {
        return new LaunchValues(live, Objects.requireNonNull(idOrName, "idOrName"));
    }

    /**
     * Adds a stack that {@code ImportAsProvisionedProduct} finds. Its template matches every version. A stack that no
     * test added can be imported too.
     *
     * @param arn the ARN of the stack
     * @param status its status, for example {@code CREATE_COMPLETE}; only some can be imported
     * @return this
     */
    public FakeProvisioning putStack(String arn, String status) {
        return put(arn, status, null);
    }

    /**
     * Adds a stack that {@code ImportAsProvisionedProduct} finds.
     *
     * @param template the text of its template, which must equal the template of the version it is imported as
     * @return this
     */
    public FakeProvisioning putStack(String arn, String status, String template) {
        return put(arn, status, Objects.requireNonNull(template, "template"));
    }

    /**
     * Adds a provisioned product of the type {@code CONTROL_TOWER_ACCOUNT}, as the Account Factory of AWS Control Tower
     * makes them. Its version is the newest of the product, it has the output {@code AccountId}, and searches find it
     * by {@code type:CONTROL_TOWER_ACCOUNT} and by {@code physicalId:} with the account ID.
     *
     * @param user who created it: it belongs to the account and Region of this view
     * @param productId the ID of the product of the Account Factory
     * @param name the name of the provisioned product
     * @param accountId the ID of the created account; {@code null} for a provisioned product without physical ID, as
     *     accounts that were created years ago have none
     * @return this
     * @throws IllegalArgumentException if the account does not see an active version of the product, or if it has a
     *     provisioned product with this name
     */
    public FakeProvisioning putControlTowerAccount(
            FakeAccount user, String productId, String name, @Nullable String accountId) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(productId, "productId");
        Objects.requireNonNull(name, "name");
        live.change(catalog -> AccountFactory.created(catalog, user.caller(), productId, name, accountId));
        return this;
    }

    private FakeProvisioning put(String arn, String status, @Nullable String template) {
        KnownStack stack =
                new KnownStack(Objects.requireNonNull(arn, "arn"), Objects.requireNonNull(status, "status"), template);
        live.change(catalog -> catalog.with(
                catalog.provisioning().with(catalog.provisioning().stacks().plus(stack))));
        return this;
    }
}
