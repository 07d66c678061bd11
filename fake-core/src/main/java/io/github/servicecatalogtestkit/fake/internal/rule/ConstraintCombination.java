package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ConstraintErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Product;

/**
 * Which constraints can be combined on a product in a portfolio. Only constraints of the same portfolio count: an
 * inherited constraint never prevents one that overrides it.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html">CreateConstraint</a>
 */
public final class ConstraintCombination {

    private static final String TERRAFORM = "TERRAFORM_";
    private static final String EXTERNAL = "EXTERNAL";

    private ConstraintCombination() {}

    /**
     * Refuses constraints on CloudFormation templates for products without such a template.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_constraints_template-constraints.html">
     *     Template constraints</a> and <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/constraints-stackset.html">stack set
     *     constraints</a>
     */
    public static void requireSupported(Product product, Constraint.Type type) {
        boolean needsCloudFormation = type == Constraint.Type.TEMPLATE || type == Constraint.Type.STACKSET;
        if (needsCloudFormation
                && (product.type().startsWith(TERRAFORM) || product.type().equals(EXTERNAL))) {
            throw ConstraintErrors.constraintNotSupported(type, product.type());
        }
    }

    /** Refuses a new constraint that cannot be combined with the existing constraints on {@code association}. */
    public static void requireCompatible(
            Catalog catalog, Association association, Constraint.Type type, ConstraintParameters parameters) {
        for (Constraint present : Inheritance.own(catalog, association)) {
            if (Inheritance.isLaunchType(type) && Inheritance.isLaunchType(present.type())) {
                throw ConstraintErrors.onlyOneLaunchTypeConstraint();
            }
            if (type == present.type() && repeats(parameters, present)) {
                throw ConstraintErrors.constraintExists(type, association.product(), association.portfolio());
            }
        }
    }

    private static boolean repeats(ConstraintParameters parameters, Constraint present) {
        return switch (present.type()) {
            case LAUNCH, STACKSET, RESOURCE_UPDATE -> true;
            case NOTIFICATION, TEMPLATE -> parameters.meaning().equals(present.meaning());
        };
    }
}
