package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;

/** A constraint on a product in a portfolio as one client sees it, at one point in time. */
public final class ConstraintView extends ClientView {

    private final ProductView product;
    private final String wanted;
    private final Function<ProductView, Constraints> lookup;
    private final Function<Constraints, List<AppliedConstraint>> choice;
    private final Constraints present;

    private ConstraintView(
            ProductView product,
            String wanted,
            Function<ProductView, Constraints> lookup,
            Function<Constraints, List<AppliedConstraint>> choice) {
        super(product.context());
        this.product = product;
        this.wanted = wanted;
        this.lookup = lookup;
        this.choice = choice;
        this.present = product.isVisible() ? lookup.apply(product) : Constraints.NONE;
    }

    @Override
    String noun() {
        return "constraint";
    }

    /** Looks up the constraint of a type. There should be exactly one. */
    static ConstraintView of(ProductView product, ConstraintType type, Function<ProductView, Constraints> lookup) {
        return new ConstraintView(product, "a " + type + " constraint", lookup, present -> present.of(type));
    }

    static ConstraintView of(ProductView product, String id, Function<ProductView, Constraints> lookup) {
        return new ConstraintView(
                product,
                "constraint " + id,
                lookup,
                present -> present.all().stream()
                        .filter(constraint -> constraint.id().equals(id))
                        .toList());
    }

    /** Reads the constraint again. */
    ConstraintView refresh() {
        return new ConstraintView(product.refresh(), wanted, lookup, choice);
    }

    /** Returns whether there is exactly one such constraint. */
    boolean isVisible() {
        return candidates().size() == 1;
    }

    /**
     * Returns what AWS returned about the constraint.
     *
     * @throws IllegalStateException if there is no such constraint, or more than one
     */
    public ConstraintDetail detail() {
        return constraint().detail();
    }

    AppliedConstraint constraint() {
        if (!isVisible()) {
            throw new IllegalStateException("The client does not see " + wanted + " on " + product);
        }
        return candidates().get(0);
    }

    List<AppliedConstraint> candidates() {
        return choice.apply(present);
    }

    ProductView product() {
        return product;
    }

    /** Returns the constraint that is looked up: {@code a LAUNCH constraint}. */
    String wanted() {
        return wanted;
    }

    Constraints present() {
        return present;
    }

    Optional<ConstraintParameters> parameters() {
        return constraint().parameters(product.calls());
    }

    boolean isOverridden() {
        return present.overriding(constraint()).isPresent();
    }

    /** Returns the ID, the type and the origin, and the product on a separate line. */
    @Override
    public String toString() {
        return (isVisible() ? constraint().toString() : wanted) + Text.NEW_LINE + "  on product " + product;
    }
}
