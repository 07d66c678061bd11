package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a product as it is in one portfolio, with the constraints that stand on it there: its own, which
 * were made in that portfolio, and inherited ones, which were made in the portfolio that it was taken from. In an
 * imported portfolio every constraint is inherited from the owner.
 *
 * <p>What AWS lists as constraints of the portfolio is what counts. AWS does not document whether it lists, on a local
 * portfolio, what that one inherits; {@link #usingInheritedConstraintsOf} is for an implementation that does not.
 *
 * @see PortfolioAssert#product
 */
public class PortfolioProductAssert extends AbstractConstrainedProductAssert<PortfolioProductAssert> {

    static final AssertCreator<PortfolioProductAssert, ProductView> KIND =
            new AssertCreator<>(PortfolioProductAssert.class, ProductView.class, PortfolioProductAssert::new);

    /** Makes assertions about {@code actual}, which is looked at in a portfolio. */
    public PortfolioProductAssert(@Nullable ProductView actual) {
        super(actual, PortfolioProductAssert.class);
    }

    /**
     * Verifies the role that the product is launched with: the one of the portfolio's own launch constraint, or else of
     * the inherited one. A local role name stands for the role of that name in the account that launches, the client's.
     *
     * <pre>{@code
     * // passes, though the hub made a launch constraint with a role of its own
     * spoke.createConstraint(r -> r.portfolioId(localId).productId(lamp).type("LAUNCH").parameters(spokeRole));
     * assertThat(spoke).portfolio(localId).product(lamp).hasLaunchRole("arn:aws:iam::222222222222:role/Spoke");
     *
     * // fails: that constraint is overridden
     * assertThat(spoke).portfolio(localId).product(lamp).hasLaunchRole("arn:aws:iam::111111111111:role/Hub");
     * }</pre>
     *
     * @param roleArn the ARN of the role
     * @throws AssertionError if the product is launched with another role, or without one
     */
    public PortfolioProductAssert hasLaunchRole(String roleArn) {
        return verify(product -> {
            LaunchRole role = launchRole(product, roleArn);
            AccountId launching = role.localName().isPresent() ? launchingAccount(product) : null;
            if (role.localName().isPresent() && launching == null) {
                throw assertionError(ShouldHaveLaunchRole.becauseTheAccountIsUnknown(product, roleArn, role));
            }
            if (!role.is(roleArn, launching)) {
                throw otherRole(product, roleArn, role, launching);
            }
        });
    }

    /**
     * Verifies that the product is launched with a local role: the one of this name in whichever account launches.
     *
     * <pre>{@code
     * // passes
     * hub.createConstraint(r -> r.portfolioId(id).productId(lamp).type("LAUNCH").parameters("{\"LocalRoleName\":\"Launch\"}"));
     * assertThat(spoke).portfolio(id).product(lamp).hasLocalLaunchRole("Launch");
     *
     * // fails
     * assertThat(spoke).portfolio(id).product(lamp).hasLocalLaunchRole("arn:aws:iam::111111111111:role/Launch");
     * }</pre>
     *
     * @param roleName the name of the role
     * @throws AssertionError if the product is launched with another role, with one that is named by its ARN, or
     *     without one
     */
    public PortfolioProductAssert hasLocalLaunchRole(String roleName) {
        return verify(product -> {
            LaunchRole role = launchRole(product, roleName);
            if (!role.localName().equals(Optional.of(roleName))) {
                throw otherRole(product, roleName, role, null);
            }
        });
    }

    private LaunchRole launchRole(ProductView product, String expected) {
        Constraints present = constraints(product);
        AppliedConstraint launch = present.launch()
                .orElseThrow(() -> assertionError(ShouldHaveLaunchRole.becauseThereIsNoLaunchConstraint(
                        product, expected, present, unlisted(product, ConstraintType.LAUNCH))));
        return LaunchRole.of(launch, product.calls())
                .orElseThrow(
                        () -> assertionError(ShouldHaveLaunchRole.becauseAwsDoesNotTell(product, expected, launch)));
    }

    private static @Nullable AccountId launchingAccount(ProductView product) {
        return product.context().account().orElse(null);
    }

    private AssertionError otherRole(
            ProductView product, String expected, LaunchRole role, @Nullable AccountId launching) {
        Optional<AppliedConstraint> overridden = constraints(product).inherited(ConstraintType.LAUNCH).stream()
                .filter(constraint -> !constraint.equals(role.constraint()))
                .filter(constraint -> LaunchRole.of(constraint, product.calls())
                        .filter(other -> other.is(expected, launching))
                        .isPresent())
                .findFirst();
        return difference(
                role.toString(), expected, ShouldHaveLaunchRole.becauseTheRoleIs(product, expected, role, overridden));
    }
}
