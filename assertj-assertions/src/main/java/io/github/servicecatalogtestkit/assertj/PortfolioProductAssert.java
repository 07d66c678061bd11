package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a product as it is in one portfolio, with its constraints there: own constraints, which were created
 * in that portfolio, and inherited constraints, which were created in its source portfolio. In an imported portfolio
 * every constraint is inherited from the owner.
 *
 * <p>The constraints are those that AWS lists for the portfolio. AWS does not document whether the list of a local
 * portfolio contains inherited constraints; {@link #usingInheritedConstraintsOf} is for an implementation that does not
 * list them.
 *
 * @see PortfolioAssert#product
 */
public class PortfolioProductAssert extends AbstractConstrainedProductAssert<PortfolioProductAssert> {

    static final AssertCreator<PortfolioProductAssert, ProductView> CREATOR =
            new AssertCreator<>(PortfolioProductAssert.class, ProductView.class, PortfolioProductAssert::new);

    /** Creates assertions about {@code actual}, a product in a portfolio. */
    public PortfolioProductAssert(@Nullable ProductView actual) {
        super(actual, PortfolioProductAssert.class);
    }

    /**
     * Verifies the launch role of the product: the role in the portfolio's own launch constraint or, without one, in
     * the inherited one. A local role name stands for the role with that name in the client's account.
     *
     * <pre>{@code
     * // passes, though the hub created a launch constraint with a role of its own
     * spoke.createConstraint(r -> r.portfolioId(localId).productId(lamp).type("LAUNCH").parameters(spokeRole));
     * assertThat(spoke).portfolio(localId).product(lamp).hasLaunchRole("arn:aws:iam::222222222222:role/Spoke");
     *
     * // fails: that constraint is overridden
     * assertThat(spoke).portfolio(localId).product(lamp).hasLaunchRole("arn:aws:iam::111111111111:role/Hub");
     * }</pre>
     *
     * <p>Calls {@code DescribeConstraint}, {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @param roleArn the ARN of the role
     * @throws AssertionError if the product has another launch role or none
     */
    public PortfolioProductAssert hasLaunchRole(String roleArn) {
        String expected = ids().role(roleArn);
        return verify(product -> {
            LaunchRole role = launchRole(product, expected);
            AccountId launching = role.localName().isPresent() ? launchingAccount(product) : null;
            if (role.localName().isPresent() && launching == null) {
                throw assertionError(ShouldHaveLaunchRole.becauseTheAccountIsUnknown(product, expected, role));
            }
            if (!role.is(expected, launching)) {
                throw otherRole(product, expected, role, launching);
            }
        });
    }

    /**
     * Verifies that the launch role is a local role: the role with this name in the account that launches the product.
     *
     * <pre>{@code
     * // passes
     * hub.createConstraint(r -> r.portfolioId(id).productId(lamp)
     *         .type("LAUNCH").parameters("{\"LocalRoleName\":\"Launch\"}"));
     * assertThat(spoke).portfolio(id).product(lamp).hasLocalLaunchRole("Launch");
     *
     * // throws an IllegalArgumentException: this is no name
     * assertThat(spoke).portfolio(id).product(lamp).hasLocalLaunchRole("arn:aws:iam::111111111111:role/Launch");
     * }</pre>
     *
     * <p>Calls {@code DescribeConstraint}, {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @param roleName the name of the role
     * @throws AssertionError if the product has another launch role, a launch role with an ARN, or none
     */
    public PortfolioProductAssert hasLocalLaunchRole(String roleName) {
        String expected = ids().roleName(roleName);
        return verify(product -> {
            LaunchRole role = launchRole(product, expected);
            if (!role.localName().equals(Optional.of(expected))) {
                throw otherRole(product, expected, role, null);
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
