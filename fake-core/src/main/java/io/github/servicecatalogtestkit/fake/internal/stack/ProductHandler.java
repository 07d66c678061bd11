package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.CREATE_PRODUCT;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DELETE_PRODUCT;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.UPDATE_PRODUCT;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.SourceConnection;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProductRequest;

/** {@code AWS::ServiceCatalog::CloudFormationProduct}. */
final class ProductHandler implements ResourceHandler {

    private static final String TYPE = "CLOUD_FORMATION_TEMPLATE";

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        List<Properties> versions = VersionProperties.of(properties);
        CreateProductResponse response = calls.answer(
                CREATE_PRODUCT,
                CreateProductRequest.builder()
                        .acceptLanguage(properties.text("AcceptLanguage"))
                        .name(properties.text("Name"))
                        .owner(properties.text("Owner"))
                        .description(properties.text("Description"))
                        .distributor(properties.text("Distributor"))
                        .supportDescription(properties.text("SupportDescription"))
                        .supportEmail(properties.text("SupportEmail"))
                        .supportUrl(properties.text("SupportUrl"))
                        .productType(type(properties))
                        .sourceConnection(connection(properties))
                        .provisioningArtifactParameters(
                                versions.isEmpty() ? null : VersionProperties.shape(type(properties), versions.get(0)))
                        .tags(TagProperties.ofNew(calls, properties))
                        .build());
        String id = response.productViewDetail().productViewSummary().productId();
        versions.stream().skip(1).forEach(version -> VersionProperties.add(calls, id, type(properties), version));
        return made(calls, id, properties);
    }

    private static String type(Properties properties) {
        return Objects.requireNonNullElse(properties.text("ProductType"), TYPE);
    }

    private static @Nullable SourceConnection connection(Properties properties) {
        return properties
                .object("SourceConnection")
                .map(connection -> SourceConnection.builder()
                        .type(connection.text("Type"))
                        .connectionParameters(parameters -> connection
                                .object("ConnectionParameters")
                                .flatMap(object -> object.object("CodeStar"))
                                .ifPresent(codeStar ->
                                        parameters.codeStar(star -> star.connectionArn(codeStar.text("ConnectionArn"))
                                                .repository(codeStar.text("Repository"))
                                                .branch(codeStar.text("Branch"))
                                                .artifactPath(codeStar.text("ArtifactPath")))))
                        .build())
                .orElse(null);
    }

    @Override
    public Made update(ResourceCalls calls, StackResource present, Properties before, Properties after) {
        String id = present.physicalId();
        calls.answer(
                UPDATE_PRODUCT,
                UpdateProductRequest.builder()
                        .acceptLanguage(after.text("AcceptLanguage"))
                        .id(id)
                        .name(after.text("Name"))
                        .owner(after.text("Owner"))
                        .description(after.textOrEmptied("Description", before))
                        .distributor(after.textOrEmptied("Distributor", before))
                        .supportDescription(after.textOrEmptied("SupportDescription", before))
                        .supportEmail(after.textOrEmptied("SupportEmail", before))
                        .supportUrl(after.textOrEmptied("SupportUrl", before))
                        .sourceConnection(connection(after))
                        .addTags(TagProperties.added(before, after))
                        .removeTags(TagProperties.removed(before, after))
                        .build());
        VersionProperties.update(calls, id, type(after), before, after);
        return made(calls, id, after);
    }

    private static Made made(ResourceCalls calls, String id, Properties properties) {
        VersionProperties.Versions versions = VersionProperties.present(calls, id);
        return new Made(
                id,
                Map.of(
                        "Id", Resolved.text(id),
                        "ProductName", Resolved.text(properties.require("Name")),
                        "ProvisioningArtifactIds", Resolved.text(String.join(",", versions.ids())),
                        "ProvisioningArtifactNames", Resolved.text(String.join(",", versions.names()))));
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        calls.answer(
                DELETE_PRODUCT,
                DeleteProductRequest.builder().id(present.physicalId()).build());
    }
}
