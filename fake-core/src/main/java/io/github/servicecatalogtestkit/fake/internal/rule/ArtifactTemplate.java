package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ArtifactErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.Optional;

/** The template of a version, as far as the catalog knows it. */
public final class ArtifactTemplate {

    /** Under which key a request names the URL of the template. */
    public static final String URL = "LoadTemplateFromURL";

    private static final String CLOUD_FORMATION = "CLOUD_FORMATION_TEMPLATE";

    private ArtifactTemplate() {}

    /**
     * Returns the text of the template: the one that was loaded when the version was created. What is behind the URL may be
     * another one by now, but a version does not change. One that was not there then is looked for again, so that a test may put it
     * there later.
     */
    public static Optional<TemplateBody> body(Catalog catalog, ProvisioningArtifact artifact) {
        TemplateBody loaded = artifact.template();
        return loaded != null
                ? Optional.of(loaded)
                : Optional.ofNullable(artifact.info().get(URL)).flatMap(catalog.templates()::find);
    }

    /** Says whether {@code artifact} is one whose text is a CloudFormation template; those of other engines are not read. */
    public static boolean isCloudFormation(ProvisioningArtifact artifact) {
        return artifact.type().equals(CLOUD_FORMATION);
    }

    /**
     * Returns the template of {@code artifact}; empty if nothing is known of it. One that is broken, and came in because its
     * validation was switched off, is refused when it is needed.
     */
    public static Optional<Template> find(Catalog catalog, ProvisioningArtifact artifact) {
        return isCloudFormation(artifact) ? body(catalog, artifact).map(ArtifactTemplate::read) : Optional.empty();
    }

    /** Returns what {@code body} says, which has to be a template. */
    public static Template read(TemplateBody body) {
        try {
            return body.template();
        } catch (InvalidDocumentException e) {
            throw ArtifactErrors.invalidTemplate();
        }
    }
}
