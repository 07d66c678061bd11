package io.github.servicecatalogtestkit.fake.internal.model;

/** Provisioned products, the requests on them, and what belongs to them. */
public record Provisioning(
        ProvisionedProducts products,
        ProvisioningRecords records,
        ProvisioningPlans plans,
        KnownStacks stacks,
        PlannedFailures failures,
        LaunchValues values) {

    public static final Provisioning NONE = new Provisioning(
            ProvisionedProducts.NONE,
            ProvisioningRecords.NONE,
            ProvisioningPlans.NONE,
            KnownStacks.NONE,
            PlannedFailures.NONE,
            LaunchValues.NONE);

    public Provisioning with(ProvisionedProducts other) {
        return new Provisioning(other, records, plans, stacks, failures, values);
    }

    public Provisioning with(ProvisioningRecords other) {
        return new Provisioning(products, other, plans, stacks, failures, values);
    }

    public Provisioning with(ProvisioningPlans other) {
        return new Provisioning(products, records, other, stacks, failures, values);
    }

    public Provisioning with(KnownStacks other) {
        return new Provisioning(products, records, plans, other, failures, values);
    }

    public Provisioning with(PlannedFailures other) {
        return new Provisioning(products, records, plans, stacks, other, values);
    }

    public Provisioning with(LaunchValues other) {
        return new Provisioning(products, records, plans, stacks, failures, other);
    }
}
