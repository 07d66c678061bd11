package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/**
 * The plans that are not deleted.
 *
 * @param byProvisionedProduct the plan of each provisioned product, which has at most one
 * @param running the plans that are being created
 */
public record ProvisioningPlans(
        Table<Id<ProvisioningPlan>, ProvisioningPlan> byId,
        Index<Scope, Id<ProvisioningPlan>, ProvisioningPlan> byScope,
        Table<Id<ProvisionedProduct>, Id<ProvisioningPlan>> byProvisionedProduct,
        Table<Id<ProvisioningPlan>, Id<ProvisioningPlan>> running) {

    public static final ProvisioningPlans NONE =
            new ProvisioningPlans(Table.empty(), Index.empty(), Table.empty(), Table.empty());

    public Optional<ProvisioningPlan> find(Id<ProvisioningPlan> id) {
        return byId.find(id);
    }

    /** Returns the plan of {@code product}, executed or not. */
    public Optional<ProvisioningPlan> of(Id<ProvisionedProduct> product) {
        return byProvisionedProduct.find(product).flatMap(this::find);
    }

    public Table<Id<ProvisioningPlan>, ProvisioningPlan> in(Scope scope) {
        return byScope.of(scope);
    }

    /** Returns a copy with the given plan, which replaces an earlier version of it. */
    public ProvisioningPlans plus(ProvisioningPlan plan) {
        return new ProvisioningPlans(
                byId.plus(plan.id(), plan),
                byScope.plus(plan.scope(), plan.id(), plan),
                byProvisionedProduct.plus(plan.provisionedProduct(), plan.id()),
                plan.isRunning() ? running.plus(plan.id(), plan.id()) : running.minus(plan.id()));
    }

    public ProvisioningPlans minus(ProvisioningPlan plan) {
        return new ProvisioningPlans(
                byId.minus(plan.id()),
                byScope.minus(plan.scope(), plan.id()),
                byProvisionedProduct.minus(plan.provisionedProduct()),
                running.minus(plan.id()));
    }
}
