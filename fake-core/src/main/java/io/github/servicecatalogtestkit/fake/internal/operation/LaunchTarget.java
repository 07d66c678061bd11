package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Identity;
import io.github.servicecatalogtestkit.fake.internal.model.PrincipalIds;
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
 * The intended result of a launch or an update, planned or executed.
 *
 * @param refused the reason for which AWS CloudFormation will fail it; {@code null} if it will succeed
 */
record LaunchTarget(Deployment deployment, @Nullable String refused) {

    /**
     * Returns the target of a launch under {@code name}. Refuses an invalid launch if the settings make such calls
     * fail.
     */
    static LaunchTarget ofLaunch(
            Catalog catalog,
            Call call,
            LaunchChoice choice,
            Map<String, String> parameters,
            String name,
            Deployments.Options options) {
        LaunchEvaluation.Attempt attempt = LaunchEvaluation.attempt(
                catalog, call.caller(), choice.path(), choice.product(), choice.artifact(), parameters);
        String refused = ProvisioningStart.requireValid(catalog, attempt);
        Id<ProvisionedProduct> id = IdType.PROVISIONED_PRODUCT.of(call.number());
        Deployment deployment = Deployments.first(
                catalog,
                attempt.plan(),
                id,
                new ProvisionedProduct.Reference(call.scope(), id, name).arn(),
                PrincipalIds.caller(call.caller().principal()),
                options);
        return new LaunchTarget(deployment, refused);
    }

    /**
     * Returns the target of an update of {@code product}. Refuses an invalid update if the settings make such calls
     * fail.
     */
    static LaunchTarget ofUpdate(
            Catalog catalog,
            Call call,
            UpdateChoice choice,
            Map<String, String> parameters,
            ProvisionedProduct product,
            Deployments.Options options) {
        LaunchPath path = choice.path().orElse(null);
        if (path == null) {
            return withoutPath(catalog, choice.product(), choice.artifact(), parameters, product, options);
        }
        LaunchEvaluation.Attempt attempt =
                LaunchEvaluation.attempt(catalog, call.caller(), path, choice.product(), choice.artifact(), parameters);
        String refused = ProvisioningStart.requireValid(catalog, attempt);
        return new LaunchTarget(Deployments.updated(catalog, attempt.plan(), product, options), refused);
    }

    /** Returns this target, refused for a reason that AWS CloudFormation finds before it reads the template. */
    LaunchTarget refusedFor(Catalog catalog, @Nullable String reason) {
        ProvisioningStart.requireValid(reason, catalog.settings().get(AwsBehavior.LAUNCH_PARAMETER_FAILURE));
        return reason == null ? this : new LaunchTarget(deployment, reason);
    }

    private static LaunchTarget withoutPath(
            Catalog catalog,
            Product source,
            ProvisioningArtifact artifact,
            Map<String, String> parameters,
            ProvisionedProduct product,
            Deployments.Options options) {
        LaunchEvaluation.TemplateFit fit = LaunchEvaluation.fit(
                catalog,
                artifact,
                parameters,
                product.deployment().target().account(),
                product.scope().region());
        ProvisioningStart.requireValid(
                fit.parameterError(), catalog.settings().get(AwsBehavior.LAUNCH_PARAMETER_FAILURE));
        return new LaunchTarget(
                Deployments.withoutPath(catalog, product, source, artifact, fit.template(), fit.values(), options),
                fit.parameterError());
    }

    /** Returns the new provisioned product of a launch. */
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
