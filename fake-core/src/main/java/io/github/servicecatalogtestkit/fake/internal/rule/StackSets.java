package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.StackInstance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes the status of the instances of a stack set.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_StackInstance.html">StackInstance</a>
 */
final class StackSets {

    private StackSets() {}

    /**
     * Returns {@code deployment} after a failure. Instances that could not be created or updated are outdated.
     * Instances that could not be deleted are inoperable.
     *
     * @param wanted the intended deployment of the failed update, or {@code null} for a launch
     */
    static Deployment failed(Deployment deployment, @Nullable Deployment wanted) {
        if (!(deployment.resources() instanceof Deployment.StackSet set)) {
            return deployment;
        }
        return deployment.with(new Deployment.StackSet(
                set.arn(),
                set.instances().stream()
                        .map(instance -> instance.with(
                                wanted == null || contains(wanted, instance)
                                        ? StackInstance.Status.OUTDATED
                                        : StackInstance.Status.INOPERABLE))
                        .toList()));
    }

    /** Returns the instances after an update that adds, removes or updates instances. */
    static List<StackInstance> updated(
            List<StackInstance> present, List<StackInstance> chosen, StackSetPreferences preferences) {
        return switch (preferences.operation()) {
            case CREATE -> {
                List<StackInstance> more = new ArrayList<>(present);
                chosen.stream().filter(instance -> !contains(present, instance)).forEach(more::add);
                yield more;
            }
            case DELETE ->
                present.stream().filter(instance -> !contains(chosen, instance)).toList();
            case UPDATE ->
                present.stream()
                        .map(instance -> instance.with(
                                contains(chosen, instance)
                                        ? StackInstance.Status.CURRENT
                                        : StackInstance.Status.OUTDATED))
                        .toList();
        };
    }

    private static boolean contains(Deployment wanted, StackInstance instance) {
        List<StackInstance> instances =
                wanted.resources() instanceof Deployment.StackSet set ? set.instances() : List.of();
        return contains(instances, instance);
    }

    private static boolean contains(List<StackInstance> instances, StackInstance instance) {
        return instances.stream().anyMatch(instance::isWhere);
    }
}
