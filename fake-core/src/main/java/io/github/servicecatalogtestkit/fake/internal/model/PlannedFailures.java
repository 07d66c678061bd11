package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The planned failures that have not occurred yet, in the order in which they were planned. */
public record PlannedFailures(List<PlannedFailure> open) {

    public static final PlannedFailures NONE = new PlannedFailures(List.of());

    public PlannedFailures {
        open = List.copyOf(open);
    }

    /** The failure of the next request, if any, and the failures that remain planned. */
    public record Served(ProvisioningRecord.@Nullable RequestFailure failure, PlannedFailures rest) {}

    public PlannedFailures plus(PlannedFailure order) {
        List<PlannedFailure> more = new ArrayList<>(open);
        more.add(order);
        return new PlannedFailures(more);
    }

    /**
     * Returns the failure of the next request of the given type, if any. Each matching plan counts the request, and the
     * first plan that is due takes effect.
     */
    public Served serve(PlannedFailure.FailingRequest kind, Deployment.Version version) {
        ProvisioningRecord.RequestFailure failure = null;
        List<PlannedFailure> rest = new ArrayList<>();
        for (PlannedFailure order : open) {
            if (!order.concerns(kind, version)) {
                rest.add(order);
            } else if (order.nth() > 1) {
                rest.add(order.next());
            } else if (failure == null) {
                failure = order.failure();
            } else {
                rest.add(order);
            }
        }
        return new Served(failure, new PlannedFailures(rest));
    }
}
