package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.error.LaunchErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ProvisionedProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes what is to run when a launch or an update succeeds. */
public final class Deployments {

    private Deployments() {}

    /**
     * What a user requests besides the version and the parameters.
     *
     * @param tags the tags, or {@code null} for an update that keeps the tags
     */
    public record Options(@Nullable Tags tags, List<String> notificationArns, StackSetPreferences preferences) {}

    /**
     * Returns what is to run for a new provisioned product.
     *
     * @param provisionedProduct its ARN
     * @param principal the ARN of who launches it
     */
    public static Deployment first(
            Catalog catalog,
            LaunchPlan plan,
            Id<ProvisionedProduct> id,
            String provisionedProduct,
            String principal,
            Options wishes) {
        String role = plan.launchRole().map(LaunchRole::arn).orElse(null);
        requireRoleOfEngine(plan, role);
        Tags requested = wishes.tags() == null ? Tags.NONE : wishes.tags();
        LaunchTags.requireAllowed(plan, requested);
        Deployment.Resources resources = LaunchResources.first(plan, id, wishes.preferences());
        return new Deployment(
                version(plan),
                new Deployment.Inputs(
                        plan.parameters().asMap(),
                        requested,
                        LaunchTags.withAutoTags(
                                LaunchTags.of(catalog, plan, requested), plan, provisionedProduct, principal),
                        topics(plan, wishes.notificationArns())),
                new Deployment.Target(LaunchResources.account(plan), role),
                resources,
                LaunchOutputs.of(
                        plan.template(),
                        plan.parameters(),
                        new LaunchStack(
                                catalog,
                                LaunchResources.account(plan),
                                plan.caller().scope().region(),
                                arn(resources),
                                owners(id.toString(), name(provisionedProduct), plan.product()),
                                wishes.notificationArns())));
    }

    /** Returns what is to run for {@code product} after an update. */
    public static Deployment updated(Catalog catalog, LaunchPlan plan, ProvisionedProduct product, Options wishes) {
        Deployment present = product.deployment();
        requireSameKind(plan, present);
        Tags requested = requestedTags(catalog, product, plan.tagUpdatesAllowed(), wishes.tags());
        LaunchTags.requireAllowed(plan, changed(requested, present));
        String role = product.assignedLaunchRole();
        Deployment.Resources resources = LaunchResources.updated(plan, present, wishes.preferences());
        Tags tags = plan.tagUpdatesAllowed() ? LaunchTags.of(catalog, plan, requested) : present.tags();
        Deployment updated = new Deployment(
                version(plan),
                new Deployment.Inputs(
                        plan.parameters().asMap(),
                        requested,
                        LaunchTags.keepingAutoTags(tags, present),
                        topics(plan, wishes.notificationArns())),
                new Deployment.Target(
                        present.account(),
                        role != null
                                ? role
                                : plan.launchRole().map(LaunchRole::arn).orElse(null)),
                resources,
                LaunchOutputs.of(
                        plan.template(),
                        plan.parameters(),
                        stack(catalog, product, plan.product(), resources, wishes)));
        if (resources instanceof Deployment.ControlTowerAccount) {
            return updated.with(present.outputs()).withLaunchRole(null);
        }
        return isOfInstancesOnly(resources, wishes.preferences()) ? present.with(resources) : updated;
    }

    /**
     * Returns what is to run for {@code product} after an update by a user who no longer has a launch path. The version
     * changes and no constraints apply; everything else stays.
     */
    public static Deployment withoutPath(
            Catalog catalog,
            ProvisionedProduct product,
            Product source,
            ProvisioningArtifact artifact,
            Template template,
            ParameterValues parameters,
            Options wishes) {
        Deployment present = product.deployment();
        Tags requested = requestedTags(catalog, product, false, wishes.tags());
        return new Deployment(
                new Deployment.Version(
                        source.id(),
                        source.name(),
                        artifact.id(),
                        artifact.name(),
                        present.version().path()),
                new Deployment.Inputs(
                        parameters.asMap(),
                        requested,
                        present.tags(),
                        new Deployment.Topics(List.of(), wishes.notificationArns())),
                present.target(),
                present.resources(),
                LaunchOutputs.of(template, parameters, stack(catalog, product, source, present.resources(), wishes)));
    }

    /**
     * Returns the tags of the user after an update.
     *
     * @param allowed whether tags can be updated. If not, changed tags are ignored or refused, as the settings say.
     * @param wished the tags in the request, or {@code null} if it has none. If the provisioned product has all of them
     *     already, nothing changes.
     * @see <a
     *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-cloudformationprovisionedproduct.html">
     *     AWS::ServiceCatalog::CloudFormationProvisionedProduct</a>, whose updates pass the present tags
     * @see <a href="https://github.com/aws-samples/aws-service-catalog-reference-architectures/issues/124">
     *     aws-service-catalog-reference-architectures#124</a>
     */
    private static Tags requestedTags(
            Catalog catalog, ProvisionedProduct product, boolean allowed, @Nullable Tags wished) {
        Deployment present = product.deployment();
        if (wished == null || LaunchTags.has(present, wished)) {
            return present.requestedTags();
        }
        if (!allowed && catalog.settings().get(AwsBehavior.REFUSES_TAG_UPDATES)) {
            throw ProvisionedProductErrors.tagUpdatesNotAllowed(product.id());
        }
        return allowed ? wished : present.requestedTags();
    }

    private static Tags changed(Tags requested, Deployment present) {
        return requested.equals(present.requestedTags()) ? Tags.NONE : requested;
    }

    /** Returns what runs when the stack {@code arn} is imported. Constraints take effect with the first update. */
    public static Deployment imported(
            Catalog catalog, Scope scope, Product product, ProvisioningArtifact artifact, Arn stack, String arn) {
        Deployment.Stack resources = new Deployment.Stack(arn);
        AccountId account = new AccountId(stack.account());
        LaunchEvaluation.TemplateFit fit = LaunchEvaluation.fit(catalog, artifact, Map.of(), account, scope.region());
        return new Deployment(
                new Deployment.Version(product.id(), product.name(), artifact.id(), artifact.name(), null),
                new Deployment.Inputs(fit.values().asMap(), Tags.NONE, Tags.NONE, Deployment.Topics.NONE),
                new Deployment.Target(account, null),
                resources,
                LaunchOutputs.of(
                        fit.template(),
                        fit.values(),
                        new LaunchStack(
                                catalog,
                                account,
                                scope.region(),
                                arn,
                                List.of(product.id().toString(), product.name()),
                                List.of())));
    }

    /**
     * Returns a deployment of {@code product} with the outputs that it has with the values that the test provides now.
     * Without a stack or a template, nothing changes.
     */
    static Deployment evaluatedAgain(Catalog catalog, ProvisionedProduct product, Deployment deployment) {
        Product source = catalog.products().find(deployment.version().product()).orElse(null);
        if (source == null || arn(deployment.resources()) == null) {
            return deployment;
        }
        LaunchStack stack = new LaunchStack(
                catalog,
                deployment.account(),
                product.scope().region(),
                arn(deployment.resources()),
                owners(product.id().toString(), product.name(), source),
                deployment.topics().ofUser());
        return source.artifacts()
                .find(deployment.version().artifact())
                .flatMap(artifact -> template(catalog, artifact))
                .map(template -> deployment.with(LaunchOutputs.of(
                        template,
                        template.check(deployment.inputs().parameters()).values(),
                        stack)))
                .orElse(deployment);
    }

    /** A template that was accepted without validation may be invalid. */
    private static Optional<Template> template(Catalog catalog, ProvisioningArtifact artifact) {
        try {
            return ArtifactTemplate.parse(catalog, artifact);
        } catch (InvalidDocumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Adding or removing instances changes nothing else: "if new ProductId or ProvisioningArtifactID are passed, they
     * will be ignored".
     */
    private static boolean isOfInstancesOnly(Deployment.Resources resources, StackSetPreferences preferences) {
        return resources instanceof Deployment.StackSet
                && preferences.operation() != StackSetPreferences.Operation.UPDATE;
    }

    private static LaunchStack stack(
            Catalog catalog,
            ProvisionedProduct product,
            Product source,
            Deployment.Resources resources,
            Options wishes) {
        return new LaunchStack(
                catalog,
                product.deployment().target().account(),
                product.scope().region(),
                arn(resources),
                owners(product.id().toString(), product.name(), source),
                wishes.notificationArns());
    }

    private static List<String> owners(String provisionedProductId, String name, Product product) {
        return List.of(provisionedProductId, name, product.id().toString(), product.name());
    }

    /** Returns the name of a provisioned product, which is part of its ARN. */
    private static String name(String provisionedProductArn) {
        String[] parts = provisionedProductArn.split("/", -1);
        return parts.length > 1 ? parts[1] : "";
    }

    /** Only AWS CloudFormation creates resources from a template. */
    private static @Nullable String arn(Deployment.Resources resources) {
        boolean isOfCloudFormation = resources instanceof Deployment.Stack || resources instanceof Deployment.StackSet;
        return isOfCloudFormation ? resources.physicalId() : null;
    }

    private static Deployment.Version version(LaunchPlan plan) {
        return new Deployment.Version(
                plan.product().id(),
                plan.product().name(),
                plan.artifact().id(),
                plan.artifact().name(),
                plan.path().id());
    }

    private static void requireRoleOfEngine(LaunchPlan plan, @Nullable String role) {
        if (role == null && LaunchResources.isOfEngine(plan.product().type())) {
            throw LaunchErrors.engineNeedsLaunchRole();
        }
    }

    private static void requireSameKind(LaunchPlan plan, Deployment present) {
        if (LaunchResources.isOfEngine(plan.product().type()) != present.isOfEngine()) {
            throw ProvisionedProductErrors.otherKindOfProduct(plan.product().type());
        }
    }

    private static Deployment.Topics topics(LaunchPlan plan, List<String> requested) {
        return new Deployment.Topics(List.copyOf(plan.notificationArns()), requested);
    }
}
