package io.github.servicecatalogtestkit.fake;

/**
 * The quotas of AWS Service Catalog, each with its default. A call that would exceed one gets a
 * {@code LimitExceededException}.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/limits.html">AWS Service Catalog default
 *     service quotas</a>
 */
public enum Quota {
    PORTFOLIOS_PER_REGION(100),
    PRODUCTS_PER_REGION(350),
    PRODUCTS_PER_PORTFOLIO(150),
    PROVISIONING_ARTIFACTS_PER_PRODUCT(100),
    CONSTRAINTS_PER_PRODUCT_PER_PORTFOLIO(100),
    /** Users, groups and roles. */
    PRINCIPALS_PER_PORTFOLIO(100),
    /** Users, groups and roles that all portfolios of a product have in total. */
    PRINCIPALS_PER_PRODUCT(200),
    /**
     * Principals of the type {@code IAM_PATTERN}; from <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AssociatePrincipalWithPortfolio.html">
     * AssociatePrincipalWithPortfolio</a>.
     */
    PRINCIPAL_PATTERNS_PER_PORTFOLIO(10),
    TAGS_PER_PORTFOLIO(20),
    TAGS_PER_PRODUCT(20),
    TAGS_PER_PROVISIONED_PRODUCT(50),
    TAG_OPTIONS_PER_RESOURCE(25),
    VALUES_PER_TAG_OPTION(25),
    /**
     * Budgets of a portfolio or product; from <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_budgets.html">Managing budgets</a>.
     */
    BUDGETS_PER_RESOURCE(1),
    SERVICE_ACTIONS_PER_REGION(200),
    SERVICE_ACTIONS_PER_PROVISIONING_ARTIFACT(25),
    SHARED_ACCOUNTS_PER_PORTFOLIO(5_000),
    DELEGATED_ADMINISTRATORS_PER_ORGANIZATION(50);

    private final int defaultValue;

    Quota(int defaultValue) {
        this.defaultValue = defaultValue;
    }

    /** Returns the default quota of AWS. */
    public int defaultValue() {
        return defaultValue;
    }
}
