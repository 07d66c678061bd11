package io.github.servicecatalogtestkit.fake.internal.error;

/**
 * The errors of products, of their copies and of the portfolios that they are in.
 *
 * @see ServiceErrors for the sources of the texts
 */
public final class ProductErrors {

    private ProductErrors() {}

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal productNotFound(Object id) {
        return ServiceErrors.notFound("Product not found: " + id);
    }

    /**
     * Text: <a href="https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/285">
     * terraform-aws-control_tower_account_factory#285</a>.
     */
    public static Refusal productWithNameNotFound(String name) {
        return ServiceErrors.notFound("Product with name " + name + " not found");
    }

    /** Unrecorded, by analogy with the text for provisioning artifacts. */
    public static Refusal multipleProductsWithName(String name) {
        return ServiceErrors.invalid("Multiple Product with name " + name + " found.");
    }

    /**
     * Text: recorded in the tests of <a href="https://github.com/ManageIQ/manageiq-providers-amazon/tree/59fcb986">
     * manageiq-providers-amazon</a>.
     */
    public static Refusal productNotLaunchable(String id) {
        return ServiceErrors.notFound(id + " does not exist or access was denied");
    }

    /** Unrecorded. */
    public static Refusal typeNotOffered(String productType) {
        return ServiceErrors.invalid("Products of type " + productType
                + " cannot be created any more. Use EXTERNAL or TERRAFORM_CLOUD instead.");
    }

    /** Unrecorded. */
    public static Refusal invalidSupportUrl(String url) {
        return ServiceErrors.invalid("SupportUrl must begin with http:// or https://, but was: " + url);
    }

    /** Unrecorded. */
    public static Refusal productNotAssociated(Object product, Object portfolio) {
        return ServiceErrors.notFound("Product " + product + " is not associated with portfolio " + portfolio);
    }

    /**
     * Unrecorded, by analogy with the text for portfolios.
     *
     * @param kind the plural noun of the resources that are still associated
     */
    public static Refusal productInUse(Object product, String kind) {
        return ServiceErrors.inUse("Product " + product + " still has associated " + kind);
    }

    /** Unrecorded. */
    public static Refusal productHasConstraints(Object product, Object portfolio) {
        return ServiceErrors.inUse("Product " + product + " still has Constraints in portfolio " + portfolio);
    }

    /** Unrecorded. The call is assumed to fail because a portfolio with an imported product cannot be shared. */
    public static Refusal sharedPortfolioTakesNoImport(Object portfolio, Object product) {
        return ServiceErrors.invalid("Portfolio " + portfolio + " is shared, so product " + product
                + ", which is shared with this account, cannot be added to it.");
    }

    /**
     * Text: <a
     * href="https://github.com/awslabs/aws-service-catalog-puppet/issues/651">aws-service-catalog-puppet#651</a>.
     */
    public static Refusal sourceNotAccepted(Object portfolio) {
        return ServiceErrors.invalid(
                "Portfolio " + portfolio + " must be accepted before you can associate Products from it");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal productViewNotFound(Object id) {
        return ServiceErrors.notFound("Product view not found: " + id);
    }

    /** Unrecorded. */
    public static Refusal invalidProductArn(String arn) {
        return ServiceErrors.invalid("Invalid product ARN: " + arn);
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal copyNotFound(String token) {
        return ServiceErrors.notFound("Copy product token not found: " + token);
    }
}
