package io.github.servicecatalogtestkit.fake;

/**
 * Which constraints a product keeps when a recipient adds it from an imported portfolio to a local portfolio.
 *
 * <p>AWS's own pages disagree: the administrator guide on <a
 * href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">portfolio
 * sharing</a> describes {@link #ALL_OVERRIDABLE} in its text and {@link #NONE} in its table; the AWS blog post "AWS
 * Service Catalog Hub and Spoke Model" describes {@link #TEMPLATE_ONLY}. An imported portfolio inherits all constraints
 * in every case.
 */
public enum LocalPortfolioInheritance {
    /**
     * Every constraint is inherited; a launch constraint of the local portfolio overrides an inherited one. The
     * default.
     */
    ALL_OVERRIDABLE,
    /** Only template constraints are inherited. */
    TEMPLATE_ONLY,
    /** No constraint is inherited. */
    NONE
}
