package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.rule.ArtifactTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactGuidance;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactProperties;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactSummary;

/** Converts versions of products to SDK objects. */
final class ProvisioningArtifactShapes {

    private static final String MARKETPLACE = "MARKETPLACE";
    private static final String MARKETPLACE_AMI = "MARKETPLACE_AMI";

    private ProvisioningArtifactShapes() {}

    /**
     * Returns the version that a request describes. Refuses an invalid description.
     *
     * @param productType the type of the product, which is the default for the version's type
     */
    static ProvisioningArtifact read(
            Catalog catalog, Call call, String productType, ProvisioningArtifactProperties properties) {
        ProvisioningArtifact artifact = new ProvisioningArtifact(
                IdType.ARTIFACT.of(call.number()),
                properties.typeAsString() == null ? defaultType(productType) : properties.typeAsString(),
                call.at(),
                new ProvisioningArtifact.Details(
                        properties.name(),
                        properties.description(),
                        true,
                        ProvisioningArtifactGuidance.DEFAULT.toString()),
                new ProvisioningArtifact.Source(ProvisioningArtifactSource.require(properties), null, null));
        ProvisioningArtifactSource.requireSoundTemplate(catalog, artifact, properties);
        return artifact.with(ArtifactTemplate.body(catalog, artifact).orElse(null));
    }

    private static String defaultType(String productType) {
        return productType.equals(MARKETPLACE) ? MARKETPLACE_AMI : productType;
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

    /** Returns the short form of a version, for responses about its product. */
    static software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact artifact(
            ProvisioningArtifact artifact) {
        return software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact.builder()
                .id(artifact.id().toString())
                .name(artifact.name())
                .description(artifact.description())
                .createdTime(artifact.createdAt())
                .guidance(artifact.guidance())
                .build();
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
                .description(artifact.description())
                .createdTime(artifact.createdAt())
                .provisioningArtifactMetadata(Map.of())
                .build();
    }

    /** Returns the versions that end users see: the active ones, oldest first. */
    static List<software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact> active(Product product) {
        List<software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact> active = new ArrayList<>();
        for (ProvisioningArtifact artifact : product.artifacts().values()) {
            if (artifact.active()) {
                active.add(view(artifact));
            }
        }
        return active;
    }

    private static software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact view(
            ProvisioningArtifact artifact) {
        return software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact.builder()
                .id(artifact.id().toString())
                .name(artifact.name())
                .description(artifact.description())
                .createdTime(artifact.createdAt())
                .guidance(artifact.guidance())
                .build();
    }

    private static <T> List<T> each(Product product, Function<ProvisioningArtifact, T> shape) {
        List<T> shapes = new ArrayList<>(product.artifacts().size());
        for (ProvisioningArtifact artifact : product.artifacts().values()) {
            shapes.add(shape.apply(artifact));
        }
        return shapes;
    }
}
