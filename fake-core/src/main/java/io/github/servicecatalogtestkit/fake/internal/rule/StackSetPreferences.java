package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.LaunchErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.StackInstance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The provisioning preferences of a stack set.
 *
 * @param accounts accounts of the constraint; an empty list means all of them
 * @param regions Regions of the constraint; an empty list means all of them
 * @param tolerance the number of failures that are tolerated
 * @param concurrency the number of stacks that are changed at the same time
 * @param operation the type of an update
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_UpdateProvisioningPreferences.html">
 *     UpdateProvisioningPreferences</a>
 */
public record StackSetPreferences(
        List<String> accounts, List<String> regions, Amount tolerance, Amount concurrency, Operation operation) {

    /** No preferences. */
    public static final StackSetPreferences NONE = new StackSetPreferences(
            List.of(), List.of(), new Amount(null, null), new Amount(null, null), Operation.UPDATE);

    /** A count or a percentage, but not both. */
    public record Amount(@Nullable Integer count, @Nullable Integer percentage) {

        boolean isAmbiguous() {
            return count != null && percentage != null;
        }
    }

    /** The kind of update of a stack set. */
    public enum Operation {
        /** Adds instances. */
        CREATE,
        /** Updates the stack set and its instances. */
        UPDATE,
        /** Removes instances. */
        DELETE
    }

    public StackSetPreferences {
        accounts = List.copyOf(accounts);
        regions = List.copyOf(regions);
    }

    /** Returns the instances of {@code constraint} that these preferences select. */
    List<StackInstance> choose(ConstraintParameters.StackSet constraint) {
        requireSound();
        List<StackInstance> instances = new ArrayList<>();
        List<String> wantedRegions = within("Regions", regions, constraint.regions());
        for (String account : within("accounts", accounts, constraint.accounts())) {
            for (String region : wantedRegions) {
                instances.add(new StackInstance(new AccountId(account), region, StackInstance.Status.CURRENT));
            }
        }
        return instances;
    }

    private static List<String> within(String what, List<String> wanted, List<String> allowed) {
        if (!allowed.containsAll(wanted)) {
            throw LaunchErrors.outsideStackSetConstraint(what, allowed);
        }
        return wanted.isEmpty() ? allowed : wanted;
    }

    private void requireSound() {
        if (tolerance.isAmbiguous()) {
            throw LaunchErrors.countOrPercentage("StackSetFailureToleranceCount", "StackSetFailureTolerancePercentage");
        }
        if (concurrency.isAmbiguous()) {
            throw LaunchErrors.countOrPercentage("StackSetMaxConcurrencyCount", "StackSetMaxConcurrencyPercentage");
        }
        Integer tolerated = tolerance.count();
        Integer atOnce = concurrency.count();
        if (tolerated != null && atOnce != null && atOnce > tolerated + 1) {
            throw LaunchErrors.tooMuchConcurrency();
        }
    }
}
