package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.PlanErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ProvisionedProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Identity;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningPlan;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import java.util.Iterator;
import java.util.Optional;

/**
 * Which provisioned products a caller can use: those of its account and Region. IAM policies are not modelled. One rule
 * of the service itself applies: a former owner has no access, unless it is the administrator.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_UpdateProvisionedProductProperties.html">
 *     UpdateProvisionedProductProperties</a>
 */
public final class ProvisionedAccess {

    private ProvisionedAccess() {}

    /** Returns the requested provisioned product, by its ID or by its name or ARN. Both together are refused. */
    public static ProvisionedProduct require(Catalog catalog, Caller caller, IdOrName reference) {
        return reference.require(
                "provisioned product",
                id -> require(catalog, caller, id),
                nameOrArn -> requireNamed(catalog, caller, nameOrArn));
    }

    /** Returns the provisioned product with the given ID. */
    public static ProvisionedProduct require(Catalog catalog, Caller caller, String id) {
        return find(catalog, caller, id).orElseThrow(() -> ProvisionedProductErrors.provisionedProductNotFound(id));
    }

    /** Returns the provisioned product with the given ID, or empty if the caller cannot use one with this ID. */
    public static Optional<ProvisionedProduct> find(Catalog catalog, Caller caller, String id) {
        return IdType.PROVISIONED_PRODUCT
                .parse(id)
                .flatMap(catalog.provisioning().products()::find)
                .filter(product -> isOpenTo(caller, product));
    }

    private static ProvisionedProduct requireNamed(Catalog catalog, Caller caller, String nameOrArn) {
        return findNamed(catalog, caller, nameOrArn)
                .filter(product -> isOpenTo(caller, product))
                .orElseThrow(() -> ProvisionedProductErrors.provisionedProductNotFound(nameOrArn));
    }

    private static Optional<ProvisionedProduct> findNamed(Catalog catalog, Caller caller, String nameOrArn) {
        Arn arn = Arn.parse(nameOrArn).orElse(null);
        if (arn == null) {
            return catalog.provisioning().products().find(caller.scope(), nameOrArn);
        }
        String id = arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
        return IdType.PROVISIONED_PRODUCT
                .parse(id)
                .flatMap(catalog.provisioning().products()::find)
                .filter(product -> product.arn().equals(nameOrArn));
    }

    private static boolean isOpenTo(Caller caller, ProvisionedProduct product) {
        return product.scope().equals(caller.scope()) && !hasGivenAway(caller, product);
    }

    private static boolean hasGivenAway(Caller caller, ProvisionedProduct product) {
        return !caller.isAdministrator()
                && !AccessLevel.USER.admits(caller, product.owner())
                && product.formerOwners().contains(Identity.of(caller.principal()));
    }

    /** Returns whether {@code product} is in a list of this level. */
    public static boolean lists(AccessLevel level, Caller caller, ProvisionedProduct product) {
        return level.admits(caller, product.owner());
    }

    /**
     * Returns whether {@code entry} is in a list of this level. The owner at the time of the request sees it, and the
     * current owner sees all earlier requests.
     */
    public static boolean lists(Catalog catalog, AccessLevel level, Caller caller, ProvisioningRecord entry) {
        return level.admits(caller, entry.by())
                || catalog.provisioning()
                        .products()
                        .find(entry.provisionedProduct())
                        .filter(product -> lists(level, caller, product))
                        .isPresent();
    }

    /** Returns whether {@code plan} is in a list of this level. */
    public static boolean lists(AccessLevel level, Caller caller, ProvisioningPlan plan) {
        return level.admits(caller, plan.by());
    }

    /** Returns the record with the given ID. */
    public static ProvisioningRecord requireRecord(Catalog catalog, Caller caller, String id) {
        return IdType.RECORD
                .parse(id)
                .flatMap(catalog.provisioning().records()::find)
                .filter(entry -> entry.scope().equals(caller.scope()))
                .filter(entry -> !catalog.provisioning()
                        .products()
                        .find(entry.provisionedProduct())
                        .map(product -> hasGivenAway(caller, product))
                        .orElseGet(() -> hadGivenAway(catalog, caller, entry)))
                .orElseThrow(() -> ProvisionedProductErrors.recordNotFound(id));
    }

    /**
     * Returns whether the caller had given away a provisioned product that is terminated: it made a request on it, and
     * somebody else made the last one.
     */
    private static boolean hadGivenAway(Catalog catalog, Caller caller, ProvisioningRecord entry) {
        if (caller.isAdministrator()) {
            return false;
        }
        Identity self = Identity.of(caller.principal());
        boolean isLast = true;
        Iterator<ProvisioningRecord> newestFirst =
                catalog.provisioning().records().of(caller.scope(), 0);
        while (newestFirst.hasNext()) {
            ProvisioningRecord other = newestFirst.next();
            if (other.provisionedProduct().equals(entry.provisionedProduct())) {
                if (isLast && AccessLevel.USER.admits(caller, other.by())) {
                    return false;
                }
                isLast = false;
                if (other.by().equals(self)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the plan with the given ID. */
    public static ProvisioningPlan requirePlan(Catalog catalog, Caller caller, String id) {
        return IdType.PLAN
                .parse(id)
                .flatMap(catalog.provisioning().plans()::find)
                .filter(plan -> plan.scope().equals(caller.scope()))
                .orElseThrow(() -> PlanErrors.planNotFound(id));
    }
}
