package io.github.servicecatalogtestkit.fake.internal.error;

/**
 * The errors of operations on TagOptions and budgets.
 *
 * @see ServiceErrors for the sources of the texts
 */
public final class AttachmentErrors {

    private AttachmentErrors() {}

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal tagOptionNotFound(Object id) {
        return ServiceErrors.notFound("TagOption not found: " + id);
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal tagOptionExists(String key, String value) {
        return ServiceErrors.duplicate("A TagOption with key " + key + " and value " + value + " already exists");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal tagOptionInUse(Object id) {
        return ServiceErrors.inUse("TagOption " + id + " still has associated Resources");
    }

    /** Unrecorded. */
    public static Refusal tagOptionAssociated(Object id, Object resource) {
        return ServiceErrors.duplicate("TagOption " + id + " is already associated with " + resource);
    }

    /** Unrecorded. */
    public static Refusal tagOptionNotAssociated(String id, String resource) {
        return ServiceErrors.notFound("TagOption " + id + " is not associated with " + resource);
    }

    /** Unrecorded. */
    public static Refusal budgetAssociated(String name, Object resource) {
        return ServiceErrors.duplicate("Budget " + name + " is already associated with " + resource);
    }

    /** Unrecorded. */
    public static Refusal budgetNotAssociated(String name, String resource) {
        return ServiceErrors.notFound("Budget " + name + " is not associated with " + resource);
    }

    /**
     * Unrecorded; the expected values are from <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AssociateBudgetWithResource.html">
     * AssociateBudgetWithResource</a>.
     */
    public static Refusal neitherPortfolioNorProduct(String id) {
        return ServiceErrors.invalid(
                "Invalid resource identifier: " + id + ". Either a portfolio-id or a product-id is expected.");
    }

    /**
     * Unrecorded; the types are from <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ListResourcesForTagOption.html">ListResourcesForTagOption</a>.
     */
    public static Refusal unknownResourceType(String type) {
        return ServiceErrors.invalid("Invalid resource type: " + type + ". The resource type is Portfolio or Product.");
    }

    /** Unrecorded. */
    public static Refusal notForProductType(String feature, String productType) {
        return ServiceErrors.invalid(feature + " are not supported for products of type " + productType);
    }
}
