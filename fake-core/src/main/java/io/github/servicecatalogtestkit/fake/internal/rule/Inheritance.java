package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.LocalPortfolioInheritance;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The constraints on a product in a portfolio: those of the portfolio, and for a product of an imported portfolio those
 * of its source that {@link LocalPortfolioInheritance} includes.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing
 *     a portfolio: relationship between shared and imported portfolios</a>
 */
public final class Inheritance {

    private Inheritance() {}

    /**
     * A constraint on a product in a portfolio.
     *
     * @param inherited whether the constraint is on the source of the product
     * @param overridden whether a constraint of the local portfolio overrides it
     */
    public record AppliedConstraint(Constraint constraint, boolean inherited, boolean overridden) {}

    /** Returns the constraints on {@code association}, inherited ones first, then in the order of creation. */
    public static List<AppliedConstraint> on(Catalog catalog, Association association) {
        List<Constraint> own = own(catalog, association);
        List<AppliedConstraint> all = new ArrayList<>();
        for (Constraint constraint : inherited(catalog, association)) {
            all.add(new AppliedConstraint(constraint, true, overrides(own, constraint)));
        }
        for (Constraint constraint : own) {
            all.add(new AppliedConstraint(constraint, false, false));
        }
        return all;
    }

    /** Returns the local constraints on {@code association}. */
    public static List<Constraint> own(Catalog catalog, Association association) {
        List<Constraint> own = new ArrayList<>();
        catalog.constraints().on(association).values().forEach(own::add);
        return own;
    }

    private static List<Constraint> inherited(Catalog catalog, Association association) {
        List<Constraint> inherited = new ArrayList<>();
        source(catalog, association)
                .ifPresent(original -> catalog.constraints()
                        .on(original)
                        .values()
                        .forEach(constraint -> {
                            if (isInherited(catalog, constraint)) {
                                inherited.add(constraint);
                            }
                        }));
        return inherited;
    }

    /** Returns whether {@code association} inherits {@code constraint}, which is on another association. */
    static boolean inherits(Catalog catalog, Association association, Constraint constraint) {
        return isInherited(catalog, constraint)
                && source(catalog, association)
                        .filter(original -> original.number() == constraint.association())
                        .isPresent();
    }

    private static boolean isInherited(Catalog catalog, Constraint constraint) {
        return isInherited(catalog.settings().get(AwsBehavior.LOCAL_PORTFOLIO_INHERITANCE), constraint.type());
    }

    private static Optional<Association> source(Catalog catalog, Association association) {
        Association.Source source = association.source();
        return source == null
                ? Optional.empty()
                : PortfolioProducts.find(catalog, source.portfolio(), association.product())
                        .filter(original -> original.number() == source.number());
    }

    private static boolean isInherited(LocalPortfolioInheritance inheritance, Constraint.Type type) {
        return switch (inheritance) {
            case ALL_OVERRIDABLE -> true;
            case TEMPLATE_ONLY -> type == Constraint.Type.TEMPLATE;
            case NONE -> false;
        };
    }

    private static boolean overrides(List<Constraint> own, Constraint inherited) {
        return own.stream().anyMatch(constraint -> excludes(constraint.type(), inherited.type()));
    }

    /**
     * Returns whether only one of two constraints of these types can be in effect on one product. Template and
     * notification constraints can be in effect together.
     */
    private static boolean excludes(Constraint.Type one, Constraint.Type other) {
        return switch (one) {
            case LAUNCH, STACKSET -> isLaunchType(other);
            case RESOURCE_UPDATE -> other == Constraint.Type.RESOURCE_UPDATE;
            case NOTIFICATION, TEMPLATE -> false;
        };
    }

    /**
     * Returns whether {@code type} is the type of launch constraints or stack set constraints. A product in a portfolio
     * has at most one constraint of these types.
     */
    public static boolean isLaunchType(Constraint.Type type) {
        return type == Constraint.Type.LAUNCH || type == Constraint.Type.STACKSET;
    }
}
