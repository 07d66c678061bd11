package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a product as it is in one portfolio, with the constraints that stand on it there: its own, which were made in
 * that portfolio, and inherited ones, which were made in the portfolio that it was taken from. In an imported portfolio every
 * constraint is inherited from the owner.
 *
 * <p>What AWS lists as constraints of the portfolio is what counts. AWS does not document whether it lists, on a local portfolio,
 * what that one inherits; {@link #usingInheritedConstraintsOf} is for an implementation that does not.
 *
 * @see PortfolioAssert#product
 */
public class PortfolioProductAssert extends AbstractProductAssert<PortfolioProductAssert> {

    private @Nullable PortfolioView source;

    /** Makes assertions about {@code actual}, which is looked at in a portfolio. */
    public PortfolioProductAssert(@Nullable ProductView actual) {
        super(actual, PortfolioProductAssert.class);
    }

    @Override
    public PortfolioProductAssert isVisible() {
        isNotNull();
        if (!portfolio().isVisible()) {
            throw assertionError(ShouldSeePortfolio.shouldSee(portfolio()));
        }
        if (!actual.isVisible()) {
            List<String> missing = List.of(actual.id());
            throw assertionError(ShouldHaveProducts.shouldHaveProducts(
                    portfolio(),
                    missing,
                    missing,
                    actual.answers().productsIn(portfolio().id())));
        }
        return this;
    }

    private PortfolioView portfolio() {
        return actual.portfolio()
                .orElseThrow(() -> new IllegalArgumentException("Product " + actual.id()
                        + " is not looked at in a portfolio: assertThat(client).portfolio(id).product(id)"));
    }

    /**
     * Verifies that the product was taken from an imported portfolio.
     *
     * <p>No operation tells it of a product. It holds if the client's account imported that portfolio, the portfolio has the
     * product, and no inherited constraint says otherwise. If an account imported two portfolios with the product, it may hold for
     * both.
     *
     * <pre>{@code
     * // passes
     * spoke.associateProductWithPortfolio(r -> r.productId(lamp).portfolioId(localId).sourcePortfolioId(id));
     * assertThat(spoke).portfolio(localId).product(lamp).isFrom(id);
     *
     * // fails, and says which imported portfolios have the product
     * assertThat(spoke).portfolio(localId).product(lamp).isFrom(otherId);
     * }</pre>
     *
     * @param sourcePortfolioId the id of the imported portfolio
     * @throws AssertionError if the product cannot be from that portfolio
     */
    public PortfolioProductAssert isFrom(String sourcePortfolioId) {
        isVisible();
        PortfolioView other = PortfolioView.of(actual.client(), sourcePortfolioId);
        whyNotFrom(other).ifPresent(message -> {
            throw assertionError(message);
        });
        return this;
    }

    private Optional<ErrorMessageFactory> whyNotFrom(PortfolioView other) {
        if (other.id().equals(portfolio().id())) {
            return Optional.of(ShouldBeFrom.becauseItIsLookedAtThere(actual, other));
        }
        if (!other.isVisible()) {
            return Optional.of(ShouldBeFrom.becauseTheSourceIsNotSeen(actual, other));
        }
        Standing standing = other.standing();
        if (!standing.isImport()) {
            return Optional.of(ShouldBeFrom.becauseTheSourceIsNotImported(actual, other, standing));
        }
        if (!ProductView.in(other, actual.id()).isVisible()) {
            return Optional.of(
                    ShouldBeFrom.becauseTheSourceLacksIt(actual, other, Sources.of(actual.id(), actual.answers())));
        }
        return Constraints.on(actual, portfolio(), null).all().stream()
                .filter(StandingConstraint::inherited)
                .filter(constraint -> constraint.detail().portfolioId() != null)
                .filter(constraint -> !constraint.detail().portfolioId().equals(other.id()))
                .findFirst()
                .map(constraint -> ShouldBeFrom.becauseItInheritsFromElsewhere(actual, other, constraint));
    }

    /**
     * Makes the constraints on the product in an imported portfolio count as inherited, for the assertions that follow, even if
     * AWS does not list them on the local portfolio.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(localId).product(lamp).usingInheritedConstraintsOf(id).inheritsConstraint(TEMPLATE);
     * }</pre>
     *
     * @param sourcePortfolioId the id of the imported portfolio that the product was taken from
     * @throws AssertionError if the product cannot be from that portfolio
     */
    public PortfolioProductAssert usingInheritedConstraintsOf(String sourcePortfolioId) {
        isFrom(sourcePortfolioId);
        source = PortfolioView.of(actual.client(), sourcePortfolioId);
        return this;
    }

    private Constraints constraints() {
        isVisible();
        return Constraints.on(actual, portfolio(), source);
    }

    /**
     * Verifies that a constraint stands on the product, inherited or not.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).product(lamp).hasConstraint(TEMPLATE);   // passes if the hub made one
     * assertThat(hub).portfolio(id).product(lamp).hasConstraint(LAUNCH);     // fails if it made none, and names those there are
     * }</pre>
     *
     * @param type the type of the constraint
     * @throws AssertionError if there is no such constraint
     */
    public PortfolioProductAssert hasConstraint(ConstraintType type) {
        Constraints present = constraints();
        if (present.of(type).isEmpty()) {
            throw assertionError(ShouldHaveConstraint.shouldHave(actual, type, present));
        }
        return this;
    }

    /**
     * Verifies that a constraint stands on the product that was made in this portfolio, by its owner.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(localId).product(lamp).hasOwnConstraint(LAUNCH);     // passes if the spoke made one
     * assertThat(spoke).portfolio(localId).product(lamp).hasOwnConstraint(TEMPLATE);   // fails if only the hub did
     * }</pre>
     *
     * @param type the type of the constraint
     * @throws AssertionError if there is no such constraint, or only an inherited one
     */
    public PortfolioProductAssert hasOwnConstraint(ConstraintType type) {
        Constraints present = constraints();
        if (present.own(type).isEmpty()) {
            throw assertionError(ShouldHaveConstraint.shouldHaveOwn(actual, type, present));
        }
        return this;
    }

    /**
     * Verifies that a constraint stands on the product that was made in the portfolio it was taken from. It may be overridden.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(localId).product(lamp).inheritsConstraint(TEMPLATE);       // passes if the hub made one
     * assertThat(spoke).portfolio(localId).product(lamp).inheritsConstraint(NOTIFICATION);   // fails if only the spoke did
     * }</pre>
     *
     * @param type the type of the constraint
     * @throws AssertionError if there is no such constraint, or only one of the portfolio's own
     */
    public PortfolioProductAssert inheritsConstraint(ConstraintType type) {
        Constraints present = constraints();
        if (present.inherited(type).isEmpty()) {
            throw assertionError(ShouldHaveConstraint.shouldInherit(actual, type, present, unlisted(type)));
        }
        return this;
    }

    /**
     * Verifies that no constraint stands on the product that was made in the portfolio it was taken from.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).product(lamp).doesNotInheritConstraint(LAUNCH);          // passes: the hub's are its own
     * assertThat(spoke).portfolio(localId).product(lamp).doesNotInheritConstraint(LAUNCH);   // fails if the hub made one
     * }</pre>
     *
     * @param type the type of the constraint
     * @throws AssertionError if there is such a constraint
     */
    public PortfolioProductAssert doesNotInheritConstraint(ConstraintType type) {
        Constraints present = constraints();
        if (!present.inherited(type).isEmpty()) {
            throw assertionError(ShouldHaveConstraint.shouldNotInherit(actual, type, present));
        }
        return this;
    }

    /**
     * Verifies that an inherited constraint is not in effect because the portfolio has one of its own in its place. Launch and
     * stack set constraints take the place of each other; resource update constraints that of one of their kind.
     *
     * <pre>{@code
     * // passes if the hub made a launch constraint as well
     * spoke.createConstraint(r -> r.portfolioId(localId).productId(lamp).type("LAUNCH").parameters(spokeRole));
     * assertThat(spoke).portfolio(localId).product(lamp).overridesConstraint(LAUNCH);
     *
     * // fails if the hub made none: there is nothing to override
     * assertThat(spoke).portfolio(localId).product(lamp).overridesConstraint(LAUNCH);
     * }</pre>
     *
     * @param type the type of the constraint in this portfolio
     * @throws AssertionError if the portfolio has no such constraint of its own, or inherits none in whose place it is
     * @throws IllegalArgumentException if constraints of this type never override each other but add up
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing a
     *     portfolio: relationship between shared and imported portfolios</a>
     */
    public PortfolioProductAssert overridesConstraint(ConstraintType type) {
        if (!type.overrides(type)) {
            throw new IllegalArgumentException(type + " constraints add up and never override each other."
                    + " Say inheritsConstraint(" + type + ") and hasOwnConstraint(" + type + ")");
        }
        Constraints present = constraints();
        if (present.own(type).isEmpty() || present.overriddenBy(type).isEmpty()) {
            throw assertionError(ShouldHaveConstraint.shouldOverride(actual, type, present, unlisted(type)));
        }
        return this;
    }

    private Optional<StandingConstraint> unlisted(ConstraintType type) {
        return source == null && portfolio().standing() == Standing.OWN
                ? Sources.constraint(actual.id(), type, actual.answers())
                : Optional.empty();
    }

    /**
     * Verifies that no constraint of a type stands on the product, inherited or not.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).product(lamp).hasNoConstraint(STACKSET);   // passes
     * assertThat(hub).portfolio(id).product(lamp).hasNoConstraint(TEMPLATE);   // fails, and says where it is from
     * }</pre>
     *
     * @param type the type of the constraint
     * @throws AssertionError if there is such a constraint
     */
    public PortfolioProductAssert hasNoConstraint(ConstraintType type) {
        Constraints present = constraints();
        if (!present.of(type).isEmpty()) {
            throw assertionError(ShouldHaveConstraint.shouldNotHave(actual, type, present));
        }
        return this;
    }

    /**
     * Verifies that no constraint stands on the product, inherited or not.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).product(linux).hasNoConstraints();   // passes until the first is made, fails then
     * }</pre>
     *
     * @throws AssertionError if there is a constraint
     */
    public PortfolioProductAssert hasNoConstraints() {
        Constraints present = constraints();
        if (!present.all().isEmpty()) {
            throw assertionError(ShouldHaveConstraint.shouldHaveNone(actual, present));
        }
        return this;
    }

    /**
     * Verifies the role that the product is launched with: the one of the portfolio's own launch constraint, or else of the
     * inherited one. A local role name stands for the role of that name in the account that launches, the client's.
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
        LaunchRole role = launchRole(roleArn);
        Account launching = role.localName().isPresent() ? launchingAccount() : null;
        if (role.localName().isPresent() && launching == null) {
            throw assertionError(ShouldHaveLaunchRole.becauseTheAccountIsUnknown(actual, roleArn, role));
        }
        if (!role.is(roleArn, launching)) {
            throw otherRole(roleArn, role, launching);
        }
        return this;
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
     * @throws AssertionError if the product is launched with another role, with one that is named by its ARN, or without one
     */
    public PortfolioProductAssert hasLocalLaunchRole(String roleName) {
        LaunchRole role = launchRole(roleName);
        if (!role.localName().equals(Optional.of(roleName))) {
            throw otherRole(roleName, role, null);
        }
        return this;
    }

    private LaunchRole launchRole(String expected) {
        Constraints present = constraints();
        StandingConstraint launch = present.launch()
                .orElseThrow(() -> assertionError(ShouldHaveLaunchRole.becauseThereIsNoLaunchConstraint(
                        actual, expected, present, unlisted(ConstraintType.LAUNCH))));
        return LaunchRole.of(launch, actual.answers())
                .orElseThrow(
                        () -> assertionError(ShouldHaveLaunchRole.becauseAwsDoesNotTell(actual, expected, launch)));
    }

    private @Nullable Account launchingAccount() {
        return Viewer.of(actual.answers()).account().orElse(null);
    }

    private AssertionError otherRole(String expected, LaunchRole role, @Nullable Account launching) {
        Optional<StandingConstraint> overridden = constraints().inherited(ConstraintType.LAUNCH).stream()
                .filter(constraint -> !constraint.equals(role.constraint()))
                .filter(constraint -> LaunchRole.of(constraint, actual.answers())
                        .filter(other -> other.is(expected, launching))
                        .isPresent())
                .findFirst();
        return difference(
                role.toString(), expected, ShouldHaveLaunchRole.becauseTheRoleIs(actual, expected, role, overridden));
    }
}
