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
 * Which constraints a product in a portfolio has: those made in the portfolio, and, where it was taken from an imported
 * portfolio, those of its source as far as {@link LocalPortfolioInheritance} says.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing a
 *     portfolio: relationship between shared and imported portfolios</a>
 */
public final class Inheritance {

    private Inheritance() {}

    /**
     * A constraint as it stands on a product in a portfolio.
     *
     * @param inherited whether it was made in the portfolio that the product was taken from
     * @param overridden whether a constraint made in the local portfolio takes its place
     */
    public record AppliedConstraint(Constraint constraint, boolean inherited, boolean overridden) {}

    /** Returns the constraints on {@code association}: the inherited ones first, each in the order of creation. */
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

    /** Returns the constraints that were made on {@code association} itself. */
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
                            if (passesOn(
                                    catalog.settings().get(AwsBehavior.LOCAL_PORTFOLIO_INHERITANCE),
                                    constraint.type())) {
                                inherited.add(constraint);
                            }
                        }));
        return inherited;
    }

    private static Optional<Association> source(Catalog catalog, Association association) {
        Association.Source source = association.source();
        return source == null
                ? Optional.empty()
                : PortfolioProducts.find(catalog, source.portfolio(), association.product())
                        .filter(original -> original.number() == source.number());
    }

    private static boolean passesOn(LocalPortfolioInheritance inheritance, Constraint.Type type) {
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
     * Says whether of two constraints of these types on one product only one can act: one of the launch types, and one on the
     * updates of tags. Template and notification constraints add up.
     */
    private static boolean excludes(Constraint.Type one, Constraint.Type other) {
        return switch (one) {
            case LAUNCH, STACKSET -> isLaunchType(other);
            case RESOURCE_UPDATE -> other == Constraint.Type.RESOURCE_UPDATE;
            case NOTIFICATION, TEMPLATE -> false;
        };
    }

    /** Says whether {@code type} says how a product is launched; a product in a portfolio has at most one of these. */
    public static boolean isLaunchType(Constraint.Type type) {
        return type == Constraint.Type.LAUNCH || type == Constraint.Type.STACKSET;
    }
}
