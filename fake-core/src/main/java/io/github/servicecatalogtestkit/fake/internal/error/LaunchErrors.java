package io.github.servicecatalogtestkit.fake.internal.error;

import org.jspecify.annotations.Nullable;

/**
 * The errors of launches by end users.
 *
 * @see ServiceErrors for the sources of the texts
 */
public final class LaunchErrors {

    private LaunchErrors() {}

    /**
     * Text: <a
     * href="https://github.com/awslabs/aws-service-catalog-products/issues/51">aws-service-catalog-products#51</a> and
     * <a href="https://github.com/aws/aws-cdk/issues/8404">aws-cdk#8404</a>. The same text for a product that does not
     * exist is an assumption: AWS would not reveal which products exist.
     */
    public static Refusal noLaunchPaths(Object product) {
        return ServiceErrors.notFound("No launch paths found for resource: " + product);
    }

    /**
     * Text: <a
     * href="https://github.com/awslabs/aws-service-catalog-puppet/issues/677">aws-service-catalog-puppet#677</a>.
     */
    public static Refusal productWithNameNotLaunchable(String name) {
        return ServiceErrors.notFound("Product with name " + name + " does not exist or access was denied.");
    }

    /**
     * Text: <a
     * href="https://github.com/idealo/terraform-provider-controltower/pull/48">terraform-provider-controltower#48</a>.
     */
    public static Refusal multipleLaunchPaths() {
        return ServiceErrors.invalid("More than one launch path ids exist. Please specify the launch path id");
    }

    /**
     * Text: <a
     * href="https://github.com/hashicorp/terraform-provider-aws/issues/31705">terraform-provider-aws#31705</a>.
     */
    public static Refusal invalidPathId(String id) {
        return ServiceErrors.invalid("Invalid PathId: " + id);
    }

    /** Unrecorded, by analogy with the text for IDs. */
    public static Refusal invalidPathName(@Nullable String name) {
        return ServiceErrors.invalid("Invalid PathName: " + name);
    }

    /** Unrecorded. */
    public static Refusal parameterWithoutKey() {
        return ServiceErrors.invalid("A provisioning parameter has no key.");
    }

    /** Unrecorded. */
    public static Refusal tagNotAllowed(String key, String value, Object allowed) {
        return ServiceErrors.invalid(
                "The tag " + key + " cannot have the value " + value + "; its TagOptions allow " + allowed);
    }

    /**
     * Text: <a href="https://github.com/aws-samples/service-catalog-engine-for-terraform-os/issues/53">
     * service-catalog-engine-for-terraform-os#53</a>.
     */
    public static Refusal engineNeedsLaunchRole() {
        return ServiceErrors.invalid(
                "Error occurred during parameter parsing: LaunchRoleArn is required and must be non empty");
    }

    /** Unrecorded. */
    public static Refusal outsideStackSetConstraint(String what, Object allowed) {
        return ServiceErrors.invalid("The " + what + " must be among those of the STACKSET constraint: " + allowed);
    }

    /**
     * Unrecorded; the text quotes <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisioningPreferences.html">ProvisioningPreferences</a>.
     */
    public static Refusal countOrPercentage(String count, String percentage) {
        return ServiceErrors.invalid("You must specify either " + count + " or " + percentage + ", but not both.");
    }

    /**
     * Unrecorded; the text quotes <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisioningPreferences.html">ProvisioningPreferences</a>.
     */
    public static Refusal tooMuchConcurrency() {
        return ServiceErrors.invalid(
                "StackSetMaxConcurrencyCount is at most one more than the StackSetFailureToleranceCount.");
    }
}
