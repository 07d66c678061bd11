package io.github.servicecatalogtestkit.fake.internal.error;

/**
 * The errors of constraints.
 *
 * @see ServiceErrors for the sources of the texts
 */
public final class ConstraintErrors {

    private ConstraintErrors() {}

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal constraintNotFound(Object id) {
        return ServiceErrors.notFound("Constraint not found: " + id);
    }

    /** Text: <a href="https://github.com/aws/aws-cdk/issues/20810">aws-cdk#20810</a>. */
    public static Refusal resourceNotFound() {
        return ServiceErrors.notFound("Resource not found");
    }

    /**
     * A second launch or stack set constraint, or one of each. Text: {@code serviceCatalogSetup.ts} of <a
     * href="https://github.com/aws-solutions/research-service-workbench-on-aws">research-service-workbench-on-aws</a>,
     * which compares the exact text.
     */
    public static Refusal onlyOneLaunchTypeConstraint() {
        return ServiceErrors.invalid("Only one constraint can be specified from these types: [LAUNCH, STACKSET]");
    }

    /** Unrecorded. */
    public static Refusal unknownConstraintType(String type) {
        return ServiceErrors.invalid("Invalid constraint type: " + type);
    }

    /**
     * Unrecorded; <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html">CreateConstraint</a>
     * describes the parameters of each type.
     */
    public static Refusal invalidConstraintParameters(Object type, String problem) {
        return ServiceErrors.invalid("Invalid " + type + " constraint parameters: " + problem);
    }

    /**
     * Text: reported by users of CloudFormation resources that create a launch and a template constraint. The reports
     * do not say which of the two was refused.
     */
    public static Refusal rulesAreNoJson() {
        return ServiceErrors.invalid(
                "Package properties validation failed: Could not read package properties from JSON.");
    }

    /** Unrecorded. */
    public static Refusal constraintNotSupported(Object type, String productType) {
        return ServiceErrors.invalid(type + " constraints are not supported for products of type " + productType);
    }

    /** Unrecorded. */
    public static Refusal constraintExists(Object type, Object product, Object portfolio) {
        return ServiceErrors.duplicate(
                "This " + type + " constraint already exists for product " + product + " in portfolio " + portfolio);
    }
}
