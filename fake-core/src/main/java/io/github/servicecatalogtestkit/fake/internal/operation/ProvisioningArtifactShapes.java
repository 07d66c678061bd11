package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.rule.ArtifactTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactGuidance;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactProperties;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactSummary;

/** Converts versions of products to SDK objects. */
final class ProvisioningArtifactShapes {

    private static final String SOURCE_PRODUCT = "SourceProductId";
    private static final String SOURCE_ARTIFACT = "SourceProvisioningArtifactId";

    private ProvisioningArtifactShapes() {}

    /**
     * Returns the version that a request describes.
     *
     * @param productType the type of the product, which decides the types that its versions can have
     * @param product the product that the version is added to; {@code null} if the request creates the product, too
     */
    static ProvisioningArtifact read(
            Catalog catalog,
            Call call,
            String productType,
            @Nullable Id<Product> product,
            ProvisioningArtifactProperties properties) {
        Id<ProvisioningArtifact> id = IdType.ARTIFACT.of(call.number());
        ProvisioningArtifact artifact = new ProvisioningArtifact(
                id,
                ProvisioningArtifactType.require(catalog, productType, properties.typeAsString()),
                call.at(),
                new ProvisioningArtifact.Details(
                        properties.name(),
                        properties.description(),
                        true,
                        ProvisioningArtifactGuidance.DEFAULT.toString()),
                new ProvisioningArtifact.Source(
                        new ProvisioningArtifact.Origin(product, id),
                        ProvisioningArtifactSource.require(productType, properties),
                        null,
                        null));
        ProvisioningArtifactSource.requireSoundTemplate(catalog, artifact, properties);
        return artifact.with(ArtifactTemplate.body(catalog, artifact).orElse(null));
    }

    static ProvisioningArtifactDetail detail(ProvisioningArtifact artifact) {
        return ProvisioningArtifactDetail.builder()
                .id(artifact.id().toString())
                .name(artifact.name())
                .description(artifact.description())
                .type(artifact.type())
                .createdTime(artifact.createdAt())
                .active(artifact.active())
                .guidance(artifact.guidance())
                .sourceRevision(artifact.sourceRevision())
                .build();
    }

    /** Returns the short form of the version. A description that was never given is empty, and not absent. */
    static software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact artifact(
            ProvisioningArtifact artifact) {
        return software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact.builder()
                .id(artifact.id().toString())
                .name(artifact.name())
                .description(orEmpty(artifact.description()))
                .createdTime(artifact.createdAt())
                .guidance(artifact.guidance())
                .build();
    }

    private static String orEmpty(@Nullable String description) {
        return Objects.requireNonNullElse(description, "");
    }

    static List<ProvisioningArtifactDetail> details(Product product) {
        return each(product, ProvisioningArtifactShapes::detail);
    }

    static List<ProvisioningArtifactSummary> summaries(Product product) {
        return each(product, ProvisioningArtifactShapes::summary);
    }

    private static ProvisioningArtifactSummary summary(ProvisioningArtifact artifact) {
        return ProvisioningArtifactSummary.builder()
                .id(artifact.id().toString())
                .name(artifact.name())
                .description(orEmpty(artifact.description()))
                .createdTime(artifact.createdAt())
                .provisioningArtifactMetadata(metadata(artifact.origin()))
                .build();
    }

    private static Map<String, String> metadata(ProvisioningArtifact.Origin origin) {
        Map<String, String> metadata = new LinkedHashMap<>();
        if (origin.product() != null) {
            metadata.put(SOURCE_PRODUCT, origin.product().toString());
        }
        metadata.put(SOURCE_ARTIFACT, origin.artifact().toString());
        return metadata;
    }

    /** Returns the versions that end users see: the active ones, oldest first. */
    static List<software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact> active(Product product) {
        List<software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact> active = new ArrayList<>();
        for (ProvisioningArtifact artifact : product.artifacts().values()) {
            if (artifact.active()) {
                active.add(artifact(artifact));
            }
        }
        return active;
    }

    private static <T> List<T> each(Product product, Function<ProvisioningArtifact, T> shape) {
        List<T> shapes = new ArrayList<>(product.artifacts().size());
        for (ProvisioningArtifact artifact : product.artifacts().values()) {
            shapes.add(shape.apply(artifact));
        }
        return shapes;
    }
}
