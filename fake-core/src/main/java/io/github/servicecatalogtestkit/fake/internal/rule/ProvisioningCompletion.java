package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.KnownStack;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct.Status;
import io.github.servicecatalogtestkit.fake.internal.model.Provisioning;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningPlan;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord.RecordResult;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord.RequestFailure;
import io.github.servicecatalogtestkit.fake.internal.model.Task;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Completes launches, updates, terminations and plans. The provisioned product then has one of these states.
 *
 * <pre>
 *                launch            update                            termination
 *   succeeds     AVAILABLE         AVAILABLE                         gone
 *   fails        ERROR             TAINTED, with what ran before     TAINTED
 *   and no way back                ERROR                             ERROR
 *   of an engine TAINTED or ERROR  TAINTED                           TAINTED
 * </pre>
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisionedProductDetail.html">ProvisionedProductDetail</a>
 */
public final class ProvisioningCompletion {

    private static final String RETAINED = "CREATE_COMPLETE";
    private static final String DELETED = "DELETE_COMPLETE";
    private static final String NOT_DELETED = "DELETE_FAILED";

    private ProvisioningCompletion() {}

    /** Returns the catalog with every request and plan completed that is due. */
    static Catalog due(Catalog catalog) {
        return complete(catalog, entry -> isDue(catalog, entry.task()), plan -> isDue(catalog, plan.task()));
    }

    private static boolean isDue(Catalog catalog, Task<?> task) {
        return task.polling().isDone(catalog.settings().get(Setting.PROVISIONING_COMPLETION), catalog.clock());
    }

    /**
     * Returns the catalog with every running request and plan completed, except requests that wait for an engine of the
     * user.
     */
    static Catalog all(Catalog catalog) {
        return complete(catalog, entry -> true, plan -> true);
    }

    private static Catalog complete(
            Catalog catalog, Predicate<ProvisioningRecord> isDone, Predicate<ProvisioningPlan> isPlanDone) {
        Catalog after = catalog;
        for (Id<ProvisioningRecord> id :
                catalog.provisioning().records().running().values()) {
            ProvisioningRecord entry = catalog.provisioning().records().get(id);
            if (!entry.waitsForEngine() && isDone.test(entry)) {
                after = complete(after, entry);
            }
        }
        for (Id<ProvisioningPlan> id : catalog.provisioning().plans().running().values()) {
            ProvisioningPlan plan = catalog.provisioning().plans().find(id).orElseThrow();
            if (isPlanDone.test(plan)) {
                ProvisioningPlan made = plan.completed(new RecordResult(plan.failure(), after.now()));
                after = after.with(
                        after.provisioning().with(after.provisioning().plans().plus(made)));
            }
        }
        return after;
    }

    /** Returns the catalog with one request completed, unless it is complete or waits for an engine of the user. */
    public static Catalog now(Catalog catalog, Id<ProvisioningRecord> id) {
        ProvisioningRecord entry = catalog.provisioning().records().get(id);
        return entry.isRunning() && !entry.waitsForEngine() ? complete(catalog, entry) : catalog;
    }

    private static Catalog complete(Catalog catalog, ProvisioningRecord entry) {
        RequestFailure failure = entry.work().failure();
        return failure == null ? succeeded(catalog, entry) : failed(catalog, entry, failure);
    }

    /** Returns the catalog after {@code entry} succeeded. */
    public static Catalog succeeded(Catalog catalog, ProvisioningRecord entry) {
        Catalog over = over(catalog, entry, null);
        return switch (entry.type()) {
            case PROVISION_PRODUCT, UPDATE_PROVISIONED_PRODUCT, IMPORT_PROVISIONED_PRODUCT ->
                changed(over, entry, product -> product.with(entry.deployment()).with(Status.AVAILABLE, null));
            case TERMINATE_PROVISIONED_PRODUCT ->
                terminated(over, entry, entry.work().retainsResources() ? RETAINED : DELETED);
            case UPDATE_PROVISIONED_PRODUCT_PROPERTIES -> over;
            case EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION -> restored(over, entry);
        };
    }

    /** Returns the catalog after {@code entry} failed. */
    public static Catalog failed(Catalog catalog, ProvisioningRecord entry, RequestFailure failure) {
        if (entry.work().ignoresErrors()) {
            return terminated(over(catalog, entry, null), entry, NOT_DELETED);
        }
        Catalog over = over(catalog, entry, failure.message());
        return switch (entry.type()) {
            case PROVISION_PRODUCT, IMPORT_PROVISIONED_PRODUCT ->
                changed(
                        over,
                        entry,
                        product -> product.with(
                                        failure.beforeChange()
                                                ? entry.deployment().neverCreated()
                                                : StackSets.failed(entry.deployment(), null))
                                .with(afterLaunch(entry), failure.message()));
            case UPDATE_PROVISIONED_PRODUCT, TERMINATE_PROVISIONED_PRODUCT, UPDATE_PROVISIONED_PRODUCT_PROPERTIES ->
                changed(
                        over,
                        entry,
                        product -> product.with(StackSets.failed(product.deployment(), entry.deployment()))
                                .with(failure.rollbackFails() ? Status.ERROR : Status.TAINTED, failure.message()));
            case EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION -> restored(over, entry);
        };
    }

    /** A stack whose launch failed is rolled back. An engine can report that it created resources. */
    private static Status afterLaunch(ProvisioningRecord entry) {
        Deployment deployment = entry.deployment();
        return deployment.isOfEngine() && deployment.resources().physicalId() != null ? Status.TAINTED : Status.ERROR;
    }

    private static Catalog over(Catalog catalog, ProvisioningRecord entry, @Nullable String error) {
        Provisioning provisioning = catalog.provisioning();
        RecordResult result = new RecordResult(error, catalog.now());
        Catalog after = catalog.with(provisioning.with(provisioning.records().plus(entry.completed(result))));
        return result.isSuccess() && entry.type().isProvisioning()
                ? changed(after, entry, product -> product.with(historyAfterSuccess(product, entry)))
                : after;
    }

    private static ProvisionedProduct.History historyAfterSuccess(
            ProvisionedProduct product, ProvisioningRecord entry) {
        ProvisionedProduct.History history = product.history();
        return new ProvisionedProduct.History(history.last(), history.lastProvisioning(), entry.id());
    }

    private static Catalog restored(Catalog catalog, ProvisioningRecord entry) {
        Status before = entry.work().before();
        return before == null
                ? catalog
                : changed(catalog, entry, product -> product.with(before, product.statusMessage()));
    }

    private static Catalog changed(
            Catalog catalog, ProvisioningRecord entry, UnaryOperator<ProvisionedProduct> change) {
        Provisioning provisioning = catalog.provisioning();
        return provisioning
                .products()
                .find(entry.provisionedProduct())
                .map(product ->
                        catalog.with(provisioning.with(provisioning.products().plus(change.apply(product)))))
                .orElse(catalog);
    }

    /** Returns the catalog without the provisioned product of {@code entry}. Its stack can then be imported. */
    private static Catalog terminated(Catalog catalog, ProvisioningRecord entry, String stackStatus) {
        Provisioning before = catalog.provisioning();
        ProvisionedProduct product =
                before.products().find(entry.provisionedProduct()).orElse(null);
        if (product == null) {
            return catalog;
        }
        Provisioning after = before.with(before.products().minus(product));
        ProvisioningPlan plan = before.plans().of(product.id()).orElse(null);
        if (plan != null) {
            after = after.with(after.plans().minus(plan));
        }
        if (product.deployment().resources() instanceof Deployment.Stack stack && stack.arn() != null) {
            after = after.with(after.stacks().plus(new KnownStack(stack.arn(), stackStatus, null)));
        }
        return catalog.with(after);
    }
}
