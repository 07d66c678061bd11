package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProductId;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.StackInstance;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.template.Output;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to run when a launch or an update succeeds. */
public final class Deployments {

    private static final String CLOUD_FORMATION = "CLOUD_FORMATION_TEMPLATE";
    private static final String MARKETPLACE = "MARKETPLACE";
    private static final String STACK_ARN = "CloudformationStackARN";

    private Deployments() {}

    /**
     * What a user wishes besides version and parameters.
     *
     * @param tags the tags; {@code null} if the request is an update that leaves them alone
     */
    public record Wishes(@Nullable Tags tags, List<String> notificationArns, StackSetPreferences preferences) {}

    /**
     * Returns what is to run for a new provisioned product.
     *
     * @param provisionedProduct its ARN
     * @param principal the ARN of who launches it
     */
    public static Deployment first(
            Catalog catalog,
            LaunchPlan plan,
            ProvisionedProductId id,
            String provisionedProduct,
            String principal,
            Wishes wishes) {
        String role = plan.launchRole().map(LaunchRole::arn).orElse(null);
        requireRoleOfEngine(plan, role);
        Tags requested = wishes.tags() == null ? Tags.NONE : wishes.tags();
        LaunchTags.requireAllowed(plan, requested);
        Deployment.Resources resources = firstResources(plan, id, wishes.preferences());
        return new Deployment(
                version(plan),
                plan.parameters().asMap(),
                requested,
                LaunchTags.withAutoTags(LaunchTags.of(catalog, plan, requested), plan, provisionedProduct, principal),
                outputs(plan.template(), plan.parameters(), plan.caller().scope(), account(plan), resources),
                role,
                account(plan),
                topics(plan, wishes.notificationArns()),
                resources);
    }

    /** Returns what is to run for {@code product} in the place of what runs. */
    public static Deployment updated(Catalog catalog, LaunchPlan plan, ProvisionedProduct product, Wishes wishes) {
        Deployment present = product.deployment();
        requireSameKind(plan, present);
        if (wishes.tags() != null && !plan.tagUpdatesAllowed()) {
            throw ServiceErrors.tagUpdatesNotAllowed(product.id());
        }
        Tags requested = wishes.tags() == null ? present.requestedTags() : wishes.tags();
        if (wishes.tags() != null) {
            LaunchTags.requireAllowed(plan, requested);
        }
        String role = product.assignedLaunchRole();
        Deployment.Resources resources = updatedResources(plan, present, wishes.preferences());
        Tags tags = plan.tagUpdatesAllowed()
                ? LaunchTags.of(catalog, plan, requested)
                : LaunchTags.withoutAutoTags(present.tags());
        Deployment updated = new Deployment(
                version(plan),
                plan.parameters().asMap(),
                requested,
                LaunchTags.withAutoTags(
                        tags, plan, product.arn(), product.owner().arn()),
                outputs(plan.template(), plan.parameters(), product.scope(), present.account(), resources),
                role != null ? role : plan.launchRole().map(LaunchRole::arn).orElse(null),
                present.account(),
                topics(plan, wishes.notificationArns()),
                resources);
        return isOfInstancesOnly(resources, wishes.preferences()) ? present.with(resources) : updated;
    }

    /**
     * Returns what is to run for {@code product} when its user has no launch path any more: the version changes, and the constraints
     * are gone; all else stays.
     */
    public static Deployment withoutPath(
            ProvisionedProduct product,
            Product source,
            ProvisioningArtifact artifact,
            Template template,
            ParameterValues parameters,
            Wishes wishes) {
        Deployment present = product.deployment();
        if (wishes.tags() != null) {
            throw ServiceErrors.tagUpdatesNotAllowed(product.id());
        }
        return new Deployment(
                new Deployment.Version(
                        source.id(),
                        source.name(),
                        artifact.id(),
                        artifact.name(),
                        present.version().path()),
                parameters.asMap(),
                present.requestedTags(),
                present.tags(),
                outputs(template, parameters, product.scope(), present.account(), present.resources()),
                present.launchRole(),
                present.account(),
                wishes.notificationArns(),
                present.resources());
    }

    /** Returns what runs when the stack {@code arn} is imported: constraints do not act before its first update. */
    public static Deployment imported(
            Catalog catalog, Scope scope, Product product, ProvisioningArtifact artifact, Arn stack, String arn) {
        Launch.Fit fit = Launch.fit(catalog, artifact, Map.of());
        Deployment.Stack resources = new Deployment.Stack(arn);
        AccountId account = new AccountId(stack.account());
        return new Deployment(
                new Deployment.Version(product.id(), product.name(), artifact.id(), artifact.name(), null),
                fit.values().asMap(),
                Tags.NONE,
                Tags.NONE,
                outputs(fit.template(), fit.values(), scope, account, resources),
                null,
                account,
                List.of(),
                resources);
    }

    /** Adding or removing instances changes nothing else: "if new ProductId or ProvisioningArtifactID are passed, they will be ignored". */
    private static boolean isOfInstancesOnly(Deployment.Resources resources, StackSetPreferences preferences) {
        return resources instanceof Deployment.StackSet
                && preferences.operation() != StackSetPreferences.Operation.UPDATE;
    }

    static Deployment.Version version(LaunchPlan plan) {
        return new Deployment.Version(
                plan.product().id(),
                plan.product().name(),
                plan.artifact().id(),
                plan.artifact().name(),
                plan.path().id());
    }

    /** Says whether products of this type are provisioned by an engine of the user. */
    public static boolean isOfEngine(String productType) {
        return !productType.equals(CLOUD_FORMATION) && !productType.equals(MARKETPLACE);
    }

    private static void requireRoleOfEngine(LaunchPlan plan, @Nullable String role) {
        if (role == null && isOfEngine(plan.product().type())) {
            throw ServiceErrors.engineNeedsLaunchRole();
        }
    }

    private static void requireSameKind(LaunchPlan plan, Deployment present) {
        if (isOfEngine(plan.product().type()) != present.isOfEngine()) {
            throw ServiceErrors.otherKindOfProduct(plan.product().type());
        }
    }

    private static Deployment.Resources firstResources(
            LaunchPlan plan, ProvisionedProductId id, StackSetPreferences preferences) {
        if (isOfEngine(plan.product().type())) {
            return new Deployment.EngineResources(plan.product().type(), null);
        }
        return plan.stackSet()
                .<Deployment.Resources>map(constraint ->
                        new Deployment.StackSet(arn(plan, id, "stackset/%s:%s"), preferences.choose(constraint)))
                .orElseGet(() -> new Deployment.Stack(arn(plan, id, "stack/%s/%s")));
    }

    private static String arn(LaunchPlan plan, ProvisionedProductId id, String resource) {
        String name = "SC-" + plan.caller().account() + "-" + id;
        String unique = String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", id.number());
        return "arn:aws:cloudformation:" + plan.caller().scope().region() + ":" + account(plan) + ":"
                + String.format(Locale.ROOT, resource, name, unique);
    }

    /** The stack set itself is in the account of the role that administers it. */
    private static AccountId account(LaunchPlan plan) {
        return plan.stackSet()
                .flatMap(constraint -> Arn.parse(constraint.adminRole()))
                .map(role -> new AccountId(role.account()))
                .orElse(plan.account());
    }

    private static Deployment.Resources updatedResources(
            LaunchPlan plan, Deployment present, StackSetPreferences preferences) {
        if (!(present.resources() instanceof Deployment.StackSet set)) {
            return present.resources();
        }
        List<StackInstance> chosen = plan.stackSet().map(preferences::choose).orElse(set.instances());
        return new Deployment.StackSet(set.arn(), StackSets.updated(set.instances(), chosen, preferences));
    }

    /** Returns the outputs of a template with these parameters, and of a stack also its ARN. */
    static List<Deployment.OutputValue> outputs(
            Template template,
            ParameterValues parameters,
            Scope scope,
            AccountId account,
            Deployment.Resources resources) {
        List<Deployment.OutputValue> outputs = new ArrayList<>();
        ParameterValues values = parameters
                .with("AWS::AccountId", account.digits())
                .with("AWS::Partition", "aws")
                .with("AWS::Region", scope.region());
        if (resources instanceof Deployment.Stack stack) {
            outputs.add(
                    new Deployment.OutputValue(STACK_ARN, stack.arn(), "The ARN of the launched Cloudformation Stack"));
            values = values.with("AWS::StackId", stack.arn())
                    .with("AWS::StackName", stack.arn().split("/", -1)[1]);
        }
        for (Output output : template.outputs()) {
            outputs.add(new Deployment.OutputValue(output.key(), output.valueFor(values), output.description()));
        }
        return outputs;
    }

    private static List<String> topics(LaunchPlan plan, List<String> requested) {
        Set<String> topics = new LinkedHashSet<>(plan.notificationArns());
        topics.addAll(requested);
        return List.copyOf(topics);
    }
}
