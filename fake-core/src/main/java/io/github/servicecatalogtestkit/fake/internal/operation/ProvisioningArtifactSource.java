package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.error.ArtifactErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.rule.ArtifactTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactProperties;

/**
 * The source of a version's template: a URL or a stack, but not both. The keys in requests differ from the keys in
 * responses.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisioningArtifactProperties.html">
 *     ProvisioningArtifactProperties</a>
 * @see <a
 *     href="https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/servicecatalog/product.go">the
 *     keys in responses, as Terraform reads them</a>
 */
final class ProvisioningArtifactSource {

    private static final String URL = ArtifactTemplate.URL;
    private static final String STACK = "ImportFromPhysicalId";

    private static final String URL_ANSWERED = "TemplateUrl";
    private static final String STACK_ANSWERED = "PhysicalId";
    private static final String BODY_ANSWERED = "CloudFormationTemplate";

    private ProvisioningArtifactSource() {}

    /** Returns the source from a request, by the keys of requests. Only CloudFormation has stacks. */
    static Map<String, String> require(String productType, ProvisioningArtifactProperties properties) {
        Map<String, String> info = properties.info();
        if (info.size() != 1 || !(info.containsKey(URL) || info.containsKey(STACK))) {
            throw ArtifactErrors.oneTemplateSource(URL, STACK);
        }
        if (info.containsKey(STACK) && ProvisioningArtifactType.hasEngine(productType)) {
            throw ArtifactErrors.noStackToImport(productType, STACK);
        }
        return info;
    }

    /**
     * Refuses a version with a broken template, unless the request switches the validation off. Templates of other
     * engines than CloudFormation are not read. A URL without a known template is accepted unless the settings refuse
     * it.
     */
    static void requireSoundTemplate(
            Catalog catalog, ProvisioningArtifact artifact, ProvisioningArtifactProperties properties) {
        if (Boolean.TRUE.equals(properties.disableTemplateValidation())
                || !ArtifactTemplate.isCloudFormation(artifact)
                || !artifact.info().containsKey(URL)) {
            return;
        }
        Optional<TemplateBody> body = ArtifactTemplate.body(catalog, artifact);
        if (body.isEmpty() && catalog.settings().get(Setting.REFUSES_UNKNOWN_TEMPLATES)) {
            throw ArtifactErrors.invalidTemplate();
        }
        body.ifPresent(ArtifactTemplate::read);
    }

    /** Returns the source by the keys of responses. */
    static Map<String, String> answer(ProvisioningArtifact artifact) {
        Map<String, String> answer = new LinkedHashMap<>();
        artifact.info().forEach((key, value) -> answer.put(key.equals(URL) ? URL_ANSWERED : STACK_ANSWERED, value));
        return answer;
    }

    /**
     * Returns the source for a verbose response, with the text of the template if the catalog knows it. AWS documents
     * no key for the text; this is the key that clients read.
     */
    static Map<String, String> verboseAnswer(Catalog catalog, ProvisioningArtifact artifact) {
        Map<String, String> answer = answer(artifact);
        ArtifactTemplate.body(catalog, artifact).ifPresent(body -> answer.put(BODY_ANSWERED, body.text()));
        return answer;
    }
}
