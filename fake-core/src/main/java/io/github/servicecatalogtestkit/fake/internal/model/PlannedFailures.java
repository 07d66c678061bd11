package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failures that a test ordered and that have not come yet, in the order in which they were ordered. */
public record PlannedFailures(List<PlannedFailure> open) {

    public static final PlannedFailures NONE = new PlannedFailures(List.of());

    public PlannedFailures {
        open = List.copyOf(open);
    }

    /** What comes next, and the orders that are open after it. */
    public record Served(ProvisioningRecord.@Nullable RequestFailure failure, PlannedFailures rest) {}

    public PlannedFailures plus(PlannedFailure order) {
        List<PlannedFailure> more = new ArrayList<>(open);
        more.add(order);
        return new PlannedFailures(more);
    }

    /** Returns how one more of {@code kind} ends. Every order that it concerns comes a step nearer; the first that is due is served. */
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
