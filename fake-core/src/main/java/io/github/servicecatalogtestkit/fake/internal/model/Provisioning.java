package io.github.servicecatalogtestkit.fake.internal.model;

/** Provisioned products, the requests on them, and what belongs to them. */
public record Provisioning(
        ProvisionedProducts products,
        ProvisioningRecords records,
        ProvisioningPlans plans,
        KnownStacks stacks,
        PlannedFailures failures) {

    public static final Provisioning NONE = new Provisioning(
            ProvisionedProducts.NONE,
            ProvisioningRecords.NONE,
            ProvisioningPlans.NONE,
            KnownStacks.NONE,
            PlannedFailures.NONE);

    public Provisioning with(ProvisionedProducts other) {
        return new Provisioning(other, records, plans, stacks, failures);
    }

    public Provisioning with(ProvisioningRecords other) {
        return new Provisioning(products, other, plans, stacks, failures);
    }

    public Provisioning with(ProvisioningPlans other) {
        return new Provisioning(products, records, other, stacks, failures);
    }

    public Provisioning with(KnownStacks other) {
        return new Provisioning(products, records, plans, other, failures);
    }

    public Provisioning with(PlannedFailures other) {
        return new Provisioning(products, records, plans, stacks, other);
    }
}
