package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work for an external engine: the message that AWS puts into the engine's queue.
 *
 * @param workflowToken the token with which the engine reports the result
 * @param operation {@code PROVISION_PRODUCT}, {@code UPDATE_PROVISIONED_PRODUCT} or
 *     {@code TERMINATE_PROVISIONED_PRODUCT}
 * @param recordId the id of the record, which the engine sends with the result
 * @param artifactPath the URL of the version's template; {@code null} if the version was deleted
 * @param launchRoleArn the role that the engine assumes
 * @param accountId the account of the end user
 * @param principalArn the user or role who made the request
 * @param parameters the values of the parameters, by name
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/external-engine.html">External engines</a>
 */
public record EngineWorkflow(
        String workflowToken,
        String operation,
        String recordId,
        String provisionedProductId,
        String provisionedProductName,
        String productId,
        String provisioningArtifactId,
        @Nullable String artifactPath,
        @Nullable String launchRoleArn,
        String accountId,
        String principalArn,
        Map<String, String> parameters,
        Map<String, String> tags) {

    public EngineWorkflow {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    static EngineWorkflow of(Catalog catalog, ProvisioningRecord entry, String token) {
        Deployment deployment = entry.deployment();
        return new EngineWorkflow(
                token,
                entry.type().name(),
                entry.id().toString(),
                entry.provisionedProduct().toString(),
                entry.name(),
                deployment.version().product().toString(),
                deployment.version().artifact().toString(),
                catalog.products()
                        .find(deployment.version().product())
                        .flatMap(product ->
                                product.artifacts().find(deployment.version().artifact()))
                        .flatMap(artifact -> artifact.info().values().stream().findFirst())
                        .orElse(null),
                deployment.launchRole(),
                entry.scope().account().digits(),
                entry.by().arn(),
                deployment.parameters(),
                deployment.tags().values());
    }
}
