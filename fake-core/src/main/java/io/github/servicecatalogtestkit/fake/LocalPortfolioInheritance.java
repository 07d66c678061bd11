package io.github.servicecatalogtestkit.fake;

/**
 * Which constraints a product keeps when a recipient takes it from an imported portfolio into a local one.
 *
 * <p>AWS's own pages disagree: the administrator guide on <a
 * href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">portfolio
 * sharing</a> says in its text what {@link #ALL_OVERRIDABLE} does and in its table what {@link #NONE} does; the AWS
 * blog post "AWS Service Catalog Hub and Spoke Model" describes {@link #TEMPLATE_ONLY}. In an imported portfolio
 * everything is inherited under each of them.
 */
public enum LocalPortfolioInheritance {
    /**
     * Every constraint is present; a launch constraint of the local portfolio overrides an inherited one. The default.
     */
    ALL_OVERRIDABLE,
    /** Only template constraints are present. */
    TEMPLATE_ONLY,
    /** No constraint is present. */
    NONE
}
