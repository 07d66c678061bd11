package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ArtifactErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.Optional;

/** The template of a version. */
public final class ArtifactTemplate {

    /** The key of the template's URL in a request. */
    public static final String URL = "LoadTemplateFromURL";

    private static final String CLOUD_FORMATION = "CLOUD_FORMATION_TEMPLATE";

    private ArtifactTemplate() {}

    /**
     * Returns the text of the template that was loaded when the version was created, even if the URL leads to another
     * template by now. A template that was missing then is looked up again, so that a test can add it later.
     */
    public static Optional<TemplateBody> body(Catalog catalog, ProvisioningArtifact artifact) {
        TemplateBody loaded = artifact.template();
        return loaded != null
                ? Optional.of(loaded)
                : Optional.ofNullable(artifact.info().get(URL)).flatMap(catalog.templates()::find);
    }

    /** Returns whether {@code artifact} has a CloudFormation template. The files of other engines are not read. */
    public static boolean isCloudFormation(ProvisioningArtifact artifact) {
        return artifact.type().equals(CLOUD_FORMATION);
    }

    /**
     * Returns the template of {@code artifact}, or empty if it is unknown. A malformed template, which was accepted
     * because its validation was turned off, is refused here.
     */
    public static Optional<Template> find(Catalog catalog, ProvisioningArtifact artifact) {
        return isCloudFormation(artifact) ? body(catalog, artifact).map(ArtifactTemplate::read) : Optional.empty();
    }

    /** Returns the template in {@code body}, or refuses malformed text. */
    public static Template read(TemplateBody body) {
        try {
            return body.template();
        } catch (InvalidDocumentException e) {
            throw ArtifactErrors.invalidTemplate();
        }
    }
}
