package io.github.servicecatalogtestkit.fake.internal.error;

import io.github.servicecatalogtestkit.fake.RefusedAs;

/**
 * The errors of provisioned products, their records, imported stacks and engines.
 *
 * @see ServiceErrors for the sources of the texts
 */
public final class ProvisionedProductErrors {

    private ProvisionedProductErrors() {}

    /** Text: <a href="https://github.com/boto/boto3/issues/2062">boto3#2062</a>, for an empty token. */
    public static Refusal pageTokenIsNoNumber(String token) {
        return ServiceErrors.validation("PageToken must be an integer instead of " + token);
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal provisionedProductNotFound(String idOrName) {
        return ServiceErrors.notFound("Provisioned product not found: " + idOrName);
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal recordNotFound(String id) {
        return ServiceErrors.notFound("Record not found: " + id);
    }

    /**
     * Text: <a
     * href="https://github.com/awslabs/aws-service-catalog-puppet/issues/284">aws-service-catalog-puppet#284</a> and <a
     * href="https://github.com/hashicorp-education/learn-terraform-aws-control-tower-aft/issues/3">
     * learn-terraform-aws-control-tower-aft#3</a>.
     */
    public static Refusal provisionedProductNameInUse(RefusedAs error, String name) {
        return ServiceErrors.chosen(error, "A stack named " + name + " already exists.");
    }

    /**
     * Unrecorded; the <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisionedProductDetail.html">API page</a> only
     * says in which states operations can be performed.
     */
    public static Refusal notUpdatable(Object provisionedProduct, Object status) {
        return ServiceErrors.invalid("Provisioned product " + provisionedProduct + " is " + status
                + "; it must be AVAILABLE or TAINTED to be updated.");
    }

    /** Unrecorded. */
    public static Refusal otherKindOfProduct(String type) {
        return ServiceErrors.invalid("The provisioned product cannot be updated to a product of type " + type);
    }

    /**
     * The start of the text: <a href="https://github.com/aws-samples/aws-service-catalog-reference-architectures">
     * aws-service-catalog-reference-architectures</a>, whose bulk monitor compares it.
     */
    public static Refusal notTerminable() {
        return ServiceErrors.invalid("Can't terminate provisioned product because it's still under change or its status"
                + " does not allow further operation");
    }

    /**
     * Unrecorded; the text quotes <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_UpdateProvisionedProduct.html">UpdateProvisionedProduct</a>.
     */
    public static Refusal tagUpdatesNotAllowed(Object provisionedProduct) {
        return ServiceErrors.invalid("The tags of provisioned product " + provisionedProduct
                + " cannot be updated: that requires the product to have a "
                + "RESOURCE_UPDATE constraint with TagUpdatesOnProvisionedProduct set to ALLOWED.");
    }

    /**
     * Unrecorded; <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_SearchProvisionedProducts.html">SearchProvisionedProducts</a>
     * says what is valid.
     */
    public static Refusal unknownSortField(String field) {
        return ServiceErrors.invalid("Provisioned products cannot be sorted by " + field
                + ". The valid values are arn, id, name, and lastRecordId.");
    }

    /** Text: <a href="https://github.com/aws/aws-cli/issues/2445">aws-cli#2445</a>. */
    public static Refusal unknownRecordFilter(String key) {
        return ServiceErrors.validation(key + " is an invalid filter.");
    }

    /**
     * Text: the controller of provisioned products in <a
     * href="https://github.com/crossplane-contrib/provider-aws">crossplane-contrib/provider-aws</a>, which compares it.
     */
    public static Refusal noSuccessfulRecord() {
        return ServiceErrors.invalid("Last Successful Provisioning Record doesn't exist.");
    }

    /** Unrecorded. */
    public static Refusal outputNotFound(String key) {
        return ServiceErrors.invalid("Output key not found: " + key);
    }

    /** Unrecorded. */
    public static Refusal noStackSet(Object provisionedProduct) {
        return ServiceErrors.invalid("Provisioned product " + provisionedProduct + " is not of the type CFN_STACKSET.");
    }

    /** Unrecorded. */
    public static Refusal propertiesUnderChange(Object provisionedProduct) {
        return ServiceErrors.invalidState(
                "Provisioned product " + provisionedProduct + " is under change. Try again later.");
    }

    /**
     * Unrecorded; <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_UpdateProvisionedProductProperties.html">
     * UpdateProvisionedProductProperties</a> describes valid values.
     */
    public static Refusal invalidProperty(String key, String value) {
        return ServiceErrors.invalid("Invalid value of the property " + key + ": " + value);
    }

    /**
     * Unrecorded; <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ImportAsProvisionedProduct.html">
     * ImportAsProvisionedProduct</a> describes supported values.
     */
    public static Refusal notAStack(String physicalId) {
        return ServiceErrors.invalid(
                "Resource import only supports CloudFormation stack ARNs of this Region, but was: " + physicalId);
    }

    /** Unrecorded. */
    public static Refusal stackManaged(String stack, Object provisionedProduct) {
        return ServiceErrors.duplicate(
                "Stack " + stack + " already belongs to provisioned product " + provisionedProduct);
    }

    /**
     * Unrecorded; the text quotes <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ImportAsProvisionedProduct.html">ImportAsProvisionedProduct</a>.
     */
    public static Refusal importRunning() {
        return ServiceErrors.invalidState("You can only import one provisioned product at a time.");
    }

    /**
     * Unrecorded; <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ImportAsProvisionedProduct.html">
     * ImportAsProvisionedProduct</a> says in which status a stack can be imported.
     */
    public static Refusal stackNotImportable(String stack, String status) {
        return ServiceErrors.invalidState("Stack " + stack + " cannot be imported in the status " + status);
    }

    /**
     * Unrecorded; the text quotes <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ImportAsProvisionedProduct.html">ImportAsProvisionedProduct</a>.
     */
    public static Refusal templateDiffers(String stack, Object artifact) {
        return ServiceErrors.invalid(
                "The template of stack " + stack + " does not match that of provisioning artifact " + artifact);
    }

    /** Text: <a href="https://github.com/atheiman/service-catalog-demo">service-catalog-demo</a>. */
    public static Refusal noResourceIdentifier() {
        return ServiceErrors.invalid("A ResourceIdentifier is required for a workflow Status of 'SUCCEEDED'.");
    }

    /** Unrecorded. */
    public static Refusal noWorkflow(String entry) {
        return ServiceErrors.invalid("Record " + entry + " waits for no such result.");
    }

    /** Unrecorded. */
    public static Refusal otherWorkflow(String entry) {
        return ServiceErrors.invalid("The workflow token is not that of record " + entry);
    }

    /** Unrecorded. */
    public static Refusal failureWithoutReason() {
        return ServiceErrors.invalid("A failed workflow needs a FailureReason.");
    }
}
