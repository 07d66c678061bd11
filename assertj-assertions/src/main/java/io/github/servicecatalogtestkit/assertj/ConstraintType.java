package io.github.servicecatalogtestkit.assertj;

/**
 * The types of constraints. The SDK represents them as strings with these names.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html">CreateConstraint</a>
 */
public enum ConstraintType {
    /** The role that Service Catalog assumes to launch the product. */
    LAUNCH,
    /** The SNS topics that receive stack events. */
    NOTIFICATION,
    /** Whether the tags of a provisioned product can be updated. */
    RESOURCE_UPDATE,
    /** The accounts and Regions of a stack set. */
    STACKSET,
    /** The rules for the parameters of a launch. */
    TEMPLATE;

    /**
     * Returns whether a constraint of this type in a local portfolio overrides an inherited one. A product is launched
     * in one way only; template and notification constraints add up.
     */
    boolean overrides(ConstraintType inherited) {
        return switch (this) {
            case LAUNCH, STACKSET -> inherited == LAUNCH || inherited == STACKSET;
            case RESOURCE_UPDATE -> inherited == RESOURCE_UPDATE;
            case NOTIFICATION, TEMPLATE -> false;
        };
    }
}
