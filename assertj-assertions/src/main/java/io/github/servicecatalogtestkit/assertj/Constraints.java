package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;

/**
 * The constraints on a product in a portfolio: those created there, and inherited ones. These are the constraints that
 * AWS lists for the portfolio. AWS does not document whether the list of a local portfolio contains inherited
 * constraints. If it does not, they are read from the source portfolio of the product, if the test names it.
 */
final class Constraints {

    static final Constraints NONE = new Constraints(List.of());

    private final List<AppliedConstraint> all;

    private Constraints(List<AppliedConstraint> all) {
        this.all = all;
    }

    /**
     * Returns the constraints on {@code product} in {@code portfolio}.
     *
     * @param source a portfolio whose constraints on the product are inherited even if AWS does not list them
     */
    static Constraints on(ProductView product, PortfolioView portfolio, @Nullable PortfolioView source) {
        boolean local = portfolio.isOwn();
        List<AppliedConstraint> all = new ArrayList<>();
        for (ConstraintDetail detail : product.calls().constraints(portfolio.id(), product.id())) {
            all.add(new AppliedConstraint(detail, !local || isFromElsewhere(detail, portfolio)));
        }
        if (source != null) {
            for (ConstraintDetail detail : source.calls().constraints(source.id(), product.id())) {
                if (all.stream().noneMatch(listed -> listed.id().equals(detail.constraintId()))) {
                    all.add(new AppliedConstraint(detail, true));
                }
            }
        }
        return new Constraints(all);
    }

    private static boolean isFromElsewhere(ConstraintDetail detail, PortfolioView portfolio) {
        boolean otherPortfolio =
                detail.portfolioId() != null && !detail.portfolioId().equals(portfolio.id());
        boolean otherOwner = detail.owner() != null
                && portfolio
                        .owner()
                        .filter(owner -> !owner.value().equals(detail.owner()))
                        .isPresent();
        return otherPortfolio || otherOwner;
    }

    List<AppliedConstraint> all() {
        return all;
    }

    List<AppliedConstraint> of(ConstraintType type) {
        return all.stream().filter(constraint -> constraint.is(type)).toList();
    }

    List<AppliedConstraint> own(ConstraintType type) {
        return of(type).stream().filter(constraint -> !constraint.inherited()).toList();
    }

    List<AppliedConstraint> inherited(ConstraintType type) {
        return of(type).stream().filter(AppliedConstraint::inherited).toList();
    }

    /** Returns the inherited constraints that the portfolio's own constraint of type {@code own} overrides. */
    List<AppliedConstraint> overriddenBy(ConstraintType own) {
        return all.stream().filter(constraint -> constraint.isOverriddenBy(own)).toList();
    }

    /** Returns the portfolio's own constraint that overrides {@code inherited}, if there is one. */
    Optional<AppliedConstraint> overriding(AppliedConstraint inherited) {
        return Arrays.stream(ConstraintType.values())
                .filter(inherited::isOverriddenBy)
                .flatMap(type -> own(type).stream())
                .findFirst();
    }

    /** Returns the launch constraint that is in effect: the portfolio's own one or, without one, the inherited one. */
    Optional<AppliedConstraint> launch() {
        return own(ConstraintType.LAUNCH).stream()
                .findFirst()
                .or(() -> inherited(ConstraintType.LAUNCH).stream().findFirst());
    }

    /** Returns one line for each constraint. */
    @Override
    public String toString() {
        return Text.lines(all);
    }
}
