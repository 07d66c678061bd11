package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.error.ConstraintErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who sees constraints and who may change them. Everybody who sees a portfolio sees its constraints, and only the owner
 * may change them. A constraint is gone when its product is no longer in the portfolio.
 */
public final class ConstraintAccess {

    private ConstraintAccess() {}

    /** Returns the constraint with the given ID, which {@code viewer} must see. */
    public static Constraint requireVisible(Catalog catalog, Scope viewer, String id) {
        return IdType.CONSTRAINT
                .parse(id)
                .flatMap(catalog.constraints()::find)
                .filter(constraint -> exists(catalog, constraint))
                .filter(constraint ->
                        Visibility.sees(catalog, viewer, catalog.portfolios().get(constraint.portfolio())))
                .orElseThrow(() -> ConstraintErrors.constraintNotFound(id));
    }

    /** Returns the constraint with the given ID, which {@code viewer} must own to change it. */
    public static Constraint requireChangeable(Catalog catalog, Scope viewer, String id) {
        Constraint constraint = requireVisible(catalog, viewer, id);
        return Ownership.require(
                catalog, viewer, constraint, "Constraint " + id, () -> ConstraintErrors.constraintNotFound(id));
    }

    private static boolean exists(Catalog catalog, Constraint constraint) {
        return PortfolioProducts.find(catalog, constraint.portfolio(), constraint.product())
                .filter(association -> association.number() == constraint.association())
                .isPresent();
    }

    /**
     * Returns the constraints that a list of {@code portfolio} shows, in the order of their creation. The list includes
     * inherited constraints that are overridden, because they take effect again when the overriding constraint is
     * deleted.
     */
    public static List<Constraint> listed(Catalog catalog, Id<Portfolio> portfolio) {
        return listed(
                catalog, catalog.associations().byPortfolio().of(portfolio).values());
    }

    /** Returns the constraints on {@code product} that a list of {@code portfolio} shows. */
    public static List<Constraint> listed(Catalog catalog, Id<Portfolio> portfolio, Id<Product> product) {
        return listed(
                catalog,
                catalog.associations().find(portfolio, product).stream().toList());
    }

    private static List<Constraint> listed(Catalog catalog, Iterable<Association> associations) {
        List<Constraint> listed = new ArrayList<>();
        for (Association association : associations) {
            if (PortfolioProducts.isInEffect(catalog, association)) {
                addListed(catalog, association, listed);
            }
        }
        listed.sort(Comparator.comparing(Constraint::id));
        return listed;
    }

    private static void addListed(Catalog catalog, Association association, List<Constraint> listed) {
        boolean listsInherited = catalog.settings().get(AwsBehavior.LISTS_INHERITED_CONSTRAINTS);
        for (Inheritance.AppliedConstraint standing : Inheritance.on(catalog, association)) {
            if (listsInherited || !standing.inherited()) {
                listed.add(standing.constraint());
            }
        }
    }
}
