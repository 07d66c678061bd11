package io.github.servicecatalogtestkit.assertj;

/**
 * The types of constraints. The SDK has them as plain strings, spelled as here.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html">CreateConstraint</a>
 */
public enum ConstraintType {
    /** The role that Service Catalog assumes to launch the product. */
    LAUNCH,
    /** The topics that are told of stack events. */
    NOTIFICATION,
    /** Whether the tags of a provisioned product can be updated. */
    RESOURCE_UPDATE,
    /** The accounts and Regions of a stack set. */
    STACKSET,
    /** The rules that the parameters of a launch must keep. */
    TEMPLATE;

    /**
     * Says whether a constraint of this type, made in a local portfolio, takes the place of an inherited one. A product
     * is launched in one way only; template constraints and notifications add up.
     */
    boolean overrides(ConstraintType inherited) {
        return switch (this) {
            case LAUNCH, STACKSET -> inherited == LAUNCH || inherited == STACKSET;
            case RESOURCE_UPDATE -> inherited == RESOURCE_UPDATE;
            case NOTIFICATION, TEMPLATE -> false;
        };
    }
}
