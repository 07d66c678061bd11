package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.collection.Iterators;
import io.github.servicecatalogtestkit.fake.internal.error.ConstraintErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
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
     * Returns the constraints after {@code after} that a list of {@code portfolio} shows, in the order of their
     * creation. The list includes inherited constraints that are overridden, because they take effect again when the
     * overriding constraint is deleted.
     */
    public static Iterator<Constraint> listed(Catalog catalog, Id<Portfolio> portfolio, Id<Constraint> after) {
        List<Iterator<Constraint>> all = new ArrayList<>();
        all.add(Iterators.filter(on(catalog, portfolio, after), constraint -> exists(catalog, constraint)));
        if (catalog.settings().get(AwsBehavior.LISTS_INHERITED_CONSTRAINTS)) {
            for (Id<Portfolio> origin : catalog.associations().origins(portfolio)) {
                all.add(Iterators.filter(
                        on(catalog, origin, after), constraint -> inherits(catalog, portfolio, constraint)));
            }
        }
        return Iterators.mergeSorted(all, Comparator.comparing(Constraint::id));
    }

    private static Iterator<Constraint> on(Catalog catalog, Id<Portfolio> portfolio, Id<Constraint> after) {
        return catalog.constraints().byPortfolio().of(portfolio).valuesAfter(after);
    }

    private static boolean inherits(Catalog catalog, Id<Portfolio> portfolio, Constraint constraint) {
        return catalog.associations()
                .find(portfolio, constraint.product())
                .filter(association -> Inheritance.inherits(catalog, association, constraint))
                .isPresent();
    }

    /** Returns the constraints after {@code after} on {@code product} that a list of {@code portfolio} shows. */
    public static Iterator<Constraint> listed(
            Catalog catalog, Id<Portfolio> portfolio, Id<Product> product, Id<Constraint> after) {
        boolean listsInherited = catalog.settings().get(AwsBehavior.LISTS_INHERITED_CONSTRAINTS);
        return PortfolioProducts.find(catalog, portfolio, product).stream()
                .flatMap(association -> Inheritance.on(catalog, association).stream())
                .filter(standing -> listsInherited || !standing.inherited())
                .map(Inheritance.AppliedConstraint::constraint)
                .filter(constraint -> constraint.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Constraint::id))
                .iterator();
    }
}
