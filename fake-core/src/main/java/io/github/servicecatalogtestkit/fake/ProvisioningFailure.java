package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.PlannedFailure;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a test plans with {@link FakeProvisioning#fail}: the failure of a launch, update, termination, plan or
 * service action. Immutable: every method returns a copy. Products of an external engine fail when their engine reports
 * a failure.
 *
 * <pre>{@code
 * ProvisioningFailure.ofUpdate("Subnet is full").ofProduct("Linux").nth(2).rollbackFails()
 * }</pre>
 */
public final class ProvisioningFailure {

    private final PlannedFailure order;

    private ProvisioningFailure(PlannedFailure order) {
        this.order = order;
    }

    /** A launch fails: its stack is rolled back, and the provisioned product stays in the status ERROR. */
    public static ProvisioningFailure ofLaunch(String reason) {
        return of(PlannedFailure.FailingRequest.LAUNCH, reason);
    }

    /**
     * An update fails and is rolled back: the earlier version keeps running, and the provisioned product is TAINTED.
     */
    public static ProvisioningFailure ofUpdate(String reason) {
        return of(PlannedFailure.FailingRequest.UPDATE, reason);
    }

    /** A termination fails: the provisioned product stays and is TAINTED, unless the request ignores errors. */
    public static ProvisioningFailure ofTermination(String reason) {
        return of(PlannedFailure.FailingRequest.TERMINATION, reason);
    }

    /** The creation of a plan fails. */
    public static ProvisioningFailure ofPlan(String reason) {
        return of(PlannedFailure.FailingRequest.PLAN, reason);
    }

    /** A service action fails; the provisioned product does not change. */
    public static ProvisioningFailure ofServiceAction(String reason) {
        return of(PlannedFailure.FailingRequest.SERVICE_ACTION, reason);
    }

    private static ProvisioningFailure of(PlannedFailure.FailingRequest kind, String reason) {
        Objects.requireNonNull(reason, "reason");
        return new ProvisioningFailure(
                new PlannedFailure(kind, null, 1, ProvisioningRecord.RequestFailure.rolledBack(reason)));
    }

    /** Returns a copy that applies to one product only: its ID or its name. */
    public ProvisioningFailure ofProduct(String idOrName) {
        return with(Objects.requireNonNull(idOrName, "idOrName"), order.nth(), order.failure());
    }

    /** Returns a copy that applies to the {@code n}th occurrence, counted from 1. */
    public ProvisioningFailure nth(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("What is to fail is counted from 1, but was " + n);
        }
        return with(order.product(), n, order.failure());
    }

    /** Returns a copy whose rollback fails too: the provisioned product is left in the status ERROR. */
    public ProvisioningFailure rollbackFails() {
        return with(
                order.product(),
                order.nth(),
                new ProvisioningRecord.RequestFailure(order.failure().message(), true, false));
    }

    private ProvisioningFailure with(@Nullable String product, int nth, ProvisioningRecord.RequestFailure failure) {
        return new ProvisioningFailure(new PlannedFailure(order.kind(), product, nth, failure));
    }

    PlannedFailure order() {
        return order;
    }

    @Override
    public String toString() {
        return order.toString();
    }
}
