package io.github.servicecatalogtestkit.fake.internal.error;

/**
 * The errors of plans.
 *
 * @see ServiceErrors for the sources of the texts
 */
public final class PlanErrors {

    private PlanErrors() {}

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal planNotFound(String id) {
        return ServiceErrors.notFound("Plan not found: " + id);
    }

    /**
     * Unrecorded; the text quotes <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateProvisionedProductPlan.html">
     * CreateProvisionedProductPlan</a>.
     */
    public static Refusal notPlannable(Object provisionedProduct, Object status) {
        return ServiceErrors.invalidState("Provisioned product " + provisionedProduct + " is " + status
                + "; the product status must be AVAILABLE or TAINTED.");
    }

    /**
     * Unrecorded; the text quotes <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateProvisionedProductPlan.html">
     * CreateProvisionedProductPlan</a>.
     */
    public static Refusal planExists(Object provisionedProduct, Object plan) {
        return ServiceErrors.invalidState(
                "You can create one plan for each provisioned product; " + provisionedProduct + " has " + plan);
    }

    /** Unrecorded. */
    public static Refusal plansAreForStacks(String type) {
        return ServiceErrors.invalid("A plan of the type CLOUDFORMATION cannot be made for a product of type " + type);
    }

    /** Unrecorded. */
    public static Refusal planNotReady(Object plan, Object status) {
        return ServiceErrors.invalidState("Plan " + plan + " cannot be executed in the status " + status);
    }

    /**
     * Text: <a
     * href="https://github.com/awslabs/aws-service-catalog-puppet/issues/378">aws-service-catalog-puppet#378</a>.
     */
    public static Refusal planExecuted(Object status, String requestId) {
        return ServiceErrors.validation("Cannot delete ChangeSet in execution status " + status
                + " (Service: AmazonCloudFormation; Status Code: 400; Error Code: InvalidChangeSetStatus; Request ID: "
                + requestId + "; Proxy: null)");
    }
}
