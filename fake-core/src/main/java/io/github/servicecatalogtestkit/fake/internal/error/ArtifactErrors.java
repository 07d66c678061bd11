package io.github.servicecatalogtestkit.fake.internal.error;

import java.util.List;

/**
 * The errors of provisioning artifacts and their templates.
 *
 * @see ServiceErrors for the sources of the texts
 */
public final class ArtifactErrors {

    private ArtifactErrors() {}

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal provisioningArtifactNotFound(Object id) {
        return ServiceErrors.notFound("Provisioning Artifact not found: " + id);
    }

    /** Text: reported by users of Terraform who update a version right after its creation. */
    public static Refusal provisioningArtifactNotChangeable(String id) {
        return ServiceErrors.notFound("ProvisioningArtifact " + id + " not found.");
    }

    /**
     * Text: <a href="https://github.com/schubergphilis/controltowerlib">controltowerlib</a>, which compares it. The
     * error is unrecorded.
     */
    public static Refusal provisioningArtifactBeingCreated() {
        return ServiceErrors.invalid("Package is in state CREATING, but must be in state AVAILABLE");
    }

    /** Text: <a href="https://github.com/aws-samples/sagemaker-studio-emr/issues/42">sagemaker-studio-emr#42</a>. */
    public static Refusal provisioningArtifactNotLaunchable(String id) {
        return ServiceErrors.notFound("Provisioning artifact " + id + " does not exist or access was denied");
    }

    /** Unrecorded, by analogy with the text for IDs. */
    public static Refusal provisioningArtifactWithNameNotLaunchable(String name) {
        return ServiceErrors.notFound(
                "Provisioning artifact with name " + name + " does not exist or access was denied");
    }

    /** Unrecorded, by analogy with the text for products. */
    public static Refusal provisioningArtifactWithNameNotFound(String name) {
        return ServiceErrors.notFound("Provisioning Artifact with name " + name + " not found");
    }

    /**
     * Text: <a
     * href="https://github.com/hashicorp/terraform-provider-aws/issues/24362">terraform-provider-aws#24362</a>.
     */
    public static Refusal multipleProvisioningArtifactsWithName(String name) {
        return ServiceErrors.invalid("Multiple Provisioning Artifact with name " + name + " found.");
    }

    /** Text for CLOUD_FORMATION_TEMPLATE: <a href="https://openillumi.com/?p=116349">openillumi.com</a>. */
    public static Refusal typeNotSupported(String productType, List<String> supported) {
        return ServiceErrors.invalid("The " + productType
                + " Product Type only supports the following ProvisioningArtifact Types: "
                + String.join(", ", supported) + ".");
    }

    /**
     * Text for EXTERNAL: <a href="https://github.com/aws-samples/service-catalog-engine-for-terraform-os/issues/66">
     * service-catalog-engine-for-terraform-os#66</a>.
     */
    public static Refusal verboseNotSupported(String productType) {
        return ServiceErrors.invalid("Verbose cannot be true for Product type " + productType + ".");
    }

    /** Unrecorded. */
    public static Refusal noStackToImport(String productType, String key) {
        return ServiceErrors.invalid(key + " is not supported for products of type " + productType + ".");
    }

    /** Unrecorded. */
    public static Refusal provisioningArtifactDeprecated(Object id) {
        return ServiceErrors.invalid("Provisioning Artifact " + id + " is deprecated and cannot be launched any more.");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal provisioningArtifactInUse(Object artifact) {
        return ServiceErrors.inUse("Provisioning Artifact " + artifact + " still has associated ServiceActions");
    }

    /**
     * Unrecorded; the text quotes <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DeleteProvisioningArtifact.html">
     * DeleteProvisioningArtifact</a>.
     */
    public static Refusal lastProvisioningArtifact(Object product) {
        return ServiceErrors.inUse("You cannot delete the last provisioning artifact for product " + product
                + ", because a product must have at least one provisioning artifact.");
    }

    /**
     * Unrecorded; the text quotes <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisioningArtifactProperties.html">
     * ProvisioningArtifactProperties</a>.
     */
    public static Refusal oneTemplateSource(String... keys) {
        return ServiceErrors.invalid(
                "Specify the template source with one of the following options, but not both. Keys accepted: [ "
                        + String.join(", ", keys) + " ]");
    }

    /**
     * Text: <a href="https://github.com/bksarthak/devsecops-book/issues/5">devsecops-book#5</a> and <a
     * href="https://github.com/aws-samples/amazon-sagemaker-studio-secure-data-science-workshop/pull/11">
     * amazon-sagemaker-studio-secure-data-science-workshop#11</a>.
     */
    public static Refusal invalidTemplate() {
        return ServiceErrors.invalid("Invalid templateBody. Please make sure that your template is valid");
    }
}
