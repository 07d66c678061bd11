package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;

/** A constraint on a product in a portfolio as one client sees it at one moment, which may be not at all. */
public final class ConstraintView {

    private final ProductView product;
    private final String wanted;
    private final Function<ProductView, Constraints> look;
    private final Function<Constraints, List<AppliedConstraint>> choice;
    private final Constraints present;

    private ConstraintView(
            ProductView product,
            String wanted,
            Function<ProductView, Constraints> look,
            Function<Constraints, List<AppliedConstraint>> choice) {
        this.product = product;
        this.wanted = wanted;
        this.look = look;
        this.choice = choice;
        this.present = product.isVisible() ? look.apply(product) : Constraints.NONE;
    }

    /** Looks for the constraint of a type, of which there should be one. */
    static ConstraintView of(ProductView product, ConstraintType type, Function<ProductView, Constraints> look) {
        return new ConstraintView(product, "a " + type + " constraint", look, present -> present.of(type));
    }

    static ConstraintView of(ProductView product, String id, Function<ProductView, Constraints> look) {
        return new ConstraintView(
                product,
                "constraint " + id,
                look,
                present -> present.all().stream()
                        .filter(constraint -> constraint.id().equals(id))
                        .toList());
    }

    /** Looks at the constraint once more. */
    ConstraintView refresh() {
        return new ConstraintView(product.refresh(), wanted, look, choice);
    }

    /** Says whether there is such a constraint, and only one. */
    public boolean isVisible() {
        return candidates().size() == 1;
    }

    /**
     * Returns what AWS answered about the constraint.
     *
     * @throws IllegalStateException if there is none, or more than one
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

    /** Returns what is looked for: {@code a LAUNCH constraint}. */
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

    /** Returns the id, the type, and where it is from, and the product in a line of its own. */
    @Override
    public String toString() {
        return (isVisible() ? constraint().toString() : wanted) + Text.NEW_LINE + "  on product " + product;
    }
}
