package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a product.
 *
 * @param type the type of the artifact as the API spells it, such as {@code CLOUD_FORMATION_TEMPLATE}
 */
public record ProvisioningArtifact(
        Id<ProvisioningArtifact> id, String type, Instant createdAt, Details details, Source source) {

    /**
     * What the owner can change.
     *
     * @param guidance {@code DEFAULT} or {@code DEPRECATED}
     */
    public record Details(@Nullable String name, @Nullable String description, boolean active, String guidance) {}

    /**
     * Where the version and its template come from.
     *
     * @param origin what the version was made from
     * @param info the location as given: {@code LoadTemplateFromURL} or {@code ImportFromPhysicalId}
     * @param revision the revision of the connected repository, for a synced version
     * @param template the template that was loaded when the version was created, or {@code null} if none was found
     */
    public record Source(
            Origin origin,
            Map<String, String> info,
            @Nullable String revision,
            @Nullable TemplateBody template) {

        public Source {
            info = Collections.unmodifiableMap(new LinkedHashMap<>(info));
        }
    }

    /**
     * The version that this version was made from: itself, unless it is a copy.
     *
     * @param product the product of that version; {@code null} for a version that was created together with its product
     */
    public record Origin(@Nullable Id<Product> product, Id<ProvisioningArtifact> artifact) {}

    public @Nullable String name() {
        return details.name();
    }

    public @Nullable String description() {
        return details.description();
    }

    public boolean active() {
        return details.active();
    }

    public String guidance() {
        return details.guidance();
    }

    public Origin origin() {
        return source.origin();
    }

    public Map<String, String> info() {
        return source.info();
    }

    public @Nullable String sourceRevision() {
        return source.revision();
    }

    public @Nullable TemplateBody template() {
        return source.template();
    }

    /** Returns a copy with the given details. */
    public ProvisioningArtifact with(Details other) {
        return new ProvisioningArtifact(id, type, createdAt, other, source);
    }

    /** Returns a copy with the given template. */
    public ProvisioningArtifact with(@Nullable TemplateBody loaded) {
        return new ProvisioningArtifact(
                id, type, createdAt, details, new Source(source.origin(), source.info(), source.revision(), loaded));
    }
}
