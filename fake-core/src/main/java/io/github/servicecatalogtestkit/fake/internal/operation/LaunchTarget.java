package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Identity;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.rule.Deployments;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchChoice;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchEvaluation;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchPath;
import io.github.servicecatalogtestkit.fake.internal.rule.UpdateChoice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a launch or an update, planned or carried out, is to come to.
 *
 * @param refused why AWS CloudFormation will refuse it, if it will
 */
record LaunchTarget(Deployment deployment, @Nullable String refused) {

    /** Returns what a launch under {@code name} is to come to, or refuses it if the settings refuse it at the call. */
    static LaunchTarget ofLaunch(
            Catalog catalog,
            Call call,
            LaunchChoice choice,
            Map<String, String> parameters,
            String name,
            Deployments.Options wishes) {
        LaunchEvaluation.Attempt attempt = LaunchEvaluation.attempt(
                catalog, call.caller(), choice.path(), choice.product(), choice.artifact(), parameters);
        String refused = ProvisioningStart.requireSound(catalog, attempt);
        Id<ProvisionedProduct> id = IdType.PROVISIONED_PRODUCT.of(call.number());
        Deployment deployment = Deployments.first(
                catalog,
                attempt.plan(),
                id,
                new ProvisionedProduct.Reference(call.scope(), id, name).arn(),
                Identity.of(call.caller().principal()).arn(),
                wishes);
        return new LaunchTarget(deployment, refused);
    }

    /** Returns what an update of {@code product} is to come to, or refuses it if the settings refuse it at the call. */
    static LaunchTarget ofUpdate(
            Catalog catalog,
            Call call,
            UpdateChoice choice,
            Map<String, String> parameters,
            ProvisionedProduct product,
            Deployments.Options wishes) {
        LaunchPath path = choice.path().orElse(null);
        if (path == null) {
            return withoutPath(catalog, choice.product(), choice.artifact(), parameters, product, wishes);
        }
        LaunchEvaluation.Attempt attempt =
                LaunchEvaluation.attempt(catalog, call.caller(), path, choice.product(), choice.artifact(), parameters);
        String refused = ProvisioningStart.requireSound(catalog, attempt);
        return new LaunchTarget(Deployments.updated(catalog, attempt.plan(), product, wishes), refused);
    }

    /** Returns this target, refused for a reason that AWS CloudFormation finds before it reads the template. */
    LaunchTarget refusedFor(Catalog catalog, @Nullable String reason) {
        ProvisioningStart.requireSound(reason, catalog.settings().get(AwsBehavior.LAUNCH_PARAMETER_FAILURE));
        return reason == null ? this : new LaunchTarget(deployment, reason);
    }

    private static LaunchTarget withoutPath(
            Catalog catalog,
            Product source,
            ProvisioningArtifact artifact,
            Map<String, String> parameters,
            ProvisionedProduct product,
            Deployments.Options wishes) {
        LaunchEvaluation.TemplateFit fit = LaunchEvaluation.fit(
                catalog,
                artifact,
                parameters,
                product.deployment().target().account(),
                product.scope().region());
        ProvisioningStart.requireSound(fit.unfit(), catalog.settings().get(AwsBehavior.LAUNCH_PARAMETER_FAILURE));
        return new LaunchTarget(
                Deployments.withoutPath(catalog, product, source, artifact, fit.template(), fit.values(), wishes),
                fit.unfit());
    }

    /** Returns the new provisioned product that a launch makes. */
    ProvisionedProduct product(Call call, String name, @Nullable String token, ProvisionedProduct.Status status) {
        return new ProvisionedProduct(
                new ProvisionedProduct.Reference(call.scope(), IdType.PROVISIONED_PRODUCT.of(call.number()), name),
                new ProvisionedProduct.Creation(call.at(), token == null ? ProvisioningStart.uuid(call) : token),
                new ProvisionedProduct.State(status, null),
                new ProvisionedProduct.Ownership(Identity.of(call.caller().principal()), List.of()),
                deployment,
                null,
                ProvisionedProduct.History.NONE);
    }
}
