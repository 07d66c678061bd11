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
 * @param guidance {@code DEFAULT} or {@code DEPRECATED}
 * @param info where its template comes from, as given: {@code LoadTemplateFromURL} or {@code ImportFromPhysicalId}
 * @param sourceRevision the revision of the connected repository, for a synced version
 * @param template the template that was loaded when the version was created; {@code null} if there was none to load
 */
public record ProvisioningArtifact(
        Id<ProvisioningArtifact> id,
        @Nullable String name,
        @Nullable String description,
        String type,
        Instant createdAt,
        boolean active,
        String guidance,
        Map<String, String> info,
        @Nullable String sourceRevision,
        @Nullable TemplateBody template) {

    public ProvisioningArtifact {
        info = Collections.unmodifiableMap(new LinkedHashMap<>(info));
    }

    /** A version whose template is not loaded yet. */
    public ProvisioningArtifact(
            Id<ProvisioningArtifact> id,
            @Nullable String name,
            @Nullable String description,
            String type,
            Instant createdAt,
            boolean active,
            String guidance,
            Map<String, String> info,
            @Nullable String sourceRevision) {
        this(id, name, description, type, createdAt, active, guidance, info, sourceRevision, null);
    }

    /** Returns this version but with {@code loaded} as its template. */
    public ProvisioningArtifact with(@Nullable TemplateBody loaded) {
        return new ProvisioningArtifact(
                id, name, description, type, createdAt, active, guidance, info, sourceRevision, loaded);
    }
}
