package io.github.servicecatalogtestkit.fake.internal.error;

/**
 * The errors of portfolios and of their principals.
 *
 * @see ServiceErrors for the sources of the texts
 */
public final class PortfolioErrors {

    private PortfolioErrors() {}

    /**
     * Text: <a
     * href="https://github.com/awslabs/aws-service-catalog-puppet/issues/346">aws-service-catalog-puppet#346</a>.
     */
    public static Refusal portfolioNotFound(Object id) {
        return ServiceErrors.notFound("Portfolio not found: " + id);
    }

    /**
     * Text of the kind "Principals": <a
     * href="https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2430">
     * cloudformation-coverage-roadmap#2430</a>; the other kinds by analogy.
     *
     * @param kind the plural noun of the remaining resources: {@code Products}, {@code Principals}, …
     */
    public static Refusal portfolioInUse(Object portfolio, String kind) {
        return ServiceErrors.inUse("Portfolio " + portfolio + " still has associated " + kind);
    }

    /**
     * A principal of the type {@code IAM} belongs to the caller's account. Text: <a
     * href="https://github.com/hashicorp/terraform-provider-aws/issues/33038">terraform-provider-aws#33038</a>.
     */
    public static Refusal principalOfAnotherAccount(Object caller, String given) {
        return ServiceErrors.notFound("Resource not found, caller account id (" + caller
                + ") does not match input account id (" + given + ")");
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal principalNotAssociated(String arn, Object portfolio) {
        return ServiceErrors.notFound("Principal " + arn + " is not associated with portfolio " + portfolio);
    }

    /**
     * Text: <a href="https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/132">
     * landing-zone-accelerator-on-aws#132</a>.
     */
    public static Refusal invalidPrincipal() {
        return ServiceErrors.invalid("Invalid input parameter(s)");
    }
}
