package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ArtifactErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.KnownStack;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The template of a version. */
public final class ArtifactTemplate {

    /** The key of the template's URL in a request. */
    public static final String URL = "LoadTemplateFromURL";

    private static final String STACK = "ImportFromPhysicalId";
    private static final String CLOUD_FORMATION = "CLOUD_FORMATION_TEMPLATE";

    private ArtifactTemplate() {}

    /**
     * Returns the text of the template that was loaded when the version was created, even if the URL leads to another
     * template by now. A template that was missing then is looked up again, so that a test can add it later.
     */
    public static Optional<TemplateBody> body(Catalog catalog, ProvisioningArtifact artifact) {
        TemplateBody loaded = artifact.template();
        if (loaded != null) {
            return Optional.of(loaded);
        }
        String stack = artifact.info().get(STACK);
        return stack == null
                ? Optional.ofNullable(artifact.info().get(URL)).flatMap(catalog.templates()::find)
                : ofStack(catalog, stack);
    }

    /**
     * Returns the template of a stack: of one that a provisioned product manages, or of one that a test put there.
     *
     * @see <a
     *     href="https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/servicecatalog/provisioned_product_test.go">
     *     Terraform's test</a> with {@code template_physical_id}, which reads outputs of the template of the stack
     */
    private static Optional<TemplateBody> ofStack(Catalog catalog, String arn) {
        Iterable<ProvisionedProduct> all =
                catalog.provisioning().products().byId().values();
        return StreamSupport.stream(all.spliterator(), false)
                .map(ProvisionedProduct::deployment)
                .filter(deployment -> arn.equals(deployment.resources().physicalId()))
                .findFirst()
                .flatMap(deployment -> ofVersion(catalog, deployment.version()))
                .or(() -> catalog.provisioning()
                        .stacks()
                        .find(arn)
                        .map(KnownStack::template)
                        .map(TemplateBody::new));
    }

    private static Optional<TemplateBody> ofVersion(Catalog catalog, Deployment.Version version) {
        return catalog.products()
                .find(version.product())
                .flatMap(product -> product.artifacts().find(version.artifact()))
                .map(ProvisioningArtifact::template);
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

    /**
     * Returns the template of {@code artifact}; empty if nothing is known of it.
     *
     * @throws InvalidDocumentException if AWS CloudFormation would refuse it; the message is what AWS CloudFormation
     *     says
     */
    static Optional<Template> parse(Catalog catalog, ProvisioningArtifact artifact) {
        return isCloudFormation(artifact) ? body(catalog, artifact).map(TemplateBody::template) : Optional.empty();
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
