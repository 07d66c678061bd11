package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.StackInstance;
import java.util.List;
import java.util.Locale;

/** Computes the resources of a provisioned product: a stack, a stack set, or resources of an engine of the user. */
final class LaunchResources {

    private static final String CLOUD_FORMATION = "CLOUD_FORMATION_TEMPLATE";
    private static final String MARKETPLACE = "MARKETPLACE";

    private LaunchResources() {}

    /** Returns whether products of this type are provisioned by an engine of the user. */
    static boolean isOfEngine(String productType) {
        return !productType.equals(CLOUD_FORMATION) && !productType.equals(MARKETPLACE);
    }

    /** Returns the resources of a new provisioned product. */
    static Deployment.Resources first(LaunchPlan plan, Id<ProvisionedProduct> id, StackSetPreferences preferences) {
        if (isOfEngine(plan.product().type())) {
            return new Deployment.EngineResources(plan.product().type(), null);
        }
        return plan.stackSet()
                .<Deployment.Resources>map(constraint ->
                        new Deployment.StackSet(arn(plan, id, "stackset/%s:%s"), preferences.choose(constraint)))
                .orElseGet(() -> new Deployment.Stack(arn(plan, id, "stack/%s/%s")));
    }

    private static String arn(LaunchPlan plan, Id<ProvisionedProduct> id, String resource) {
        String name = "SC-" + plan.caller().account() + "-" + id;
        String unique = String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", id.number());
        return Arn.of(
                "cloudformation",
                plan.caller().scope().of(account(plan)),
                String.format(Locale.ROOT, resource, name, unique));
    }

    /** Returns the account that holds the resources. A stack set is in the account of its administration role. */
    static AccountId account(LaunchPlan plan) {
        return plan.stackSet()
                .flatMap(constraint -> Arn.parse(constraint.adminRole()))
                .map(role -> new AccountId(role.account()))
                .orElse(plan.account());
    }

    /** Returns the resources after an update of {@code present}. Only the instances of a stack set change. */
    static Deployment.Resources updated(LaunchPlan plan, Deployment present, StackSetPreferences preferences) {
        if (!(present.resources() instanceof Deployment.StackSet set)) {
            return present.resources();
        }
        List<StackInstance> chosen = plan.stackSet().map(preferences::choose).orElse(set.instances());
        return new Deployment.StackSet(set.arn(), StackSets.updated(set.instances(), chosen, preferences));
    }
}
