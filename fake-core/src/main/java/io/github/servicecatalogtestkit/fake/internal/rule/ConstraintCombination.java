package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ConstraintErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Product;

/**
 * Which constraints a product in a portfolio may have, and which of them together. Only those made in the same portfolio count: an
 * inherited one never stands in the way of one that overrides it.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html">CreateConstraint</a>
 */
public final class ConstraintCombination {

    private static final String TERRAFORM = "TERRAFORM_";
    private static final String EXTERNAL = "EXTERNAL";

    private ConstraintCombination() {}

    /**
     * Refuses constraints that work on CloudFormation templates for products that have none.
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_constraints_template-constraints.html">
     *     Template constraints</a> and <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/constraints-stackset.html">stack set constraints</a>
     */
    public static void requireSupported(Product product, Constraint.Type type) {
        boolean needsCloudFormation = type == Constraint.Type.TEMPLATE || type == Constraint.Type.STACKSET;
        if (needsCloudFormation
                && (product.type().startsWith(TERRAFORM) || product.type().equals(EXTERNAL))) {
            throw ConstraintErrors.constraintNotSupported(type, product.type());
        }
    }

    /** Refuses a new constraint that cannot be on {@code association} beside those that were made there. */
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
