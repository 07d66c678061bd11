package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.PrincipalIds;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.rule.ArtifactLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work for an external engine: the message that AWS puts into the engine's queue. The message about a termination has
 * no product, version, artifact, parameters or tags.
 *
 * @param workflowToken the token with which the engine reports the result
 * @param operation {@code PROVISION_PRODUCT}, {@code UPDATE_PROVISIONED_PRODUCT} or
 *     {@code TERMINATE_PROVISIONED_PRODUCT}
 * @param recordId the ID of the record, which the engine sends with the result
 * @param productId the ID of the product; {@code null} for a termination
 * @param provisioningArtifactId the ID of the version; {@code null} for a termination
 * @param artifactPath the Amazon S3 URI of the version's file, such as {@code S3://bucket/key}, from the URL with which
 *     the version was created; {@code null} for a termination, and if the version was deleted
 * @param launchRoleArn the role that the engine assumes
 * @param accountId the account of the end user
 * @param principalId the unique ID of the user or role who made the request, such as {@code AROA…}
 * @param organizationId the ID of the end user's organization; {@code null} if the account has none
 * @param parameters the values of the parameters, by name
 * @param tags the tags, without AutoTags
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/external-engine.html">External engines</a>
 */
public record EngineWorkflow(
        String workflowToken,
        String operation,
        String recordId,
        String provisionedProductId,
        String provisionedProductName,
        @Nullable String productId,
        @Nullable String provisioningArtifactId,
        @Nullable String artifactPath,
        @Nullable String launchRoleArn,
        String accountId,
        String principalId,
        @Nullable String organizationId,
        Map<String, String> parameters,
        Map<String, String> tags) {

    public EngineWorkflow {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    static EngineWorkflow of(Catalog catalog, ProvisioningRecord entry, String token) {
        Deployment deployment = entry.deployment();
        boolean ends = entry.type() == ProvisioningRecord.Type.TERMINATE_PROVISIONED_PRODUCT;
        return new EngineWorkflow(
                token,
                entry.type().name(),
                entry.id().toString(),
                entry.provisionedProduct().toString(),
                entry.name(),
                ends ? null : deployment.version().product().toString(),
                ends ? null : deployment.version().artifact().toString(),
                ends ? null : ArtifactLocation.of(catalog, deployment.version()).orElse(null),
                deployment.launchRole(),
                entry.scope().account().digits(),
                PrincipalIds.uniqueId(entry.by().arn()),
                organizationOf(catalog, entry),
                ends ? Map.of() : deployment.parameters(),
                ends ? Map.of() : withoutAutoTags(deployment.tags().values()));
    }

    private static @Nullable String organizationOf(Catalog catalog, ProvisioningRecord entry) {
        Organization organization = catalog.organization();
        return organization == null || !organization.has(entry.scope().account()) ? null : organization.id();
    }

    private static Map<String, String> withoutAutoTags(Map<String, String> tags) {
        Map<String, String> own = new LinkedHashMap<>(tags);
        own.keySet().removeIf(key -> key.startsWith("aws:"));
        return own;
    }

    /** Returns the message as JSON text, the body of the message in the engine's queue. */
    public String message() {
        return EngineMessage.of(this);
    }
}
